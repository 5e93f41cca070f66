import { same } from '../import/same.js';
import type { HeldSide } from './read-side-rows.js';
import { sideKinds, type SideKind, type SideRow, type SideRows } from './side-lists.js';

/** A row to add, or with an id to change in the named fields. */
export interface SideChange {
  kind: SideKind;
  row: SideRow;
  id?: number;
  fields: string[];
}

function differing(row: SideRow, held: SideRow): string[] {
  return Object.entries(row).flatMap(([field, value]) => (value === undefined || same(value, held[field]) ? [] : [field]));
}

/** What must be written for the site to hold the rows of a file. Nothing is deleted, and what the file does not say stays. */
export function sideChanges(wanted: SideRows, held: HeldSide): SideChange[] {
  return sideKinds.flatMap((kind) => {
    const byKey = new Map([...held.rows[kind]].reverse().map((row) => [row.key, row]));
    return (wanted[kind] ?? []).flatMap((row): SideChange[] => {
      const found = byKey.get(row.key);
      if (found === undefined) return [{ kind, row, fields: Object.keys(row) }];
      const fields = differing(row, found);
      return fields.length === 0 ? [] : [{ kind, row, id: found.id, fields }];
    });
  });
}
