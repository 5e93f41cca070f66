import type { ReminderPolicy } from '../concepts/index.js';
import {
  acceptsAnswers,
  addDays,
  onOrAfterWorkingDay,
  reminderKey,
  samePerson,
  snoozedUntil,
  type Day,
  type IsDayOff,
  type PlanBook,
  type Reminder,
  type Round,
  type Snooze,
} from '../domain/index.js';
import { digestMonday } from './digest-due.js';
import { stepsOf, type RoundStep } from './reminder-steps.js';
import { remindedAbout, standInsFor, unansweredIn, type Unreached } from './who-is-reminded.js';

export interface RemindersDueInput {
  book: PlanBook;
  policy: ReminderPolicy;
  today: Day;
  isDayOff: IsDayOff;
  /** Those that stand; none when left out. */
  snoozes?: readonly Snooze[];
  /** Who could not be reached in which round; nobody when left out. */
  unreached?: readonly Unreached[];
  /** User principal names of those who get the digest; nobody when left out. */
  secretariat?: readonly string[];
}

/** A round that nobody closed stays silent when its last step is this many days old: waking it is the secretariat's choice. */
const FORGOTTEN_AFTER_DAYS = 31;
/** Ends the key of what is asked in somebody's place. */
const STANDS_IN = '|stands-in';

const isForgotten = (steps: readonly RoundStep[], today: Day): boolean => addDays(steps.at(-1)?.day ?? today, FORGOTTEN_AFTER_DAYS) < today;

/** The steps to act on: of those to the owners only the latest, however many were missed, and the one to the manager. */
function currentSteps(steps: readonly RoundStep[], today: Day): RoundStep[] {
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

interface Told {
  recipient: string;
  /** Asked because nobody else can be reached: a reminder of its own, whatever the person has been told of already. */
  standsIn: boolean;
  indsatsIds: number[];
}

/** Everybody a step writes to, each once with all of theirs, and once more with what they stand in for. */
function toldIn(round: Round, { step }: RoundStep, { book, unreached = [] }: RemindersDueInput): Told[] {
  const told = new Map<string, Told>();
  const asking = { round, book, unreached };
  for (const indsats of unansweredIn(book, round)) {
    const standIns = standInsFor(indsats, asking);
    for (const person of remindedAbout(step, indsats, asking)) {
      const recipient = person.upn.toLowerCase();
      const standsIn = standIns.some((one) => samePerson(one, person));
      const one = told.get(`${standsIn}|${recipient}`) ?? { recipient, standsIn, indsatsIds: [] };
      if (!one.indsatsIds.includes(indsats.id)) one.indsatsIds.push(indsats.id);
      told.set(`${standsIn}|${recipient}`, one);
    }
  }
  return [...told.values()];
}

function remindersOf(round: Round, roundStep: RoundStep, input: RemindersDueInput): Reminder[] {
  const { today, isDayOff, snoozes = [] } = input;
  const plannedFor = onOrAfterWorkingDay(today, isDayOff);
  const told = toldIn(round, roundStep, input).filter(({ recipient }) => !isMoved(roundStep, snoozedUntil(snoozes, recipient, round.id)));
  return told.map(({ recipient, standsIn, indsatsIds }) => ({
    key: `${keyOf(round, roundStep, recipient)}${standsIn ? STANDS_IN : ''}`,
    recipient,
    roundId: round.id,
    step: roundStep.step,
    indsatsIds,
    plannedFor,
  }));
}

/** To each of the secretariat: how far the round has come, unit by unit. */
function digestsOf(round: Round, { book, today, isDayOff, secretariat = [] }: RemindersDueInput): Reminder[] {
  const monday = digestMonday(round, { book, today, isDayOff });
  if (monday === undefined) return [];
  const plannedFor = onOrAfterWorkingDay(today, isDayOff);
  return [...new Set(secretariat.map((upn) => upn.toLowerCase()))].map((recipient) => ({
    key: reminderKey(round.key, 'digest', recipient, monday),
    recipient,
    roundId: round.id,
    step: 'digest',
    indsatsIds: [],
    plannedFor,
  }));
}

/**
 * Whom to remind of what today: one reminder per person, round and step, only about what has no answer. Told again on a
 * later day it gives the same keys, until the next step. HU-10, HU-12.
 */
export function remindersDue(input: RemindersDueInput): Reminder[] {
  const { book, policy, today, isDayOff } = input;
  // a round without questions is half written: nobody could answer it
  const rounds = book.rounds.filter((round) => acceptsAnswers(round, today) && round.questions.length > 0);
  return rounds.flatMap((round) => {
    const steps = stepsOf(round, policy, isDayOff);
    if (isForgotten(steps, today)) return [];
    return [...currentSteps(steps, today).flatMap((step) => remindersOf(round, step, input)), ...digestsOf(round, input)];
  });
}
