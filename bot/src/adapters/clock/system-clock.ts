import type { Clock } from '@virksomhedsplaner/shared/ports';
import { Temporal } from 'temporal-polyfill';

/** The machine's clock; days as they are in Copenhagen. */
export function systemClock(): Clock {
  return {
    today: () => Promise.resolve(Temporal.Now.plainDateISO('Europe/Copenhagen').toString()),
    now: () => Promise.resolve(Temporal.Now.instant().round('millisecond').toString()),
  };
}
