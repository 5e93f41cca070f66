import { defaultCalendar, type ConceptCalendar, type PlanConcept } from '../concepts/index.js';
import { isWeekend, weekOf, type Day, type IsDayOff } from '../domain/index.js';
import type { Calendar } from '../ports/index.js';

/** Weekends, public holidays, and the days and summer weeks a municipality is closed. */
export function daysOff(closed: ConceptCalendar, holidays: Calendar): IsDayOff {
  return (day: Day) => isWeekend(day) || closed.closingDays.includes(day.slice(5)) || closed.summerWeeks.includes(weekOf(day)) || holidays.isPublicHoliday(day);
}

/** The days off under a concept; one that is not known here has the usual closing days. */
export function daysOffUnder(concept: PlanConcept | undefined, holidays: Calendar): IsDayOff {
  return daysOff(concept?.calendar ?? defaultCalendar, holidays);
}
