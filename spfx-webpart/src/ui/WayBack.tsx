import * as React from 'react';
import base from './base.module.scss';
import { Icon } from './Icon.js';
import { InPageLink } from './InPageLink.js';

/** Back to where one came from; `children` says where that is. */
export function WayBack({ href, go, children }: React.PropsWithChildren<{ href: string; go(href: string): void }>): React.ReactElement {
  return (
    <p className={base.back}>
      <InPageLink href={href} onFollow={() => go(href)}>
        <Icon name="back" /> {children}
      </InPageLink>
    </p>
  );
}
