import { acceptsAnswers, latestDelegation, samePerson, type Person } from '../domain/index.js';
import type { AnsweringRefusal, AnswerTarget } from './answering.js';
import { daysOffUnder } from './days-off.js';
import { tell, type HandOnPorts } from './hand-on.js';
import { questionAbout, type OpenQuestion } from './open-question.js';

export type DeclineOutcome =
  | { ok: true; question: OpenQuestion; backTo: Person }
  | AnsweringRefusal
  /** It was never this person's, or has been handed to somebody else since. */
  | { ok: false; reason: 'not-delegated' }
  | { ok: false; reason: 'answered'; question: OpenQuestion };

/** «Nej tak»: the question goes back to the one who handed it on, who is told. Said twice it is one no. */
export async function declineHandOn(ports: HandOnPorts, objectId: string, target: AnswerTarget): Promise<DeclineOutcome> {
  const person = await ports.directory.byObjectId(objectId);
  if (person === undefined) return { ok: false, reason: 'unknown-person' };
  const [book, today] = await Promise.all([ports.repository.planBook({ concept: target.concept, period: target.period }), ports.clock.today()]);
  const indsats = book.indsatser.find(({ id }) => id === target.indsatsId);
  const round = book.rounds.find(({ id }) => id === target.roundId);
  if (indsats === undefined || round === undefined) return { ok: false, reason: 'gone' };
  const delegation = latestDelegation(indsats.id, round.id, book);
  if (delegation === undefined || !samePerson(delegation.to, person)) return { ok: false, reason: 'not-delegated' };
  const concept = ports.concepts.find(({ id }) => id === target.concept);
  const question = questionAbout(indsats, round, { book, concept, today, isDayOff: daysOffUnder(concept, ports.calendar), reader: person.upn });
  if (!acceptsAnswers(round, today)) return { ok: false, reason: 'closed', question };
  if (question.status !== undefined && question.status.state !== 'reopened') return { ok: false, reason: 'answered', question };
  if (delegation.state === 'open') await ports.repository.saveDelegation({ ...delegation, state: 'declined' }, question.series);
  await tell(ports, question, { delegation, step: 'declined' });
  return { ok: true, question, backTo: delegation.from };
}
