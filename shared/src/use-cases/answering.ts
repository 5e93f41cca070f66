import { acceptsAnswers, activeDelegation, mayAnswer, type AskedAbout, type Person, type PlanBook, type Round } from '../domain/index.js';
import { daysOffUnder } from './days-off.js';
import { questionAbout, type OpenQuestion } from './open-question.js';
import type { UseCasePorts } from './use-case-ports.js';
import { waitingFor } from './who-is-reminded.js';

/** What a card or page says it answers: never who answers it. */
export type AnswerTarget = AskedAbout;

export type AnsweringRefusal =
  /** Nobody in the municipality has this object id, or only a guest. */
  | { ok: false; reason: 'unknown-person' }
  /** The indsats or the round is no longer there. */
  | { ok: false; reason: 'gone' }
  /** `nothing-asked`: the round has no questions, so nothing could be an answer. */
  | { ok: false; reason: 'not-allowed' | 'not-open-yet' | 'closed' | 'nothing-asked'; question: OpenQuestion };

export type AnsweringPorts = Pick<UseCasePorts, 'directory' | 'repository' | 'clock' | 'calendar' | 'concepts'>;
export interface Begun {
  ok: true;
  person: Person;
  question: OpenQuestion;
  /** How many other indsatser of the same plans wait for this person; 0 also when it would take reading them all. */
  othersWaiting: number;
  /** Whether somebody else may answer it too: what they left in its draft is shown. */
  allows(other: Person): Promise<boolean>;
}
export type Answering = Begun | AnsweringRefusal;

async function isAllowed(person: Person, { indsats, round }: Pick<OpenQuestion, 'indsats' | 'round'>, book: PlanBook, ports: AnsweringPorts): Promise<boolean> {
  const { units } = book;
  const delegate = activeDelegation(indsats, round.id, book)?.to;
  // most who answer own the indsats: the secretariat's list is read only for the others
  if (mayAnswer(person, { indsats, units, delegate, secretariat: [] })) return true;
  return mayAnswer(person, { indsats, units, delegate, secretariat: await ports.repository.secretariat() });
}

function refusedBy(round: Round, today: string): 'closed' | 'not-open-yet' | 'nothing-asked' | undefined {
  if (acceptsAnswers(round, today)) return round.questions.length === 0 ? 'nothing-asked' : undefined;
  return round.state === 'closed' || round.state === 'archived' ? 'closed' : 'not-open-yet';
}

/** Looks up, at this moment, who somebody is, what is asked, and whether that person may answer it now. */
export async function beginAnswering(ports: AnsweringPorts, objectId: string, target: AnswerTarget): Promise<Answering> {
  const person = await ports.directory.byObjectId(objectId);
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  const [{ book, lately }, today] = await Promise.all([ports.repository.questionBook(target), ports.clock.today()]);
  const indsats = book.indsatser.find(({ id }) => id === target.indsatsId);
  const round = book.rounds.find(({ id }) => id === target.roundId);
  if (indsats === undefined || round === undefined) return { ok: false, reason: 'gone' };
  const concept = ports.concepts.find(({ id }) => id === target.concept);
  const question = questionAbout(indsats, round, { book, concept, today, isDayOff: daysOffUnder(concept, ports.calendar), reader: person.upn });
  if (!(await isAllowed(person, question, book, ports))) return { ok: false, reason: 'not-allowed', question };
  const reason = refusedBy(round, today);
  if (reason !== undefined) return { ok: false, reason, question };
  const others = (lately === undefined ? [] : waitingFor(person, lately, today)).filter(({ id }) => id !== indsats.id);
  return { ok: true, person, question, othersWaiting: others.length, allows: (other) => isAllowed(other, question, book, ports) };
}
