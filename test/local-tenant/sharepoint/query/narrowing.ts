import type { Collation } from './compare.js';
import type { Column, Predicate, Scalar } from './predicate.js';

/** What an index can answer: the values wanted of one column, or a range of them. */
export interface Narrowing {
  column: Column;
  values?: (string | number)[];
  from?: { key: string | number; open: boolean };
  to?: { key: string | number; open: boolean };
}

/** The form in which an index holds a value. */
export const toKey = (value: Scalar, collation: Collation): string | number =>
  typeof value === 'string' ? collation.fold(value) : Number(value);

const usable = (column: Column): boolean => column.indexed && column.part === undefined && column.projected === undefined && !column.dayOnly && !column.multiple;

function ofComparison(predicate: Extract<Predicate, { op: 'compare' }>, collation: Collation): Narrowing | undefined {
  const { column, how, value } = predicate;
  const key = toKey(value, collation);
  if (how === 'eq') return { column, values: [key] };
  if (how === 'ne' || typeof key === 'string') return undefined;
  if (how === 'gt' || how === 'ge') return { column, from: { key, open: how === 'gt' } };
  return { column, to: { key, open: how === 'lt' } };
}

function ofText(predicate: Extract<Predicate, { op: 'text' }>, collation: Collation): Narrowing | undefined {
  if (predicate.how !== 'starts') return undefined;
  const key = collation.fold(predicate.value);
  return { column: predicate.column, from: { key, open: false }, to: { key: `${key}\u{10FFFF}`, open: false } };
}

function ofLeaf(predicate: Predicate, collation: Collation): Narrowing | undefined {
  if (predicate.op === 'in' && usable(predicate.column)) return { column: predicate.column, values: predicate.values.map((value) => toKey(value, collation)) };
  if (predicate.op === 'compare' && usable(predicate.column)) return ofComparison(predicate, collation);
  if (predicate.op === 'text' && usable(predicate.column)) return ofText(predicate, collation);
  return undefined;
}

/**
 * Ways in which indexes narrow a predicate, each a union of index reads: the parts of the topmost AND give one each,
 * an OR gives one when every arm does. Empty: nothing narrows it.
 */
export function narrowings(predicate: Predicate | undefined, collation: Collation): Narrowing[][] {
  if (!predicate) return [];
  if (predicate.op === 'all') return predicate.parts.flatMap((part) => narrowings(part, collation));
  if (predicate.op === 'any') {
    const arms = predicate.parts.map((part) => narrowings(part, collation)[0]);
    return arms.every((arm) => arm !== undefined) ? [arms.flat()] : [];
  }
  const leaf = ofLeaf(predicate, collation);
  return leaf ? [[leaf]] : [];
}

/** How many lookups the columns of a predicate join, by name. */
export function lookupsIn(predicate: Predicate | undefined): string[] {
  if (!predicate) return [];
  if (predicate.op === 'all' || predicate.op === 'any') return predicate.parts.flatMap(lookupsIn);
  if (predicate.op === 'not') return lookupsIn(predicate.part);
  return predicate.column.projected === undefined ? [] : [predicate.column.name];
}
