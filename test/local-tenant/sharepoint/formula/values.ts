import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../time/clock.js';

/** What a part of a formula gives. Dates are numbers: days since 30 December 1899, in the web's time zone. */
export type Value = string | number | boolean | null;

/** An error as a list shows it: #VALUE!, #NAME?, #DIV/0!, #NUM! */
export class FormulaError extends Error {}

export const text = (value: Value): string => (value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value));

export function number(value: Value): number {
  const result = value === null || value === '' ? 0 : Number(value);
  if (Number.isNaN(result)) throw new FormulaError('#VALUE!');
  return result;
}

export const truth = (value: Value): boolean => (typeof value === 'string' ? value.toUpperCase() === 'TRUE' : Boolean(value));

const rank = (value: Value): number => (typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);

/** As a sheet orders: numbers before texts before yes and no; a blank is 0, or an empty text beside a text. */
export function compare(left: Value, right: Value): number {
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return Number(a.toLowerCase() > b.toLowerCase()) - Number(a.toLowerCase() < b.toLowerCase());
  return Number(a) - Number(b);
}

const ORIGIN = Temporal.PlainDateTime.from('1899-12-30T00:00');
const SECONDS = 86_400;

/** The number of a day and time of day. */
export const serialOf = (at: Temporal.PlainDateTime): number => ORIGIN.until(at, { largestUnit: 'second' }).seconds / SECONDS;

/** The day and time of day of a number, to the second. */
export function dateOf(value: Value): Temporal.PlainDateTime {
  const serial = number(value);
  if (serial < 0 || serial > 2_958_466) throw new FormulaError('#NUM!');
  return ORIGIN.add({ seconds: Math.round(serial * SECONDS) });
}

/** From and to UTC texts, as items store them. */
export const fromIso = (iso: string): number => serialOf(Temporal.Instant.from(iso).toZonedDateTimeISO(ZONE).toPlainDateTime());
export const toIso = (value: Value): string => dateOf(value).toZonedDateTime(ZONE).toInstant().toString({ smallestUnit: 'second' });
