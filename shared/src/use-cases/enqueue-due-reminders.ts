import type { Day, PlanBook, PlanSeries, Reminder } from '../domain/index.js';
import { daysOff } from './days-off.js';
import { remindersDue } from './reminders-due.js';
import type { UseCasePorts } from './use-case-ports.js';

export type EnqueuePorts = Pick<UseCasePorts, 'repository' | 'outbox' | 'calendar' | 'clock' | 'concepts'>;

export interface DueReminders {
  reminders: Reminder[];
  /** The plans that were looked through. */
  books: PlanBook[];
  /** Plans whose concept is not known here: nobody is reminded of them. */
  withoutConcept: PlanSeries[];
}

/** What the rule wants said today over all plans with a round that is not closed; nothing is changed. */
export async function dueReminders(ports: EnqueuePorts, today: Day): Promise<DueReminders> {
  const rounds = await ports.repository.activeRounds();
  const snoozes = await ports.outbox.snoozes(rounds.map(({ id }) => id));
  const series = [...new Map(rounds.map(({ concept, period }) => [`${concept}/${period}`, { concept, period }])).values()];
  const found: DueReminders = { reminders: [], books: [], withoutConcept: [] };
  for (const one of series) {
    const concept = ports.concepts.find(({ id }) => id === one.concept);
    if (concept === undefined) {
      found.withoutConcept.push(one);
      continue;
    }
    const book = await ports.repository.planBook(one);
    found.books.push(book);
    found.reminders.push(...remindersDue({ book, policy: concept.reminderPolicy, today, isDayOff: daysOff(concept.calendar, ports.calendar), snoozes }));
  }
  return found;
}

/** Puts into the outbox what is due and not there yet; run twice on a day it adds nothing. */
export async function enqueueDueReminders(ports: EnqueuePorts): Promise<{ added: number } & DueReminders> {
  const due = await dueReminders(ports, await ports.clock.today());
  return { ...due, added: await ports.outbox.enqueue(due.reminders) };
}
