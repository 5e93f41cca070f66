import Holidays from 'date-holidays';
import type { Calendar } from '@virksomhedsplaner/shared/ports';

/** Danish public holidays from date-holidays, which knows that «Store Bededag» was the last time in 2023. */
export function danishHolidays(): Calendar {
  const holidays = new Holidays('DK', { types: ['public'], languages: ['da'] });
  const years = new Map<number, ReadonlySet<string>>();
  const daysOf = (year: number): ReadonlySet<string> => {
    const known = years.get(year) ?? new Set(holidays.getHolidays(year).map(({ date }) => date.slice(0, 10)));
    years.set(year, known);
    return known;
  };
  return { isPublicHoliday: (day) => daysOf(Number(day.slice(0, 4))).has(day) };
}
