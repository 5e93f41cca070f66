import {
  acceptsAnswers,
  askedIn,
  samePerson,
  type Day,
  type Indsats,
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

/**
 * Who a step writes to about one indsats: once it is overdue the owner alone, then the unit's manager, unless that is the
 * owner. A question that was handed on is its colleague's.
 */
export function remindedAbout(step: ReminderStep, indsats: Indsats, { round, book }: { round: Round; book: PlanBook }): Person[] {
  const asked = askedIn(indsats, round.id, book);
  if (step === 'overdue') return asked.slice(0, 1);
  if (step !== 'escalation') return asked;
  const manager = managerOf(indsats, book.units);
  return manager === undefined || asked.some((person) => samePerson(person, manager)) ? [] : [manager];
}

/** The answer that makes reminders fall silent; one that was reopened does not. */
export function answerIn(book: Pick<PlanBook, 'statuses'>, indsats: Pick<Indsats, 'id'>, round: Pick<Round, 'id'>): StatusReport | undefined {
  return book.statuses.find((status) => status.indsatsId === indsats.id && status.roundId === round.id && status.state !== 'reopened');
}

/** The indsatser a round still waits for; those of archived plans are left in peace. */
export function unansweredIn(book: PlanBook, round: Round): Indsats[] {
  const archived = new Set(book.plans.filter((plan) => plan.state === 'archived').map((plan) => plan.id));
  return book.indsatser.filter((indsats) => !archived.has(indsats.planId) && answerIn(book, indsats, round) === undefined);
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
