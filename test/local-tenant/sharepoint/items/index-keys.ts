import type { Collation } from '../query/compare.js';
import { toKey } from '../query/narrowing.js';
import type { FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import type { Key } from '../storage/items.js';
import { operandOf } from './cells.js';

/** The key of one row in a column's index; undefined when the row has no value there. */
export function keyOf(row: ItemRow, field: FieldDoc, collation: Collation): Key | undefined {
  const operand = operandOf(row, field);
  if (operand === null || operand === '' || typeof operand === 'object') return undefined;
  return toKey(operand, collation);
}

/** All keys of a column's index, with the ids they belong to. */
export function indexKeys(_list: ListDoc, rows: readonly ItemRow[], field: FieldDoc, collation: Collation): [Key, number][] {
  return rows.flatMap((row): [Key, number][] => {
    const key = keyOf(row, field, collation);
    return key === undefined ? [] : [[key, row.id]];
  });
}

/** The keys of one row in every index of its list. */
export function rowKeys(list: ListDoc, row: ItemRow, collation: Collation): [string, Key][] {
  return list.fields.flatMap((field): [string, Key][] => {
    const key = field.Indexed ? keyOf(row, field, collation) : undefined;
    return key === undefined ? [] : [[field.InternalName, key]];
  });
}
