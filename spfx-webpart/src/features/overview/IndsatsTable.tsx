import * as React from 'react';
import { useSurroundings } from '../../ui/surroundings.js';
import { IndsatsRow } from './IndsatsRow.js';
import styles from './overview.module.scss';
import type { OverviewRow } from './overview-rows.js';
import { RowContext } from './row-context.js';

// needed by long tables alone
const LongRows = React.lazy(async () => ({ default: (await import(/* webpackChunkName: 'vp-long-rows' */ './LongRows.js')).LongRows }));

/** Tables up to this many rows are drawn whole: find in page, print and screen readers have it all. */
const DRAWN_WHOLE = 300;
/** Rows of a long table that stand until the rest of its code has come: more than a screen of them. */
const DRAWN_FIRST = 40;

export interface IndsatsTableProps {
  rows: readonly OverviewRow[];
  caption: React.ReactNode;
  /** The heads repeat those of the table above: kept for screen readers alone. */
  quietHead?: boolean;
}

/** INDSATS | CENTER | STATUS. Explicit roles, since narrow columns stack the cells and browsers then forget the table. */
export function IndsatsTable({ rows, caption, quietHead }: IndsatsTableProps): React.ReactElement {
  const { strings } = useSurroundings();
  const { unitWord } = React.useContext(RowContext);
  const body = React.useRef<HTMLTableSectionElement>(null);
  const long = rows.length > DRAWN_WHOLE;
  const drawn = (long ? rows.slice(0, DRAWN_FIRST) : rows).map((row, at) => <IndsatsRow key={row.id} row={row} index={long ? at + 2 : undefined} />);
  return (
    <table role="table" className={styles.table} aria-rowcount={long ? rows.length + 1 : undefined}>
      <caption>{caption}</caption>
      <colgroup>
        <col className={styles.wide} />
        <col className={styles.medium} />
        <col className={styles.narrow} />
      </colgroup>
      <thead role="rowgroup" className={quietHead ? styles.quiet : undefined}>
        <tr role="row">
          {[strings.overview.indsats, unitWord, strings.overview.status].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" ref={body}>
        {long ? (
          <React.Suspense fallback={drawn}>
            <LongRows rows={rows} body={body} />
          </React.Suspense>
        ) : (
          drawn
        )}
      </tbody>
    </table>
  );
}
