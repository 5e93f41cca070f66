import { beginAnswering, type AnsweringPorts, type AnsweringRefusal, type AnswerTarget } from './answering.js';
import type { OpenQuestion } from './open-question.js';

export type ShownQuestion = { ok: true; question: OpenQuestion } | AnsweringRefusal;

/** The question as it stands now, with the draft to go on from, for a person who may answer it. */
export async function showQuestion(ports: AnsweringPorts, objectId: string, target: AnswerTarget): Promise<ShownQuestion> {
  const [answering, draft] = await Promise.all([beginAnswering(ports, objectId, target), ports.repository.findDraft(target.indsatsId, target.roundId)]);
  if (!answering.ok) return answering;
  return { ok: true, question: draft === undefined ? answering.question : { ...answering.question, draft } };
}
