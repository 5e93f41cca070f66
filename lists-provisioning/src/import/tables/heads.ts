import { likenessOfLetters } from '../matching/find-name.js';
import { lettersOf } from '../matching/plain-text.js';
import type { Cell, Row } from './blocks.js';

/** What heads a column of each role may have. */
export type Heads<R extends string> = Partial<Record<R, readonly string[]>>;

/** Columns by role, counted from 0. `alike`: heads that were read although they are spelt otherwise. */
export interface Columns<R extends string> {
  at: Partial<Record<R, number>>;
  count: number;
  alike: string[];
}

const ALIKE = 0.8;

const LONGEST_HEAD = 250;

/** 1: the head itself, perhaps with its guiding question beneath or behind. Above 0.8: spelt otherwise. 0: another head. */
function fit(letters: { firstLine: string; all: string }, head: string): number {
  const wanted = lettersOf(head);
  if (letters.firstLine === wanted) return 1;
  const nearness = Math.max(likenessOfLetters(letters.firstLine, wanted, ALIKE), likenessOfLetters(letters.all, wanted, ALIKE));
  return nearness >= ALIKE ? nearness : 0;
}

function bestRole<R extends string>(cell: Cell, heads: Heads<R>): { role: R; fit: number } | undefined {
  let best: { role: R; fit: number } | undefined;
  if (cell.text.length > LONGEST_HEAD) return undefined;
  const letters = { firstLine: lettersOf(cell.text.split('\n')[0] ?? ''), all: lettersOf(cell.text) };
  for (const role of Object.keys(heads) as R[]) {
    for (const head of heads[role] ?? []) {
      const nearness = fit(letters, head);
      if (nearness > (best?.fit ?? 0)) best = { role, fit: nearness };
    }
  }
  return best;
}

/** Reads a row as the heads of columns; a role that stands twice keeps its first column. */
export function columnsOf<R extends string>(row: Row, heads: Heads<R>): Columns<R> {
  const columns: Columns<R> = { at: {}, count: 0, alike: [] };
  row.cells.forEach((cell, index) => {
    if (cell.text === '') return;
    const best = bestRole(cell, heads);
    if (best === undefined || columns.at[best.role] !== undefined) return;
    columns.at[best.role] = index;
    columns.count += 1;
    if (best.fit < 1) columns.alike.push(cell.text.split('\n')[0] ?? '');
  });
  return columns;
}
