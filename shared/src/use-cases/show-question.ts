import { beginAnswering, type AnsweringPorts, type AnsweringRefusal, type AnswerTarget } from './answering.js';
import type { OpenQuestion } from './open-question.js';

export type ShownQuestion = { ok: true; question: OpenQuestion } | AnsweringRefusal;

/** The question as it stands now, with the draft to go on from, for a person who may answer it. */
export async function showQuestion(ports: AnsweringPorts, objectId: string, target: AnswerTarget): Promise<ShownQuestion> {
  const [answering, draft] = await Promise.all([beginAnswering(ports, objectId, target), ports.repository.findDraft(target.indsatsId, target.roundId)]);
  if (!answering.ok) return answering;
  // the drafts' list can be written by every owner, also past the bot and the page
  const own = draft !== undefined && (await answering.allows(draft.savedBy));
  return { ok: true, question: !own ? answering.question : { ...answering.question, draft } };
}
