import type { Clock } from '@virksomhedsplaner/shared/ports';
import { Temporal } from 'temporal-polyfill';

/** A clock that stands on a given day, at the present time of day in Copenhagen. */
export function clockOnDay(day: string): Clock {
  const timeZone = 'Europe/Copenhagen';
  return {
    today: () => Promise.resolve(day),
    now: () =>
      Promise.resolve(
        Temporal.PlainDate.from(day)
          .toZonedDateTime({ timeZone, plainTime: Temporal.Now.plainTimeISO(timeZone) })
          .toInstant()
          .round('millisecond')
          .toString(),
      ),
  };
}
