import { acceptsAnswers, type Day, type Indsats, type OutboxReminder, type PlanBook, type Round } from '../domain/index.js';
import { daysOffUnder } from './days-off.js';
import { questionAbout, type OpenQuestion } from './open-question.js';
import type { UseCasePorts } from './use-case-ports.js';
import { remindedAbout, unansweredIn } from './who-is-reminded.js';

export type NeedPorts = Pick<UseCasePorts, 'repository' | 'calendar' | 'concepts'>;

/** The indsatser of a reminder that still lack an answer and are still this person's to be asked about. */
export function neededIn(reminder: OutboxReminder, book: PlanBook, round: Round): Indsats[] {
  const recipient = reminder.recipient.toLowerCase();
  return unansweredIn(book, round).filter(
    (indsats) =>
      reminder.indsatsIds.includes(indsats.id) && remindedAbout(reminder.step, indsats, book.units).some(({ upn }) => upn.toLowerCase() === recipient),
  );
}

/** Looks at the plans as they are now, read once for all the reminders of a pass. */
export async function needsOf(ports: NeedPorts, today: Day): Promise<(reminder: OutboxReminder) => Promise<OpenQuestion[]>> {
  const rounds = new Map((await ports.repository.activeRounds()).map((round) => [round.id, round]));
  const books = new Map<string, Promise<PlanBook>>();
  const bookOf = ({ concept, period }: Round): Promise<PlanBook> => {
    const key = `${concept}/${period}`;
    const book = books.get(key) ?? ports.repository.planBook({ concept, period });
    books.set(key, book);
    return book;
  };
  return async (reminder) => {
    const round = rounds.get(reminder.roundId);
    if (round === undefined || !acceptsAnswers(round, today)) return [];
    const book = await bookOf(round);
    const concept = ports.concepts.find(({ id }) => id === round.concept);
    const isDayOff = daysOffUnder(concept, ports.calendar);
    return neededIn(reminder, book, round).map((indsats) => questionAbout(indsats, round, { book, concept, today, isDayOff }));
  };
}
