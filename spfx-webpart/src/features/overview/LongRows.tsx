import * as React from 'react';
import { IndsatsRow } from './IndsatsRow.js';
import styles from './overview.module.scss';
import type { OverviewRow } from './overview-rows.js';
import { useRowWindow } from './use-row-window.js';

export interface LongRowsProps {
  rows: readonly OverviewRow[];
  /** The table's body, where they stand. */
  body: React.RefObject<HTMLTableSectionElement>;
}

/** The rows near what the reader sees, and the room of the others. Each row says which of all it is. On paper all of them. */
export function LongRows({ rows, body }: LongRowsProps): React.ReactElement {
  const { from, to, rowHeight } = useRowWindow(rows.length, body);
  return (
    <>
      <Room height={Math.min(from, rows.length) * rowHeight} />
      {rows.slice(from, to).map((row, at) => (
        <IndsatsRow key={row.id} row={row} index={from + at + 2} />
      ))}
      <Room height={Math.max(0, rows.length - to) * rowHeight} />
    </>
  );
}

function Room({ height }: { height: number }): React.ReactElement {
  return (
    <tr aria-hidden="true" className={styles.room} style={{ height }}>
      <td colSpan={3} />
    </tr>
  );
}
