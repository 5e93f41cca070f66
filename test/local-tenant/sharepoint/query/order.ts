import type { Collation } from './compare.js';
import { compareOperands } from './compare.js';
import type { FindColumn, Order, Read } from './predicate.js';
import { BadFilter } from './tokens.js';

/** Reads `$orderby`: `Title desc,Modified`. */
export function parseOrder(text: string, find: FindColumn): Order[] {
  return text.split(',').map((part) => {
    const match = /^\s*([\p{L}_][\p{L}\p{N}_/]*)(?:\s+(asc|desc))?\s*$/iu.exec(part);
    if (!match) throw new BadFilter(text);
    return { column: find(match[1] ?? ''), descending: match[2]?.toLowerCase() === 'desc' };
  });
}

/** Compares two rows by the columns in turn; the id of the row decides a tie. */
export function rowOrder<Row>(orders: readonly Order[], read: Read<Row>, collation: Collation, id: (row: Row) => number): (left: Row, right: Row) => number {
  return (left, right) => {
    for (const { column, descending } of orders) {
      const difference = compareOperands(read(left, column), read(right, column), collation);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return id(left) - id(right);
  };
}
