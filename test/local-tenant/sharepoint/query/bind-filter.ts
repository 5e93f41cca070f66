import { Temporal } from 'temporal-polyfill';
import type { Expression, Literal } from './parse-filter.js';
import type { Column, Comparison, FindColumn, Predicate, Scalar } from './predicate.js';
import { BadFilter } from './tokens.js';

const FLIPPED: Record<Comparison, Comparison> = { eq: 'eq', ne: 'ne', lt: 'gt', le: 'ge', gt: 'lt', ge: 'le' };

/** Epoch milliseconds of an ISO text; without a zone it is the web's local time. NaN when it is no date. */
function readInstant(text: string, zone: string): number {
  try {
    if (/(Z|[-+]\d\d:?\d\d)$/i.test(text) && text.includes('T')) return Temporal.Instant.from(text.toUpperCase()).epochMilliseconds;
    return Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(zone).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return Number.NaN;
    throw error;
  }
}

const textOf = (literal: Exclude<Literal, { kind: 'null' }>): string => (literal.kind === 'boolean' ? String(Number(literal.value)) : literal.text);

function readNumber(text: string): number {
  const number = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) throw new BadFilter(text);
  return number;
}

function readBoolean(text: string): boolean {
  if (/^(1|true|yes)$/i.test(text)) return true;
  if (/^(0|false|no)$/i.test(text)) return false;
  throw new BadFilter(text);
}

/** A value as the column's kind has it. Throws BadFilter when it cannot be one. */
export function toKind(text: string, column: Column, zone: string): Scalar {
  if (column.part !== undefined || column.kind === 'number') return readNumber(text);
  if (column.kind === 'boolean') return readBoolean(text);
  if (column.kind === 'guid') return text.replace(/[{}]/g, '').toLowerCase();
  if (column.kind !== 'date') return text;
  const instant = readInstant(text, zone);
  if (Number.isNaN(instant)) throw new BadFilter(text);
  return instant;
}

const anyKind = (literal: Exclude<Literal, { kind: 'null' }>): Scalar => {
  if (literal.kind === 'boolean') return literal.value;
  return literal.kind === 'number' ? readNumber(literal.text) : literal.text;
};

export interface Binding {
  find: FindColumn;
  zone: string;
}

function bindComparison(expression: Extract<Expression, { kind: 'compare' }>, binding: Binding): Predicate {
  const flip = expression.left.kind === 'literal';
  const [name, other] = flip ? [expression.right, expression.left] : [expression.left, expression.right];
  if (name.kind !== 'name' || other.kind !== 'literal') throw new BadFilter('');
  const how = flip ? FLIPPED[expression.how] : expression.how;
  const found = binding.find(name.name);
  const column = name.part === undefined ? found : { ...found, part: name.part };
  if (other.literal.kind === 'null') {
    if (how !== 'eq' && how !== 'ne') throw new BadFilter('null');
    return { op: 'empty', column, empty: how === 'eq' };
  }
  const value = column.kind === 'any' ? anyKind(other.literal) : toKind(textOf(other.literal), column, binding.zone);
  return { op: 'compare', column, how, value };
}

/** Gives names their columns and literals the columns' kinds. Throws BadFilter, or what `find` throws. */
export function bindFilter(expression: Expression, binding: Binding): Predicate {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return { op: expression.kind === 'and' ? 'all' : 'any', parts: flatten(expression, expression.kind).map((part) => bindFilter(part, binding)) };
    case 'not':
      return { op: 'not', part: bindFilter(expression.of, binding) };
    case 'search':
      return { op: 'text', column: binding.find(expression.name), how: expression.how, value: expression.text };
    case 'compare':
      return bindComparison(expression, binding);
  }
}

/** `a and b and c` is a left-leaning tree as deep as it is long: one level of parts instead. */
function flatten(expression: Expression, kind: 'and' | 'or'): Expression[] {
  const parts: Expression[] = [];
  let here = expression;
  while (here.kind === kind) {
    parts.unshift(here.right);
    here = here.left;
  }
  parts.unshift(here);
  return parts;
}
