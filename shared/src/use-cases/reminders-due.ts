import type { ReminderPolicy } from '../concepts/index.js';
import {
  acceptsAnswers,
  addDays,
  onOrAfterWorkingDay,
  reminderKey,
  snoozedUntil,
  type Day,
  type IsDayOff,
  type PlanBook,
  type Reminder,
  type Round,
  type Snooze,
} from '../domain/index.js';
import { stepsOf, type RoundStep } from './reminder-steps.js';
import { remindedAbout, unansweredIn } from './who-is-reminded.js';

export interface RemindersDueInput {
  book: PlanBook;
  policy: ReminderPolicy;
  today: Day;
  isDayOff: IsDayOff;
  /** Those that stand; none when left out. */
  snoozes?: readonly Snooze[];
}

/** A round that nobody closed stays silent when its last step is this many days old: waking it is the secretariat's choice. */
const FORGOTTEN_AFTER_DAYS = 31;

/** The steps to act on: of those to the owners only the latest, however many were missed, and the one to the manager. */
function currentSteps(steps: readonly RoundStep[], today: Day): RoundStep[] {
  const last = steps.at(-1);
  if (last === undefined || addDays(last.day, FORGOTTEN_AFTER_DAYS) < today) return [];
  const reached = steps.filter(({ day }) => day <= today);
  const toOwners = reached.filter(({ step }) => step !== 'escalation').at(-1);
  const toManager = reached.find(({ step }) => step === 'escalation');
  return [toOwners, toManager].filter((step): step is RoundStep => step !== undefined);
}

/** The opening has no day in its key, so that a moved opening is not told twice; the others follow the due date when it moves. */
function keyOf(round: Round, { step, day }: RoundStep, recipient: string): string {
  return reminderKey(round.key, step, recipient, step === 'opening' ? undefined : day);
}

/** A step to an owner that falls no later than the owner's snooze is the reminder that the snooze has moved. */
function isMoved({ step, day }: RoundStep, until: Day | undefined): boolean {
  return step !== 'escalation' && until !== undefined && day <= until;
}

function remindersOf(round: Round, roundStep: RoundStep, { book, today, isDayOff, snoozes = [] }: RemindersDueInput): Reminder[] {
  const byRecipient = new Map<string, number[]>();
  for (const indsats of unansweredIn(book, round)) {
    for (const { upn } of remindedAbout(roundStep.step, indsats, { round, book })) {
      const recipient = upn.toLowerCase();
      const ids = byRecipient.get(recipient) ?? [];
      if (!ids.includes(indsats.id)) byRecipient.set(recipient, [...ids, indsats.id]);
    }
  }
  const plannedFor = onOrAfterWorkingDay(today, isDayOff);
  const told = [...byRecipient].filter(([recipient]) => !isMoved(roundStep, snoozedUntil(snoozes, recipient, round.id)));
  return told.map(([recipient, indsatsIds]) => ({
    key: keyOf(round, roundStep, recipient),
    recipient,
    roundId: round.id,
    step: roundStep.step,
    indsatsIds,
    plannedFor,
  }));
}

/**
 * Whom to remind of what today: one reminder per person, round and step, only about what has no answer. Told again on a
 * later day it gives the same keys, until the next step. HU-10, HU-12.
 */
export function remindersDue(input: RemindersDueInput): Reminder[] {
  const { book, policy, today, isDayOff } = input;
  const rounds = book.rounds.filter((round) => acceptsAnswers(round, today));
  return rounds.flatMap((round) => currentSteps(stepsOf(round, policy, isDayOff), today).flatMap((step) => remindersOf(round, step, input)));
}
