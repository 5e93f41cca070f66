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

/** A row's keys in one column's index: a draft's approved state, which readers see, has its own beside the draft's. */
function keysOf(row: ItemRow, field: FieldDoc): Key[] {
  const states = row.published ? [row, { ...row, ...row.published }] : [row];
  return [...new Set(states.flatMap((state) => keyOf(state, field) ?? []))];
}

/** All keys of a column's index, with the ids they belong to. */
export const indexKeys = (rows: readonly ItemRow[], field: FieldDoc): [Key, number][] =>
  rows.flatMap((row) => keysOf(row, field).map((key): [Key, number] => [key, row.id]));

/** The keys of one row in every index of its list. */
export const rowKeys = (list: ListDoc, row: ItemRow): [string, Key][] =>
  list.fields.filter((field) => field.Indexed).flatMap((field) => keysOf(row, field).map((key): [string, Key] => [field.InternalName, key]));
