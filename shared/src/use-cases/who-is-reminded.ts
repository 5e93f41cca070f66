import {
  acceptsAnswers,
  askedAbout,
  askedIn,
  samePerson,
  type Day,
  type Indsats,
  type OutboxReminder,
  type Person,
  type PlanBook,
  type ReminderStep,
  type Round,
  type StatusReport,
  type Unit,
} from '../domain/index.js';

function managerOf(indsats: Indsats, units: readonly Unit[]): Person | undefined {
  const lead = indsats.leadUnit ?? indsats.units[0];
  return units.find((unit) => unit.code === lead)?.manager;
}

/** Somebody whom a round's reminders could not reach: gone, without the app, or blocking it. */
export type Unreached = Pick<OutboxReminder, 'recipient' | 'roundId'>;

export interface Asking {
  round: Round;
  book: PlanBook;
  /** Nobody when left out. */
  unreached?: readonly Unreached[];
}

function isOutOfReach({ upn }: Person, { round, unreached = [] }: Asking): boolean {
  return unreached.some(({ recipient, roundId }) => roundId === round.id && recipient.toLowerCase() === upn.toLowerCase());
}

/**
 * Who is asked in the place of people none of whom can be reached: of a colleague the owners, else the unit's manager.
 * Nobody as long as one of those asked is within reach.
 */
export function standInsFor(indsats: Indsats, asking: Asking): Person[] {
  const { round, book } = asking;
  const asked = askedIn(indsats, round.id, book);
  const others = (people: Person[]): Person[] => people.filter((person) => !asked.some((one) => samePerson(one, person)));
  if (asked.length === 0 || !asked.every((person) => isOutOfReach(person, asking))) return [];
  const owners = others(askedAbout(indsats, book.units)).filter((person) => !isOutOfReach(person, asking));
  const manager = managerOf(indsats, book.units);
  return owners.length > 0 || manager === undefined ? owners : others([manager]);
}

/**
 * Who a step writes to about one indsats: once it is overdue the owner alone, then the unit's manager, unless that is the
 * owner or asked already. A question that was handed on is its colleague's.
 */
export function remindedAbout(step: ReminderStep, indsats: Indsats, asking: Asking): Person[] {
  const asked = askedIn(indsats, asking.round.id, asking.book);
  const standIns = standInsFor(indsats, asking);
  if (step === 'overdue') return [...asked.slice(0, 1), ...standIns];
  if (step !== 'escalation') return [...asked, ...standIns];
  const manager = managerOf(indsats, asking.book.units);
  return manager === undefined || [...asked, ...standIns].some((person) => samePerson(person, manager)) ? [] : [manager];
}

/** The answer that makes reminders fall silent; one that was reopened does not. */
export function answerIn(book: Pick<PlanBook, 'statuses'>, indsats: Pick<Indsats, 'id'>, round: Pick<Round, 'id'>): StatusReport | undefined {
  return book.statuses.find((status) => status.indsatsId === indsats.id && status.roundId === round.id && status.state !== 'reopened');
}

/** The indsatser a round asks about: those of drafts are nobody's business yet, those of archived plans are left in peace. */
export function askedAboutIn(book: PlanBook): Indsats[] {
  const silent = new Set(book.plans.filter((plan) => plan.state !== 'published').map((plan) => plan.id));
  return book.indsatser.filter((indsats) => !silent.has(indsats.planId));
}

/** The indsatser a round still waits for. */
export function unansweredIn(book: PlanBook, round: Round): Indsats[] {
  const answered = new Set(book.statuses.filter(({ roundId, state }) => roundId === round.id && state !== 'reopened').map(({ indsatsId }) => indsatsId));
  return askedAboutIn(book).filter(({ id }) => !answered.has(id));
}

/** What a round still waits for from one person. */
export function waitingIn(round: Round, person: Pick<Person, 'upn'>, book: PlanBook): Indsats[] {
  const upn = person.upn.toLowerCase();
  return unansweredIn(book, round).filter((indsats) => askedIn(indsats, round.id, book).some((asked) => asked.upn.toLowerCase() === upn));
}

/** The indsatser of these plans a person is asked about and has not answered in some round that is open today. */
export function waitingFor(person: Person, book: PlanBook, today: Day): Indsats[] {
  const open = book.rounds.filter((round) => acceptsAnswers(round, today));
  return [...new Map(open.flatMap((round) => waitingIn(round, person, book)).map((indsats) => [indsats.id, indsats])).values()];
}
