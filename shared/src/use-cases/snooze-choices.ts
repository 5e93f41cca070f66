import { addDays, addWorkingDays, isoWeekdayOf, onOrAfterWorkingDay, type Day, type IsDayOff } from '../domain/index.js';

export interface SnoozeChoice {
  kind: 'tomorrow' | 'next-working-day' | 'three-days' | 'next-week' | 'due-day';
  until: Day;
}

/**
 * The days a reminder can be put off to, the nearest first: working days, none after the due day. On the due day and after
 * it only the next working day is offered, for then a longer pause would hide that the answer is late.
 */
export function snoozeChoices(today: Day, dueDay: Day, isDayOff: IsDayOff): SnoozeChoice[] {
  const next = addWorkingDays(today, 1, isDayOff);
  const first: SnoozeChoice = { kind: next === addDays(today, 1) ? 'tomorrow' : 'next-working-day', until: next };
  if (dueDay <= today) return [first];
  const monday = addDays(today, 8 - isoWeekdayOf(today));
  const choices: SnoozeChoice[] = [
    first,
    { kind: 'three-days', until: addWorkingDays(today, 3, isDayOff) },
    { kind: 'next-week', until: onOrAfterWorkingDay(monday, isDayOff) },
    { kind: 'due-day', until: dueDay },
  ];
  const offered = choices.filter(({ until }, at) => until <= dueDay && choices.findIndex((other) => other.until === until) === at);
  return offered.sort((a, b) => a.until.localeCompare(b.until));
}
