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

/** Sorts rows by the columns in turn, each column of each row read once; the id decides a tie. */
export function sortRows<Row extends { id: number }>(rows: readonly Row[], orders: readonly Order[], read: Read<Row>, collation: Collation): Row[] {
  const keyed = rows.map((row) => ({ row, keys: orders.map(({ column }) => read(row, column)) }));
  const ways = orders.map(({ descending }) => (descending ? -1 : 1));
  keyed.sort((left, right) => {
    for (const [at, way] of ways.entries()) {
      const difference = compareOperands(left.keys[at] ?? null, right.keys[at] ?? null, collation);
      if (difference !== 0) return difference * way;
    }
    return left.row.id - right.row.id;
  });
  return keyed.map(({ row }) => row);
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
