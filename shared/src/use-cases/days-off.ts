import { defaultCalendar, type ConceptCalendar, type PlanConcept } from '../concepts/index.js';
import { isWeekend, weekOf, type Day, type IsDayOff } from '../domain/index.js';
import type { Calendar } from '../ports/index.js';

/** Weekends, public holidays, and the days and summer weeks a municipality is closed. What a day is, is worked out once. */
export function daysOff(closed: ConceptCalendar, holidays: Calendar): IsDayOff {
  const looked = new Map<Day, boolean>();
  const isOff = (day: Day): boolean =>
    closed.closingDays.includes(day.slice(5)) || isWeekend(day) || closed.summerWeeks.includes(weekOf(day)) || holidays.isPublicHoliday(day);
  return (day) => {
    const known = looked.get(day) ?? isOff(day);
    looked.set(day, known);
    return known;
  };
}

/** The days off under a concept; one that is not known here has the usual closing days. */
export function daysOffUnder(concept: PlanConcept | undefined, holidays: Calendar): IsDayOff {
  return daysOff(concept?.calendar ?? defaultCalendar, holidays);
}
