import { DATES } from './date-functions.js';
import type { Value } from './values.js';
import { FormulaError, number, text, truth } from './values.js';

/** A part of a formula that is worked out when it is asked for: IF leaves one of its own alone. */
export type Part = () => Value;
export type Run = (parts: Part[]) => Value;

const all =
  (run: (values: Value[]) => Value): Run =>
  (parts) =>
    run(parts.map((part) => part()));

const fails = (part: Part | undefined): boolean => {
  try {
    part?.();
    return false;
  } catch (error) {
    if (error instanceof FormulaError) return true;
    throw error;
  }
};

const filled = (values: Value[]): Value[] => values.filter((value) => value !== null && value !== '');
const numbers = (values: Value[]): number[] => filled(values).map(number);

function rounded(value: Value, digits: Value, round: (number: number) => number): number {
  const factor = 10 ** number(digits);
  const scaled = Number((number(value) * factor).toPrecision(15));
  return (Math.sign(scaled) * round(Math.abs(scaled))) / factor;
}

function found(wanted: string, within: string, from: Value): number {
  const at = within.indexOf(wanted, number(from) - 1);
  if (at < 0) throw new FormulaError('#VALUE!');
  return at + 1;
}

function divided(left: number, right: number): number {
  if (right === 0) throw new FormulaError('#DIV/0!');
  return left / right;
}

const mod = (left: number, right: number): number => left - right * Math.floor(divided(left, right));
const proper = (given: string): string =>
  given.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, first: string) => before + first.toUpperCase());
const end = (given: string, count: number): string => (count === 0 ? '' : given.slice(-count));

const LOGIC: Record<string, Run> = {
  IF: ([test, yes, no]) => (truth(test?.() ?? null) ? (yes?.() ?? null) : no ? no() : false),
  IFERROR: ([value, otherwise]) => (fails(value) ? (otherwise?.() ?? null) : (value?.() ?? null)),
  ISERROR: ([value]) => fails(value),
  AND: all((values) => values.every(truth)),
  OR: all((values) => values.some(truth)),
  NOT: all(([value = null]) => !truth(value)),
  ISBLANK: all(([value = null]) => value === null || value === ''),
  ISNUMBER: all(([value = null]) => typeof value === 'number'),
  ISTEXT: all(([value = null]) => typeof value === 'string' && value !== ''),
  CHOOSE: ([index, ...rest]) => rest[number(index?.() ?? null) - 1]?.() ?? null,
};

const TEXTS: Record<string, Run> = {
  CONCATENATE: all((values) => values.map(text).join('')),
  LEFT: all(([value = null, count = 1]) => text(value).slice(0, number(count))),
  RIGHT: all(([value = null, count = 1]) => end(text(value), number(count))),
  MID: all(([value = null, from = 1, count = 0]) => text(value).slice(number(from) - 1, number(from) - 1 + number(count))),
  LEN: all(([value = null]) => text(value).length),
  UPPER: all(([value = null]) => text(value).toUpperCase()),
  LOWER: all(([value = null]) => text(value).toLowerCase()),
  PROPER: all(([value = null]) => proper(text(value))),
  TRIM: all(([value = null]) => text(value).trim().replace(/ +/g, ' ')),
  FIND: all(([wanted = null, within = null, from = 1]) => found(text(wanted), text(within), from)),
  SEARCH: all(([wanted = null, within = null, from = 1]) => found(text(wanted).toLowerCase(), text(within).toLowerCase(), from)),
  SUBSTITUTE: all(([value = null, old = null, by = null]) => (text(old) === '' ? text(value) : text(value).replaceAll(text(old), () => text(by)))),
  REPT: all(([value = null, count = 0]) => text(value).repeat(Math.max(0, Math.min(1000, number(count))))),
  EXACT: all(([left = null, right = null]) => text(left) === text(right)),
  VALUE: all(([value = null]) => number(value)),
};

const MATHS: Record<string, Run> = {
  SUM: all((values) => numbers(values).reduce((sum, value) => sum + value, 0)),
  AVERAGE: all((values) =>
    divided(
      numbers(values).reduce((sum, value) => sum + value, 0),
      numbers(values).length,
    ),
  ),
  MIN: all((values) => (filled(values).length === 0 ? 0 : Math.min(...numbers(values)))),
  MAX: all((values) => (filled(values).length === 0 ? 0 : Math.max(...numbers(values)))),
  COUNT: all((values) => values.filter((value) => typeof value === 'number').length),
  COUNTA: all((values) => filled(values).length),
  PRODUCT: all((values) => numbers(values).reduce((product, value) => product * value, 1)),
  ROUND: all(([value = null, digits = 0]) => rounded(value, digits, Math.round)),
  ROUNDUP: all(([value = null, digits = 0]) => rounded(value, digits, Math.ceil)),
  ROUNDDOWN: all(([value = null, digits = 0]) => rounded(value, digits, Math.floor)),
  INT: all(([value = null]) => Math.floor(number(value))),
  ABS: all(([value = null]) => Math.abs(number(value))),
  MOD: all(([left = null, right = null]) => mod(number(left), number(right))),
  POWER: all(([base = null, exponent = null]) => number(base) ** number(exponent)),
};

/** The functions of a calculated column, by name. */
export const FUNCTIONS: Record<string, Run> = {
  ...LOGIC,
  ...TEXTS,
  ...MATHS,
  ...Object.fromEntries(Object.entries(DATES).map(([name, run]) => [name, all(run)])),
};
