import {
  answersTo,
  checkAnswers,
  goalReachedIn,
  ratingIn,
  type AnswerFault,
  type Answers,
  type AnswerSource,
  type Person,
  type Question,
  type StatusReport,
} from '../domain/index.js';
import { beginAnswering, type AnsweringPorts, type AnsweringRefusal, type AnswerTarget } from './answering.js';
import type { OpenQuestion } from './open-question.js';

export interface SubmitRequest {
  /** Entra object id from the authenticated channel. */
  objectId: string;
  target: AnswerTarget;
  /** Whatever the form sent; only answers to the round's questions are kept. */
  given: Readonly<Record<string, unknown>>;
  /** Etag of the answer being corrected. */
  replaces?: string;
  source: AnswerSource;
  /** ISO instant, when the answer was kept and is written later than it was given. */
  answeredAt?: string;
}

export type SubmitOutcome =
  | { ok: true; question: OpenQuestion; status: StatusReport; othersWaiting: number }
  | AnsweringRefusal
  | { ok: false; reason: 'faults'; question: OpenQuestion; answers: Answers; faults: AnswerFault[]; person: Person }
  /** Another answer stands: it is returned, nothing was written. */
  | { ok: false; reason: 'already-answered' | 'changed-meanwhile'; question: OpenQuestion; answers: Answers; status: StatusReport };

/** What the answers say by the meaning of their questions. */
function meaningOf(questions: OpenQuestion['round']['questions'], answers: Answers): Pick<StatusReport, 'rating' | 'goalReached'> {
  const rating = ratingIn(questions, answers);
  const goalReached = goalReachedIn(questions, answers);
  return { ...(rating === undefined ? {} : { rating }), ...(goalReached === undefined ? {} : { goalReached }) };
}

/** What is wrong with the answers; nothing at all is no answer, also where no question must be answered. */
function faultsIn(questions: readonly Question[], answers: Answers): AnswerFault[] {
  const faults = checkAnswers(questions, answers);
  const [first] = questions;
  return faults.length === 0 && Object.keys(answers).length === 0 && first !== undefined ? [{ question: first.id, fault: 'missing' }] : faults;
}

/**
 * Submits one person's answer to one indsats in one round. Everything is looked up now; the write carries the status's
 * key, so the same submit repeated is written once and answered alike.
 */
export async function submitStatus(ports: AnsweringPorts, request: SubmitRequest): Promise<SubmitOutcome> {
  const answering = await beginAnswering(ports, request.objectId, request.target);
  if (!answering.ok) return answering;
  const { person, question, othersWaiting } = answering;
  const { questions } = question.round;
  const answers = answersTo(questions, request.given);
  const faults = faultsIn(questions, answers);
  if (faults.length > 0) return { ok: false, reason: 'faults', question, answers, faults, person };
  const result = await ports.repository.submitStatus({
    indsats: question.indsats,
    round: question.round,
    answers,
    answeredBy: person,
    answeredAt: request.answeredAt ?? (await ports.clock.now()),
    source: request.source,
    ...(question.status === undefined ? {} : { key: question.status.key }),
    ...meaningOf(questions, answers),
    ...(request.replaces === undefined ? {} : { replaces: request.replaces }),
  });
  if (result.ok) return { ok: true, question: { ...question, status: result.status }, status: result.status, othersWaiting };
  return { ok: false, reason: result.reason, question: { ...question, status: result.status }, answers, status: result.status };
}
