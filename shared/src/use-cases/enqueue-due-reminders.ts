import type { Day, PlanBook, PlanSeries, Reminder, Round } from '../domain/index.js';
import { daysOff } from './days-off.js';
import { outOfReachNow } from './overview.js';
import { remindersDue } from './reminders-due.js';
import type { UseCasePorts } from './use-case-ports.js';

/** Without conversations whoever could not be reached once counts as out of reach. */
export type EnqueuePorts = Pick<UseCasePorts, 'repository' | 'outbox' | 'calendar' | 'clock' | 'concepts'> & Partial<Pick<UseCasePorts, 'conversations'>>;

export interface DueReminders {
  reminders: Reminder[];
  /** The plans that were looked through. */
  books: PlanBook[];
  /** Plans whose concept is not known here: nobody is reminded of them. */
  withoutConcept: PlanSeries[];
}

/** What the rule needs beside the plans: who has asked to hear later, who cannot be reached, who gets the digest. */
async function surroundings(ports: EnqueuePorts, rounds: readonly Round[]) {
  const { outbox, repository } = ports;
  const ids = rounds.map(({ id }) => id);
  const [snoozes, unreached, secretariat] = await Promise.all([
    outbox.snoozes(ids),
    outOfReachNow(ports, ids),
    ids.length === 0 ? [] : repository.secretariat(),
  ]);
  return { snoozes, unreached, secretariat };
}

/** What the rule wants said today over all plans with a round that is not closed; nothing is changed. */
export async function dueReminders(ports: EnqueuePorts, today: Day): Promise<DueReminders> {
  const rounds = await ports.repository.activeRounds();
  const about = await surroundings(ports, rounds);
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
    found.reminders.push(...remindersDue({ book, policy: concept.reminderPolicy, today, isDayOff: daysOff(concept.calendar, ports.calendar), ...about }));
  }
  return found;
}

/** Puts into the outbox what is due and not there yet; run twice on a day it adds nothing. */
export async function enqueueDueReminders(ports: EnqueuePorts): Promise<{ added: number } & DueReminders> {
  const due = await dueReminders(ports, await ports.clock.today());
  return { ...due, added: await ports.outbox.enqueue(due.reminders) };
}
