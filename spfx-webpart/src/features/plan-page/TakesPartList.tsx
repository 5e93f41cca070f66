import * as React from 'react';
import base from '../../ui/base.module.scss';
import { InPageLink } from '../../ui/InPageLink.js';
import styles from './plan-page.module.scss';
import type { TakesPartView } from './plan-page-view.js';

export interface TakesPartListProps {
  entries: readonly TakesPartView[];
  hrefOf(unit: string, indsatsId: number): string;
  go(href: string): void;
}

/** Cross-cutting indsatser that stand in other units' plans. RU-07. */
export function TakesPartList({ entries, hrefOf, go }: TakesPartListProps): React.ReactElement {
  return (
    <ul className={styles.links}>
      {entries.map(({ id, title, planUnit, planUnitName }) => {
        const href = hrefOf(planUnit, id);
        return (
          <li key={id}>
            <InPageLink href={href} onFollow={() => go(href)}>
              {title}
            </InPageLink>
            <span className={base.sub}>{planUnitName}</span>
          </li>
        );
      })}
    </ul>
  );
}
