import { acceptsAnswers, snoozedUntil, type Day, type Indsats, type OutboxReminder, type PlanBook, type Round, type Snooze } from '../domain/index.js';
import { daysOffUnder } from './days-off.js';
import { questionAbout, type OpenQuestion } from './open-question.js';
import { outOfReachNow } from './overview.js';
import { progressOf, type RoundProgress } from './round-progress.js';
import type { UseCasePorts } from './use-case-ports.js';
import { remindedAbout, unansweredIn, waitingIn, type Asking } from './who-is-reminded.js';

export type NeedPorts = Pick<UseCasePorts, 'repository' | 'outbox' | 'calendar' | 'concepts'> & Partial<Pick<UseCasePorts, 'conversations'>>;

/** What a reminder still has to say; nothing when both are left out or empty. */
export interface Need {
  questions: OpenQuestion[];
  /** A digest's. */
  progress?: RoundProgress;
}

export const isNeeded = ({ questions, progress }: Need): boolean => questions.length > 0 || progress !== undefined;

const movedBySnooze: readonly OutboxReminder['step'][] = ['opening', 'before', 'due', 'overdue'];

/** The indsatser of a reminder that still lack an answer and are still this person's to be asked about. */
function neededIn(reminder: OutboxReminder, asking: Asking): Indsats[] {
  const { book, round } = asking;
  const recipient = reminder.recipient.toLowerCase();
  // what has come to wait since the snooze was asked for belongs to the same message
  if (reminder.step === 'snoozed') return waitingIn(round, { upn: recipient }, book);
  return unansweredIn(book, round).filter(
    (indsats) => reminder.indsatsIds.includes(indsats.id) && remindedAbout(reminder.step, indsats, asking).some(({ upn }) => upn.toLowerCase() === recipient),
  );
}

/** Put off to another day since it was enqueued: the reminder of that day says it. */
function isPutOff({ step, recipient, roundId, plannedFor }: OutboxReminder, snoozes: readonly Snooze[], today: Day): boolean {
  const until = snoozedUntil(snoozes, recipient, roundId);
  if (step === 'snoozed') return until !== plannedFor;
  return movedBySnooze.includes(step) && until !== undefined && until >= today;
}

/** The books of the pass, each read once. */
function bookReader({ repository }: NeedPorts): (round: Round) => Promise<PlanBook> {
  const books = new Map<string, Promise<PlanBook>>();
  return ({ concept, period }) => {
    const key = `${concept}/${period}`;
    const book = books.get(key) ?? repository.planBook({ concept, period });
    books.set(key, book);
    // what could not be read is asked for again
    book.catch(() => books.delete(key));
    return book;
  };
}

/** Looks at the plans as they are now, read once for all the reminders of a pass. */
export async function needsOf(ports: NeedPorts, today: Day): Promise<(reminder: OutboxReminder) => Promise<Need>> {
  const rounds = new Map((await ports.repository.activeRounds()).map((round) => [round.id, round]));
  const ids = [...rounds.keys()];
  const [snoozes, unreached] = await Promise.all([ports.outbox.snoozes(ids), outOfReachNow(ports, ids)]);
  const bookOf = bookReader(ports);
  return async (reminder) => {
    const round = rounds.get(reminder.roundId);
    if (round === undefined || !acceptsAnswers(round, today) || isPutOff(reminder, snoozes, today)) return { questions: [] };
    const book = await bookOf(round);
    const concept = ports.concepts.find(({ id }) => id === round.concept);
    const isDayOff = daysOffUnder(concept, ports.calendar);
    if (reminder.step === 'digest') return { questions: [], progress: progressOf(round, { book, today, isDayOff, unreached }) };
    const asked = neededIn(reminder, { book, round, unreached });
    return { questions: asked.map((indsats) => questionAbout(indsats, round, { book, concept, today, isDayOff, reader: reminder.recipient })) };
  };
}
