import { ignoringCase } from './compare.js';
import type { Column, Predicate, Scalar } from './predicate.js';

/** What an index can answer: the values wanted of one column, or a range of them. */
export interface Narrowing {
  column: Column;
  values?: (string | number)[];
  from?: { key: string | number; open: boolean };
  to?: { key: string | number; open: boolean };
}

/** The form in which an index holds a value: case is left out, whatever the collation; the predicate has the last word. */
export const toKey = (value: Scalar): string | number => (typeof value === 'string' ? ignoringCase.fold(value) : Number(value));

const usable = (column: Column): boolean =>
  column.indexed && column.part === undefined && column.projected === undefined && !column.dayOnly && !column.multiple;

function ofComparison(predicate: Extract<Predicate, { op: 'compare' }>): Narrowing | undefined {
  const { column, how, value } = predicate;
  const key = toKey(value);
  if (how === 'eq') return { column, values: [key] };
  if (how === 'ne' || typeof key === 'string') return undefined;
  if (how === 'gt' || how === 'ge') return { column, from: { key, open: how === 'gt' } };
  return { column, to: { key, open: how === 'lt' } };
}

function ofText(predicate: Extract<Predicate, { op: 'text' }>): Narrowing | undefined {
  if (predicate.how !== 'starts') return undefined;
  const key = toKey(predicate.value);
  return { column: predicate.column, from: { key, open: false }, to: { key: `${key}\u{10FFFF}`, open: false } };
}

function ofLeaf(predicate: Predicate): Narrowing | undefined {
  if (predicate.op === 'in' && usable(predicate.column)) return { column: predicate.column, values: predicate.values.map((value) => toKey(value)) };
  if (predicate.op === 'compare' && usable(predicate.column)) return ofComparison(predicate);
  if (predicate.op === 'text' && usable(predicate.column)) return ofText(predicate);
  return undefined;
}

const isRange = (union: Narrowing[]): union is [Narrowing] => union.length === 1 && union[0]?.values === undefined;

/** The narrower of two lower (1) or upper (-1) ends. */
function tighter(left: Narrowing['from'], right: Narrowing['from'], sign: 1 | -1): Narrowing['from'] {
  if (!left || !right) return left ?? right;
  if (left.key === right.key) return left.open ? left : right;
  return left.key > right.key === (sign === 1) ? left : right;
}

/** Ranges of one column, joined by AND, are one range: `ID gt 100 and ID le 5100`. */
function together(unions: Narrowing[][]): Narrowing[][] {
  const ranges = new Map<string, Narrowing>();
  for (const union of unions) {
    if (!isRange(union)) continue;
    const [{ column, from, to }] = union;
    const known = ranges.get(column.name);
    ranges.set(column.name, { column, from: tighter(known?.from, from, 1), to: tighter(known?.to, to, -1) });
  }
  return [...unions.filter((union) => !isRange(union)), ...[...ranges.values()].map((range) => [range])];
}

/**
 * Ways in which indexes narrow a predicate, each a union of index reads: the parts of the topmost AND give one each,
 * an OR gives one when every arm does. Empty: nothing narrows it.
 */
export function narrowings(predicate: Predicate | undefined): Narrowing[][] {
  if (!predicate) return [];
  if (predicate.op === 'all') return together(predicate.parts.flatMap((part) => narrowings(part)));
  if (predicate.op === 'any') {
    const arms = predicate.parts.map((part) => narrowings(part)[0]);
    return arms.every((arm) => arm !== undefined) ? [arms.flat()] : [];
  }
  const leaf = ofLeaf(predicate);
  return leaf ? [[leaf]] : [];
}

/** How many lookups the columns of a predicate join, by name. */
export function lookupsIn(predicate: Predicate | undefined): string[] {
  if (!predicate) return [];
  if (predicate.op === 'all' || predicate.op === 'any') return predicate.parts.flatMap(lookupsIn);
  if (predicate.op === 'not') return lookupsIn(predicate.part);
  return predicate.column.projected === undefined ? [] : [predicate.column.name];
}
