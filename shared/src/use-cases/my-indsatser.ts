import { acceptsAnswers, askedAbout, samePerson, type Indsats, type Person, type PlanBook, type PlanSeries, type Round } from '../domain/index.js';
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
}

export type MyIndsatser = { ok: true; person: Person; indsatser: OwnIndsats[] } | { ok: false; reason: 'unknown-person' };

/** What waits for an answer, the most urgent first; a reopened answer waits too. */
export function waitingAmong(own: readonly OwnIndsats[]): OpenQuestion[] {
  const questions = own.flatMap(({ question }) =>
    question === undefined || (question.status !== undefined && question.status.state !== 'reopened') ? [] : [question],
  );
  return questions.sort((a, b) => a.dueDay.localeCompare(b.dueDay));
}

/** Of the rounds that take answers the first that still lacks one, else the latest. */
function openRound(book: PlanBook, indsats: Indsats, today: string): Round | undefined {
  const open = book.rounds.filter((round) => acceptsAnswers(round, today)).sort((a, b) => a.due.localeCompare(b.due));
  return open.find((round) => answerIn(book, indsats, round) === undefined) ?? open.at(-1);
}

function ownIn(book: PlanBook, person: Person, today: string, ports: MyIndsatserPorts): OwnIndsats[] {
  const concept = ports.concepts.find(({ id }) => id === book.concept);
  const surroundings = { book, concept, today, isDayOff: daysOffUnder(concept, ports.calendar) };
  const mine = book.indsatser.filter((indsats) => askedAbout(indsats, book.units).some((asked) => samePerson(asked, person)));
  return mine.map((indsats) => {
    const round = openRound(book, indsats, today);
    return {
      series: { concept: book.concept, period: book.period },
      indsats,
      ...placeOf(indsats, book),
      ...(round === undefined ? {} : { question: questionAbout(indsats, round, surroundings) }),
    };
  });
}

/** The indsatser a person is asked about (owner, co-owner, or manager of a unit whose indsats has no owner), in all plans. */
export async function myIndsatser(ports: MyIndsatserPorts, objectId: string): Promise<MyIndsatser> {
  const person = await ports.directory.byObjectId(objectId);
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  const [series, today] = await Promise.all([ports.repository.series(), ports.clock.today()]);
  const books = await Promise.all(series.map((one) => ports.repository.planBook(one)));
  return { ok: true, person, indsatser: books.flatMap((book) => ownIn(book, person, today, ports)) };
}
