import * as React from 'react';
import { Icon } from '../../ui/Icon.js';
import { InPageLink } from '../../ui/InPageLink.js';
import styles from './plan-page.module.scss';
import { useWords } from '../../ui/use-words.js';
import { planWords } from './words.js';

/** Back to the overview as it was left. */
export function WayBack({ href, go }: { href: string; go(href: string): void }): React.ReactElement {
  const words = useWords(planWords);
  return (
    <p className={styles.back}>
      <InPageLink href={href} onFollow={() => go(href)}>
        <Icon name="back" /> {words.toOverview}
      </InPageLink>
    </p>
  );
}
