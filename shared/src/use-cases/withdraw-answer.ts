import type { StatusReport } from '../domain/index.js';
import { beginAnswering, type AnswerTarget, type AnsweringPorts, type AnsweringRefusal } from './answering.js';
import { answeredBy, type OpenQuestion } from './open-question.js';

interface WithdrawRequest {
  /** Entra object id from the authenticated channel. */
  objectId: string;
  target: AnswerTarget;
  /** Etag of the answer as it was when it was sent. */
  etag: string | undefined;
}

export type WithdrawOutcome =
  | { ok: true; question: OpenQuestion & { status: StatusReport } }
  | AnsweringRefusal
  /** Not this person's answer, or corrected or approved since: nothing was changed. */
  | { ok: false; reason: 'not-withdrawn'; question: OpenQuestion };

/** «Tag tilbage»: the answer counts no more and its text is a draft again. Only who sent it, only as it was sent; asked twice it is done once. */
export async function withdrawAnswer(ports: AnsweringPorts, { objectId, target, etag }: WithdrawRequest): Promise<WithdrawOutcome> {
  const answering = await beginAnswering(ports, objectId, target);
  if (!answering.ok) return answering;
  const { person, question } = answering;
  const { status } = question;
  if (status === undefined || !answeredBy(person, status)) return { ok: false, reason: 'not-withdrawn', question };
  if (status.state === 'reopened') return { ok: true, question: { ...question, status } };
  if (status.state !== 'submitted' || status.etag !== etag) return { ok: false, reason: 'not-withdrawn', question };
  // the draft goes first: stopped half way, an answer stands that can be taken back again
  const draft = { indsatsId: question.indsats.id, roundId: question.round.id, answers: status.answers, savedBy: person, savedAt: await ports.clock.now() };
  await ports.repository.saveDraft(draft);
  const reopened = await ports.repository.withdrawStatus(status);
  return reopened === undefined ? { ok: false, reason: 'not-withdrawn', question } : { ok: true, question: { ...question, status: reopened, draft } };
}
