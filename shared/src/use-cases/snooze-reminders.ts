import { acceptsAnswers, reminderKey, type Day, type Person, type PlanBook, type Round } from '../domain/index.js';
import type { AnswerTarget } from './answering.js';
import { daysOffUnder } from './days-off.js';
import { dueDayOf } from './reminder-steps.js';
import { snoozeChoices, type SnoozeChoice } from './snooze-choices.js';
import type { UseCasePorts } from './use-case-ports.js';
import { waitingIn } from './who-is-reminded.js';

type SnoozePorts = Pick<UseCasePorts, 'directory' | 'repository' | 'outbox' | 'clock' | 'calendar' | 'concepts'>;

export interface SnoozeRequest {
  /** Entra object id from the authenticated channel. */
  objectId: string;
  /** The round of this question; without it every open round that waits for the person. */
  target?: AnswerTarget;
  /** The day chosen; without it, or with one that is not offered, the choices are the answer. */
  until?: string;
}

/** A round whose reminders to the person are put off. */
export interface SnoozedRound {
  round: Round;
  dueDay: Day;
  indsatsIds: number[];
}

export type SnoozeOutcome =
  | { ok: true; until: Day; rounds: SnoozedRound[] }
  | { ok: false; reason: 'unknown-person' | 'nothing-waits' }
  | { ok: false; reason: 'choose'; choices: SnoozeChoice[]; rounds: SnoozedRound[] };

interface Waiting extends SnoozedRound {
  choices: SnoozeChoice[];
}

function waitingOf(book: PlanBook, person: Person, { ports, today }: { ports: SnoozePorts; today: Day }): Waiting[] {
  const isDayOff = daysOffUnder(
    ports.concepts.find(({ id }) => id === book.concept),
    ports.calendar,
  );
  return book.rounds
    .filter((round) => acceptsAnswers(round, today))
    .map((round) => {
      const dueDay = dueDayOf(round, isDayOff);
      return { round, dueDay, indsatsIds: waitingIn(round, person, book).map(({ id }) => id), choices: snoozeChoices(today, dueDay, isDayOff) };
    })
    .filter(({ indsatsIds }) => indsatsIds.length > 0);
}

/** Days that suit every round, the first offered first. */
function commonTo(waiting: readonly Waiting[]): SnoozeChoice[] {
  const [first, ...others] = waiting;
  return (first?.choices ?? []).filter(({ until }) => others.every(({ choices }) => choices.some((choice) => choice.until === until)));
}

/**
 * Moves a person's next reminder about a round to a later working day, never past the due day. The due date stays, and so
 * do the other owners' reminders. Kept in the outbox as the reminder of the chosen day, so that every worker sees it.
 */
export async function snoozeReminders(ports: SnoozePorts, { objectId, target, until }: SnoozeRequest): Promise<SnoozeOutcome> {
  const person = await ports.directory.byObjectId(objectId);
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  const [today, now] = await Promise.all([ports.clock.today(), ports.clock.now()]);
  const series = target === undefined ? await ports.repository.series() : [{ concept: target.concept, period: target.period }];
  const books = await Promise.all(series.map((one) => ports.repository.planBook(one)));
  const rounds = books.flatMap((book) => waitingOf(book, person, { ports, today })).filter(({ round }) => target === undefined || round.id === target.roundId);
  if (rounds.length === 0) return { ok: false, reason: 'nothing-waits' };
  const choices = commonTo(rounds);
  const chosen = choices.find((choice) => choice.until === until)?.until;
  if (chosen === undefined) return { ok: false, reason: 'choose', choices, rounds };
  const recipient = person.upn.toLowerCase();
  await ports.outbox.enqueue(
    rounds.map(({ round, indsatsIds }) => ({
      key: reminderKey(round.key, 'snoozed', recipient, `${chosen}|${now}`),
      recipient,
      roundId: round.id,
      step: 'snoozed',
      indsatsIds,
      plannedFor: chosen,
    })),
  );
  return { ok: true, until: chosen, rounds };
}
