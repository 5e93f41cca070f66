import { toKey } from '../query/narrowing.js';
import type { FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import type { Key } from '../storage/items.js';
import { operandOf } from './cells.js';

/** The key of one row in a column's index; undefined when the row has no value there. */
export function keyOf(row: ItemRow, field: FieldDoc): Key | undefined {
  const operand = operandOf(row, field);
  if (operand === null || operand === '' || typeof operand === 'object') return undefined;
  return toKey(operand);
}

/** All keys of a column's index, with the ids they belong to. */
export function indexKeys(rows: readonly ItemRow[], field: FieldDoc): [Key, number][] {
  return rows.flatMap((row): [Key, number][] => {
    const key = keyOf(row, field);
    return key === undefined ? [] : [[key, row.id]];
  });
}

/** The keys of one row in every index of its list; a draft's approved state, which readers see, has its keys too. */
export function rowKeys(list: ListDoc, row: ItemRow): [string, Key][] {
  const states = row.published ? [row, { ...row, ...row.published }] : [row];
  return list.fields
    .filter((field) => field.Indexed)
    .flatMap((field) =>
      states.flatMap((state): [string, Key][] => {
        const key = keyOf(state, field);
        return key === undefined ? [] : [[field.InternalName, key]];
      }),
    );
}
