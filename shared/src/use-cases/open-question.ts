import { planTitle, type PlanConcept } from '../concepts/index.js';
import {
  activeDelegation,
  daysBetween,
  latestDelegation,
  workingDaysUntil,
  type Day,
  type Delegation,
  type Indsats,
  type IsDayOff,
  type Person,
  type PlanBook,
  type PlanSeries,
  type Round,
  type StatusReport,
} from '../domain/index.js';
import type { StatusDraft } from '../ports/index.js';
import { dueDayOf, stepsOf } from './reminder-steps.js';
import { remindedAbout } from './who-is-reminded.js';

export interface EarlierAnswer {
  round: Round;
  status: StatusReport;
}

/** All that is shown to a person who is asked about one indsats in one round. */
export interface OpenQuestion {
  series: PlanSeries;
  round: Round;
  indsats: Indsats;
  /** Code of the unit whose plan page shows the indsats. */
  unit?: string;
  unitName: string;
  planTitle: string;
  /** The template's word for the goal of an indsats: "Målet", "Resultatmål". */
  targetLabel: string;
  dueDay: Day;
  today: Day;
  /** Working days left until the due day; 0 on the day itself, negative when it has passed. */
  workingDaysLeft: number;
  /** What was answered in this round, reopened or not. */
  status?: StatusReport;
  /** The latest answer in an earlier round. */
  earlier?: EarlierAnswer;
  draft?: StatusDraft;
  /** The latest handing on of the question, if it holds or was declined. */
  delegation?: Delegation;
  /** True when the reader is the colleague it has been handed to. */
  asDelegate?: boolean;
  /** Who hears of a missing answer after the due day, and when: never the reader, and only once the due day has passed. */
  escalation?: { manager: Person; day: Day };
}

export interface QuestionSurroundings {
  book: PlanBook;
  concept: PlanConcept | undefined;
  today: Day;
  isDayOff: IsDayOff;
  /** User principal name of the person it is shown to. */
  reader?: string;
}

function latestBefore(book: PlanBook, indsats: Indsats, round: Round): EarlierAnswer | undefined {
  const answers = book.statuses.flatMap((status): EarlierAnswer[] => {
    const asked = book.rounds.find((candidate) => candidate.id === status.roundId);
    return asked !== undefined && status.indsatsId === indsats.id && asked.due < round.due ? [{ round: asked, status }] : [];
  });
  return answers.sort((a, b) => a.round.due.localeCompare(b.round.due)).at(-1);
}

/** Working days from today to the due day; negative when it has passed. */
export function workingDaysLeft(today: Day, dueDay: Day, isDayOff: IsDayOff): number {
  return daysBetween(today, dueDay) >= 0 ? workingDaysUntil(today, dueDay, isDayOff) : -workingDaysUntil(dueDay, today, isDayOff);
}

/** The unit whose page shows an indsats: the one that leads it, else the first it names. */
export function placeOf(indsats: Indsats, book: PlanBook): { unit?: string; unitName: string } {
  const unit = indsats.leadUnit ?? indsats.units[0];
  return unit === undefined ? { unitName: '' } : { unit, unitName: book.units.find(({ code }) => code === unit)?.name ?? unit };
}

function delegationOf(indsats: Indsats, round: Round, { book, reader }: QuestionSurroundings): Pick<OpenQuestion, 'delegation' | 'asDelegate'> {
  const active = activeDelegation(indsats, round.id, book);
  if (active !== undefined) return { delegation: active, asDelegate: reader?.toLowerCase() === active.to.upn.toLowerCase() };
  const latest = latestDelegation(indsats.id, round.id, book);
  return latest?.state === 'declined' ? { delegation: latest } : {};
}

function escalationOf(indsats: Indsats, round: Round, { book, concept, today, isDayOff, reader }: QuestionSurroundings): Pick<OpenQuestion, 'escalation'> {
  if (concept === undefined || today <= dueDayOf(round, isDayOff)) return {};
  const step = stepsOf(round, concept.reminderPolicy, isDayOff).find((one) => one.step === 'escalation');
  const [manager] = remindedAbout('escalation', indsats, { round, book });
  if (step === undefined || manager === undefined || manager.upn.toLowerCase() === reader?.toLowerCase()) return {};
  return { escalation: { manager, day: step.day } };
}

/** Gathers what a card or page shows about one indsats in one round. */
export function questionAbout(indsats: Indsats, round: Round, surroundings: QuestionSurroundings): OpenQuestion {
  const { book, concept, today, isDayOff } = surroundings;
  const dueDay = dueDayOf(round, isDayOff);
  const status = book.statuses.find((candidate) => candidate.indsatsId === indsats.id && candidate.roundId === round.id);
  const earlier = latestBefore(book, indsats, round);
  return {
    series: { concept: book.concept, period: book.period },
    round,
    indsats,
    ...placeOf(indsats, book),
    planTitle: concept === undefined ? book.period : planTitle(concept, book.period),
    targetLabel: concept?.fields.find((field) => field.key === 'target')?.label ?? 'Målet',
    dueDay,
    today,
    workingDaysLeft: workingDaysLeft(today, dueDay, isDayOff),
    ...delegationOf(indsats, round, surroundings),
    ...escalationOf(indsats, round, surroundings),
    ...(status === undefined ? {} : { status }),
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/** True when the person is the one the answer is from. */
export function answeredBy(person: Person, status: StatusReport): boolean {
  return status.answeredBy?.upn.toLowerCase() === person.upn.toLowerCase();
}
