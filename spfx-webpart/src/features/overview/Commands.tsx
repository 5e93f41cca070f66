import * as React from 'react';
import base from '../../ui/base.module.scss';
import { Button } from '../../ui/Button.js';
import { Icon } from '../../ui/Icon.js';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './overview.module.scss';

/** What can be done with the view as it stands: print it, or hand its address on. */
export function Commands({ children }: { children?: React.ReactNode }): React.ReactElement {
  const { strings } = useSurroundings();
  const [said, setSaid] = React.useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(window.location.href).then(
      () => setSaid(strings.linkCopied),
      () => setSaid(strings.linkNotCopied),
    );
  };
  return (
    <div className={`${styles.commands} ${base.screenOnly}`}>
      <div>{children}</div>
      <div>
        <span role="status" className={base.sub}>
          {said}
        </span>
        <Button look="subtle" onClick={() => window.print()}>
          <Icon name="print" />
          {strings.print}
        </Button>
        <Button look="subtle" onClick={copy}>
          <Icon name="link" />
          {strings.copyLink}
        </Button>
      </div>
    </div>
  );
}
