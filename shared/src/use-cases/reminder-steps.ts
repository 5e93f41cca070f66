import type { ReminderPolicy } from '../concepts/index.js';
import { addWorkingDays, onOrAfterWorkingDay, type Day, type IsDayOff, type ReminderStep, type Round } from '../domain/index.js';

export interface RoundStep {
  step: Exclude<ReminderStep, 'digest'>;
  day: Day;
}

/** The last day to answer: a due date on a day off moves to the next working day. */
export function dueDayOf(round: Pick<Round, 'due'>, isDayOff: IsDayOff): Day {
  return onOrAfterWorkingDay(round.due, isDayOff);
}

/** A round's steps in the order of their days; a window too short for a step leaves it out. */
export function stepsOf(round: Pick<Round, 'opens' | 'due'>, policy: ReminderPolicy, isDayOff: IsDayOff): RoundStep[] {
  const opening = onOrAfterWorkingDay(round.opens, isDayOff);
  const due = dueDayOf(round, isDayOff);
  const before = [...policy.before].sort((a, b) => b - a).map((days): RoundStep => ({ step: 'before', day: addWorkingDays(due, -days, isDayOff) }));
  const after: RoundStep[] = [
    { step: 'due', day: due },
    { step: 'overdue', day: addWorkingDays(due, policy.overdueAfter, isDayOff) },
    { step: 'escalation', day: addWorkingDays(due, policy.escalationAfter, isDayOff) },
  ];
  return [{ step: 'opening', day: opening }, ...[...before, ...after].filter(({ day }) => day > opening)];
}
