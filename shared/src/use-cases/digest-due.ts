import { addDays, isoWeekdayOf, onOrAfterWorkingDay, type Day, type IsDayOff, type PlanBook, type Round } from '../domain/index.js';
import { askedAboutIn, unansweredIn } from './who-is-reminded.js';

/** The last day on which a round has something to be told of: while answers are missing every day, then the day of the last answer. */
function lastToldOf(book: PlanBook, round: Round, today: Day): Day | undefined {
  if (unansweredIn(book, round).length > 0) return today;
  const asked = new Set(askedAboutIn(book).map(({ id }) => id));
  const days = book.statuses.flatMap(({ indsatsId, roundId, answeredAt = '' }) =>
    roundId === round.id && asked.has(indsatsId) ? [answeredAt.slice(0, 10)] : [],
  );
  return days.sort().at(-1);
}

/**
 * The Monday whose digest is to be sent, if it is time: on Monday, or the week's first working day; a week without any has
 * none. One is sent while the round waits for answers, and one more in the week after the last of them.
 */
export function digestMonday(round: Round, { book, today, isDayOff }: { book: PlanBook; today: Day; isDayOff: IsDayOff }): Day | undefined {
  const monday = addDays(today, 1 - isoWeekdayOf(today));
  const day = onOrAfterWorkingDay(monday, isDayOff);
  if (day > today || day < round.opens) return undefined;
  const last = lastToldOf(book, round, today);
  return last !== undefined && last >= addDays(monday, -7) ? monday : undefined;
}
