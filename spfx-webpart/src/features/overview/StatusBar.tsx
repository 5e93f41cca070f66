import type { ShownStatus } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import base from '../../ui/base.module.scss';
import { Heading } from '../../ui/Heading.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { markLooks } from '../../ui/status-shapes.js';
import status from '../../ui/status.module.scss';
import { useSurroundings } from '../../ui/surroundings.js';
import styles from './overview.module.scss';
import type { FacetOption } from './overview-view.js';

/** How the shown indsatser divide by status: a bar for the eye, the same numbers as text. */
export function StatusBar({ statuses }: { statuses: readonly FacetOption<ShownStatus>[] }): React.ReactElement {
  const { strings, idOf } = useSurroundings();
  const shares = statuses.filter(({ count }) => count > 0);
  return (
    <section className={styles.distribution} aria-labelledby={idOf('by-status')}>
      <Heading depth={2} id={idOf('by-status')} className={base.hidden}>
        {strings.overview.byStatus}
      </Heading>
      <div className={status.bar} aria-hidden="true">
        {shares.map(({ key, count }) => {
          const { colour, pattern } = markLooks[key];
          return <span key={key} className={`${status[colour]} ${status[pattern]}`} style={{ flexGrow: count }} />;
        })}
      </div>
      <ul className={status.legend}>
        {statuses.map(({ key, name, count }) => (
          <li key={key}>
            <StatusMark status={key}>
              {name} <b>{count}</b>
            </StatusMark>
          </li>
        ))}
      </ul>
    </section>
  );
}
