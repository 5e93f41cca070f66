import { formattingError } from './expression.js';
import { danishDate, danishDateTime } from '../danish-dates.js';
import { plain, textOf } from './values.js';
import type { Value } from './values.js';

type Operator = (...operands: (Value | undefined)[]) => Value;
const text = (value: Value | undefined): string => textOf(value ?? '');
const number = (value: Value | undefined): number => Number(plain(value ?? ''));
const dateOf = (value: Value | undefined): Date => (value instanceof Date ? value : new Date(plain(value ?? '').toString()));
const length = (value: Value | undefined): number => (Array.isArray(value) ? value.length : text(value).length);

/** The operators and functions of column formatting that the local tenant carries out; `if`, `&&` and `||` choose and are done elsewhere. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  '==': (a = '', b = '') => plain(a) === plain(b),
  '!=': (a = '', b = '') => plain(a) !== plain(b),
  '<': (a = '', b = '') => plain(a) < plain(b),
  '<=': (a = '', b = '') => plain(a) <= plain(b),
  '>': (a = '', b = '') => plain(a) > plain(b),
  '>=': (a = '', b = '') => plain(a) >= plain(b),
  '+': (a = '', b = '') => (typeof plain(a) === 'number' && typeof plain(b) === 'number' ? number(a) + number(b) : text(a) + text(b)),
  '-': (a, b) => number(a) - number(b),
  '*': (a, b) => number(a) * number(b),
  '/': (a, b) => number(a) / number(b),
  '%': (a, b) => number(a) % number(b),
  '!': (a = '') => !plain(a),
  toString: (a?: Value) => text(a),
  Number: (a) => number(a),
  Date: (a) => dateOf(a),
  abs: (a) => Math.abs(number(a)),
  floor: (a) => Math.floor(number(a)),
  ceiling: (a) => Math.ceil(number(a)),
  length,
  indexOf: (a, b) => text(a).indexOf(text(b)),
  lastIndexOf: (a, b) => text(a).lastIndexOf(text(b)),
  startsWith: (a, b) => text(a).startsWith(text(b)),
  endsWith: (a, b) => text(a).endsWith(text(b)),
  substring: (a, from, to) => text(a).substring(number(from), number(to)),
  toUpperCase: (a) => text(a).toUpperCase(),
  toLowerCase: (a) => text(a).toLowerCase(),
  replace: (a, from, to) => text(a).replace(text(from), () => text(to)),
  replaceAll: (a, from, to) => text(a).replaceAll(text(from), () => text(to)),
  padStart: (a, to, fill) => text(a).padStart(number(to), text(fill)),
  join: (a, separator) => (Array.isArray(a) ? a.map(textOf).join(text(separator)) : text(a)),
  toLocaleDateString: (a) => danishDate(dateOf(a)),
  toLocaleString: (a?: Value) => (a instanceof Date ? danishDateTime(a) : text(a)),
};

/** Throws a FormattingError for what the local tenant does not do. */
export function applyOperator(name: string, operands: readonly Value[]): Value {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  if (!operator) throw formattingError(`The local tenant does not carry out ${name}`);
  return operator(...operands);
}
