import { Temporal } from 'temporal-polyfill';
import type { Day } from './round.js';

/** Answers whether a day is a day off: weekends, public holidays, a municipality's closing days. */
export type IsDayOff = (day: Day) => boolean;

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whole days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function isWeekend(day: Day): boolean {
  return isoWeekdayOf(day) >= 6;
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** ISO week number, 1 to 53. */
export function weekOf(day: Day): number {
  return Temporal.PlainDate.from(day).weekOfYear ?? 0;
}

/** The day itself, or the next one that is not a day off. */
export function onOrAfterWorkingDay(day: Day, isDayOff: IsDayOff): Day {
  let at = day;
  while (isDayOff(at)) at = addDays(at, 1);
  return at;
}

/** The working day `count` working days from `day`; negative counts go back. */
export function addWorkingDays(day: Day, count: number, isDayOff: IsDayOff): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (!isDayOff(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysUntil(from: Day, to: Day, isDayOff: IsDayOff): number {
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (!isDayOff(at)) count += 1;
  return count;
}
