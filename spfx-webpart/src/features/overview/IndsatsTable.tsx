import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { statusWords } from '../../ui/status-words.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { IndsatsHeading } from './IndsatsHeading.js';
import styles from './overview.module.scss';
import type { OverviewRow } from './overview-rows.js';
import { RowContext } from './row-context.js';
import { useRowWindow, type RowWindow } from './use-row-window.js';

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
  const shown = useRowWindow(rows.length, body);
  return (
    <table role="table" className={styles.table} aria-rowcount={shown && rows.length + 1}>
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
        {shown === undefined ? rows.map((row) => <IndsatsRow key={row.id} row={row} />) : <RowsInWindow rows={rows} shown={shown} />}
      </tbody>
    </table>
  );
}

/** The rows near what the reader sees, and the room of the others. Each row says which of all it is. */
function RowsInWindow({ rows, shown: { from, to, rowHeight } }: { rows: readonly OverviewRow[]; shown: RowWindow }): React.ReactElement {
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

function IndsatsRow({ row, index }: { row: OverviewRow; index?: number }): React.ReactElement {
  const { texts } = useSurroundings();
  return (
    <tr role="row" aria-rowindex={index}>
      <th role="rowheader" scope="row" lang={CONTENT_LANGUAGE}>
        <IndsatsHeading row={row} />
      </th>
      <td role="cell" className={styles.units} lang={CONTENT_LANGUAGE}>
        <UnitNames names={row.unitNames} />
      </td>
      <td role="cell">
        <StatusMark status={row.status}>{statusWords(texts)[row.status]}</StatusMark>
      </td>
    </tr>
  );
}

function UnitNames({ names }: { names: readonly string[] }): React.ReactElement {
  if (names.length < 2) return <>{names[0] ?? ''}</>;
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
