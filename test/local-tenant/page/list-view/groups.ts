import { cellValue } from './cell-value.js';
import { textOf } from './formatting/values.js';
import type { FieldFacts } from './read-list.js';
import type { Row } from './read-rows.js';

export interface RowGroup {
  /** `Koncept: Rudersdal`; empty for a view that does not group. */
  readonly heading: string;
  readonly rows: readonly Row[];
}

/** Puts rows that follow one another and agree in the columns grouped by under one heading. */
export function groupsOf(rows: readonly Row[], by: readonly FieldFacts[]): RowGroup[] {
  const groups: { heading: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const heading = by.map((field) => `${field.Title}: ${textOf(cellValue(row, field)) || '(tom)'}`).join(' · ');
    const last = groups.at(-1);
    if (last && last.heading === heading) last.rows.push(row);
    else groups.push({ heading, rows: [row] });
  }
  return groups;
}
