import { acceptsAnswers, snoozedUntil, type Day, type Indsats, type OutboxReminder, type PlanBook, type Round, type Snooze } from '../domain/index.js';
import { daysOffUnder } from './days-off.js';
import { questionAbout, type OpenQuestion } from './open-question.js';
import type { UseCasePorts } from './use-case-ports.js';
import { remindedAbout, unansweredIn, waitingIn } from './who-is-reminded.js';

export type NeedPorts = Pick<UseCasePorts, 'repository' | 'outbox' | 'calendar' | 'concepts'>;

const movedBySnooze: readonly OutboxReminder['step'][] = ['opening', 'before', 'due', 'overdue'];

/** The indsatser of a reminder that still lack an answer and are still this person's to be asked about. */
function neededIn(reminder: OutboxReminder, book: PlanBook, round: Round): Indsats[] {
  const recipient = reminder.recipient.toLowerCase();
  // what has come to wait since the snooze was asked for belongs to the same message
  if (reminder.step === 'snoozed') return waitingIn(round, { upn: recipient }, book);
  return unansweredIn(book, round).filter(
    (indsats) =>
      reminder.indsatsIds.includes(indsats.id) && remindedAbout(reminder.step, indsats, { round, book }).some(({ upn }) => upn.toLowerCase() === recipient),
  );
}

/** Put off to another day since it was enqueued: the reminder of that day says it. */
function isPutOff({ step, recipient, roundId, plannedFor }: OutboxReminder, snoozes: readonly Snooze[], today: Day): boolean {
  const until = snoozedUntil(snoozes, recipient, roundId);
  if (step === 'snoozed') return until !== plannedFor;
  return movedBySnooze.includes(step) && until !== undefined && until >= today;
}

/** Looks at the plans as they are now, read once for all the reminders of a pass. */
export async function needsOf(ports: NeedPorts, today: Day): Promise<(reminder: OutboxReminder) => Promise<OpenQuestion[]>> {
  const rounds = new Map((await ports.repository.activeRounds()).map((round) => [round.id, round]));
  const snoozes = await ports.outbox.snoozes([...rounds.keys()]);
  const books = new Map<string, Promise<PlanBook>>();
  const bookOf = ({ concept, period }: Round): Promise<PlanBook> => {
    const key = `${concept}/${period}`;
    const book = books.get(key) ?? ports.repository.planBook({ concept, period });
    books.set(key, book);
    return book;
  };
  return async (reminder) => {
    const round = rounds.get(reminder.roundId);
    if (round === undefined || !acceptsAnswers(round, today) || isPutOff(reminder, snoozes, today)) return [];
    const book = await bookOf(round);
    const concept = ports.concepts.find(({ id }) => id === round.concept);
    const isDayOff = daysOffUnder(concept, ports.calendar);
    return neededIn(reminder, book, round).map((indsats) => questionAbout(indsats, round, { book, concept, today, isDayOff, reader: reminder.recipient }));
  };
}
