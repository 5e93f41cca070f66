import type { Day } from './round.js';

let format: Intl.DateTimeFormat | undefined;

/**
 * The day in Denmark at a moment (milliseconds since 1970, in UTC); throws RangeError for what is no moment. The formatter is made when
 * the first day is asked for, and once: that takes milliseconds, which a page waits for.
 */
export function dayInDenmark(moment: number): Day {
  format ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
  return format.format(moment);
}
