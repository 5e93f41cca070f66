import type { ItemRow } from '../model/types.js';
import type { Database } from './database.js';
import { textOf } from './read-column.js';

export interface Rows {
  get(list: string, id: number): ItemRow | undefined;
  set(list: string, row: ItemRow): void;
  drop(list: string, id: number): void;
  clear(): void;
}

const parseRow = (row: Record<string, unknown>): ItemRow => JSON.parse(textOf(row, 'body'));
const MOST_KNOWN = 60_000;

/** Rows that were read or written lately, so that they need not be parsed again. */
export function makeRows(db: Database): Rows {
  const one = db.sql.prepare('SELECT body FROM item WHERE list = ? AND id = ?');
  const known = new Map<string, Map<number, ItemRow>>();
  let size = 0;
  const clear = (): void => {
    known.clear();
    size = 0;
  };
  const set = (list: string, row: ItemRow): void => {
    if (size >= MOST_KNOWN) clear();
    const rows = known.get(list) ?? new Map<number, ItemRow>();
    known.set(list, rows);
    rows.set(row.id, row);
    size += 1;
  };
  return {
    clear,
    set,
    drop: (list, id) => void known.get(list)?.delete(id),
    get: (list, id) => {
      const kept = known.get(list)?.get(id);
      if (kept) return kept;
      const found = one.get(list, id);
      if (!found) return undefined;
      const row = parseRow(found);
      set(list, row);
      return row;
    },
  };
}
