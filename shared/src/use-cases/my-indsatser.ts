import { acceptsAnswers, askedAbout, askedIn, samePerson, type Indsats, type Person, type PlanBook, type PlanSeries, type Round } from '../domain/index.js';
import { daysOffUnder } from './days-off.js';
import { placeOf, questionAbout, type OpenQuestion } from './open-question.js';
import type { UseCasePorts } from './use-case-ports.js';
import { answerIn } from './who-is-reminded.js';

export type MyIndsatserPorts = Pick<UseCasePorts, 'directory' | 'repository' | 'clock' | 'calendar' | 'concepts'>;

export interface OwnIndsats {
  series: PlanSeries;
  indsats: Indsats;
  unit?: string;
  unitName: string;
  /** The round that is open for it, answered or not. */
  question?: OpenQuestion;
  /** The colleague who has been asked to answer in this person's place. */
  handedTo?: Person;
}

export type MyIndsatser = { ok: true; person: Person; indsatser: OwnIndsats[] } | { ok: false; reason: 'unknown-person' };

/** What waits for an answer, the most urgent first; a reopened answer waits too. */
export function waitingAmong(own: readonly OwnIndsats[]): OpenQuestion[] {
  const questions = own.flatMap(({ question, handedTo }) =>
    question === undefined || handedTo !== undefined || (question.status !== undefined && question.status.state !== 'reopened') ? [] : [question],
  );
  return questions.sort((a, b) => a.dueDay.localeCompare(b.dueDay));
}

/** Of the rounds that take answers the first that still lacks one, else the latest. */
function openRound(rounds: readonly Round[], book: PlanBook, indsats: Indsats): Round | undefined {
  const open = [...rounds].sort((a, b) => a.due.localeCompare(b.due));
  return open.find((round) => answerIn(book, indsats, round) === undefined) ?? open.at(-1);
}

function ownIn(book: PlanBook, person: Person, today: string, ports: MyIndsatserPorts): OwnIndsats[] {
  const concept = ports.concepts.find(({ id }) => id === book.concept);
  const surroundings = { book, concept, today, isDayOff: daysOffUnder(concept, ports.calendar), reader: person.upn };
  const open = book.rounds.filter((round) => acceptsAnswers(round, today));
  const isMe = (other: Person): boolean => samePerson(other, person);
  const drafts = new Set(book.plans.filter(({ state }) => state === 'draft').map(({ id }) => id));
  const shown = book.indsatser.filter(({ planId }) => !drafts.has(planId));
  return shown.flatMap((indsats): OwnIndsats[] => {
    const owns = askedAbout(indsats, book.units).some(isMe);
    const rounds = owns ? open : open.filter((round) => askedIn(indsats, round.id, book).some(isMe));
    if (!owns && rounds.length === 0) return [];
    const round = openRound(rounds, book, indsats);
    const base = { series: { concept: book.concept, period: book.period }, indsats, ...placeOf(indsats, book) };
    return [round === undefined ? base : { ...base, ...asked(questionAbout(indsats, round, surroundings)) }];
  });
}

function asked(question: OpenQuestion): Pick<OwnIndsats, 'question' | 'handedTo'> {
  const { delegation, asDelegate } = question;
  return delegation?.state === 'open' && asDelegate !== true ? { question, handedTo: delegation.to } : { question };
}

/** The indsatser a person is asked about (owner, co-owner, colleague it was handed to, or manager of a unit whose indsats has no owner), in all plans. */
export async function myIndsatser(ports: MyIndsatserPorts, objectId: string): Promise<MyIndsatser> {
  const person = await ports.directory.byObjectId(objectId);
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  const [series, today] = await Promise.all([ports.repository.series(), ports.clock.today()]);
  const books = await Promise.all(series.map((one) => ports.repository.planBook(one)));
  return { ok: true, person, indsatser: books.flatMap((book) => ownIn(book, person, today, ports)) };
}
