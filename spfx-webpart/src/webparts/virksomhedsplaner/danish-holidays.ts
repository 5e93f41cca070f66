import type { Calendar } from '@virksomhedsplaner/shared/ports';

/** Easter Sunday by the Gregorian rule (the computus for any year), as milliseconds in UTC. */
function easterSunday(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const day = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(day / 31) - 1, (day % 31) + 1);
}

/** Days from Easter Sunday: Thursday and Friday before, both Easter days, Ascension, both days of Whitsun. */
const movable = [-3, -2, 0, 1, 39, 49, 50];
const fixed = ['01-01', '12-25', '12-26'];
/** The fourth Friday after Easter; a public holiday for the last time in 2023. */
const PRAYER_DAY = { offset: 26, lastYear: 2023 };
const DAY = 86_400_000;

/**
 * Danish public holidays by their rules. The bot asks a library that knows every country's (2 MB); a page cannot carry that,
 * and test/contract/ports/calendar.test.ts holds the two against each other.
 */
export function danishHolidays(): Calendar {
  return {
    isPublicHoliday: (day) => {
      const year = Number(day.slice(0, 4));
      const offset = Math.round((Date.parse(`${day}T00:00:00Z`) - easterSunday(year)) / DAY);
      return fixed.includes(day.slice(5)) || movable.includes(offset) || (offset === PRAYER_DAY.offset && year <= PRAYER_DAY.lastYear);
    },
  };
}
