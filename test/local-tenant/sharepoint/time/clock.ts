import { Temporal } from 'temporal-polyfill';

export const ZONE = 'Europe/Copenhagen';

export interface Clock {
  /** epoch milliseconds */
  now(): number;
  /** UTC, to the second, as SharePoint writes it: 2023-02-14T09:30:00Z */
  iso(): string;
  /** the day in Copenhagen, YYYY-MM-DD */
  today(): string;
  /** moves to that day, at the present time of day in Copenhagen; the clock goes on at its real pace */
  setDay(day: string): void;
  /** moves to an instant: ISO text with a zone */
  setInstant(iso: string): void;
  /** back to real time */
  release(): void;
  /** the machine's own time, epoch milliseconds: what a fault that lasts is measured by */
  real(): number;
}

export const isoSeconds = (milliseconds: number): string => new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** The tenant's own time: the real clock, shifted. */
export function makeClock(real: () => number = Date.now): Clock {
  let shift = 0;
  const now = (): number => real() + shift;
  const local = (milliseconds: number): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds)).toZonedDateTimeISO(ZONE);
  return {
    now,
    real,
    iso: () => isoSeconds(now()),
    today: () => local(now()).toPlainDate().toString(),
    setDay: (day) => {
      const time = local(real()).toPlainTime();
      const moved = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time });
      shift = moved.epochMilliseconds - real();
    },
    setInstant: (iso) => {
      shift = Temporal.Instant.from(iso).epochMilliseconds - real();
    },
    release: () => {
      shift = 0;
    },
  };
}
