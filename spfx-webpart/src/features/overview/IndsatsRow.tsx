import * as React from 'react';
import { CONTENT_LANGUAGE } from '../../ui/content-language.js';
import { statusWords } from '../../ui/status-words.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { IndsatsHeading } from './IndsatsHeading.js';
import styles from './overview.module.scss';
import type { OverviewRow } from './overview-rows.js';

/** One indsats in the overview's table; `index` says which row of all it is, where not all are drawn. */
export function IndsatsRow({ row, index }: { row: OverviewRow; index: number | undefined }): React.ReactElement {
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
