import { Temporal } from 'temporal-polyfill';
import type { Value } from './values.js';
import { dateOf, FormulaError, number, serialOf, text } from './values.js';

const days = (value: Value): Temporal.PlainDate => dateOf(value).toPlainDate();

/** DATE(2023;14;1) is 1 February 2024: what is too much is carried on. */
function date(year: number, month: number, day: number): number {
  const start = Temporal.PlainDateTime.from({ year: Math.trunc(year), month: 1, day: 1 });
  return serialOf(start.add({ months: Math.trunc(month) - 1 }).add({ days: Math.trunc(day) - 1 }));
}

function weekday(value: Value, from: number): number {
  const monday = days(value).dayOfWeek;
  if (from === 2) return monday;
  return from === 3 ? monday - 1 : (monday % 7) + 1;
}

/** Whole days, months or years between two dates. */
function between(from: Value, to: Value, unit: string): number {
  const [start, end] = [days(from), days(to)];
  if (Temporal.PlainDate.compare(start, end) > 0) throw new FormulaError('#NUM!');
  if (unit === 'd') return start.until(end, { largestUnit: 'day' }).days;
  if (unit === 'm') return start.until(end, { largestUnit: 'month' }).months;
  if (unit === 'y') return start.until(end, { largestUnit: 'year' }).years;
  if (unit === 'ym') return start.until(end, { largestUnit: 'year' }).months;
  throw new FormulaError('#NUM!');
}

export const DATES: Record<string, (values: Value[]) => Value> = {
  DATE: ([year = null, month = null, day = null]) => date(number(year), number(month), number(day)),
  TIME: ([hour = null, minute = null, second = null]) => ((number(hour) * 3600 + number(minute) * 60 + number(second)) / 86_400) % 1,
  YEAR: ([value = null]) => dateOf(value).year,
  MONTH: ([value = null]) => dateOf(value).month,
  DAY: ([value = null]) => dateOf(value).day,
  HOUR: ([value = null]) => dateOf(value).hour,
  MINUTE: ([value = null]) => dateOf(value).minute,
  SECOND: ([value = null]) => dateOf(value).second,
  WEEKDAY: ([value = null, from = 1]) => weekday(value, number(from)),
  DATEDIF: ([from = null, to = null, unit = null]) => between(from, to, text(unit).toLowerCase()),
};
