import { answersTo, checkAnswers, type AnswerFault, type Answers } from '../domain/index.js';
import type { StatusDraft } from '../ports/index.js';
import { beginAnswering, type AnsweringPorts, type AnsweringRefusal } from './answering.js';
import type { OpenQuestion } from './open-question.js';
import type { SubmitRequest } from './submit-status.js';

export type DraftRequest = Pick<SubmitRequest, 'objectId' | 'target' | 'given'>;
export type DraftOutcome =
  | { ok: true; question: OpenQuestion; draft: StatusDraft }
  | AnsweringRefusal
  | { ok: false; reason: 'faults'; question: OpenQuestion; answers: Answers; faults: AnswerFault[] };

/** Saves what is typed so far, complete or not; only what could never be sent (too long, not a choice) is refused. */
export async function saveDraft(ports: AnsweringPorts, request: DraftRequest): Promise<DraftOutcome> {
  const answering = await beginAnswering(ports, request.objectId, request.target);
  if (!answering.ok) return answering;
  const { person, question } = answering;
  const answers = answersTo(question.round.questions, request.given);
  const faults = checkAnswers(question.round.questions, answers).filter(({ fault }) => fault !== 'missing');
  if (faults.length > 0) return { ok: false, reason: 'faults', question, answers, faults };
  const draft: StatusDraft = { indsatsId: question.indsats.id, roundId: question.round.id, answers, savedBy: person, savedAt: await ports.clock.now() };
  await ports.repository.saveDraft(draft);
  return { ok: true, question: { ...question, draft }, draft };
}
