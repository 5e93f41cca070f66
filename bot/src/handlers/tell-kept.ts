import type { ClaimedAnswer } from '@virksomhedsplaner/shared/ports';
import type { SubmitOutcome } from '@virksomhedsplaner/shared/use-cases';
import { refusedCard } from '../cards/refused-card.js';
import { replyWith } from './reply-with.js';
import { submitReply } from './on-submit.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';

async function replyFor(ports: HandlerPorts, answer: ClaimedAnswer, outcome: SubmitOutcome | undefined, locale: string): Promise<Reply> {
  const { objectId, target, given, replaces } = answer;
  const context = await ports.contextFor({ objectId, locale });
  if (outcome === undefined) return replyWith(refusedCard({ attempt: 'saving', reason: context.words.kept.broken, given }, context));
  const sealed = { ...target, recipient: objectId, ...(replaces === undefined ? {} : { replaces }) };
  return submitReply(ports, { objectId, target: sealed, given, context }, outcome);
}

/**
 * Tells what became of a kept answer: the card it was sent from becomes the answer; what could not be saved comes as a message of
 * its own, with the text. False: not told now.
 */
export async function tellKept(ports: HandlerPorts, answer: ClaimedAnswer, outcome?: SubmitOutcome): Promise<boolean> {
  const { conversations, messenger } = ports.useCases;
  const to = await conversations.findByObjectId(answer.objectId);
  // who has left the chat cannot be told
  if (to === undefined) return true;
  const { card, summary } = await replyFor(ports, answer, outcome, to.locale);
  if (outcome?.ok === true && answer.cardId !== undefined && (await messenger.updateCard(to, answer.cardId, card)).ok) return true;
  const result = await messenger.sendCard(to, card, summary);
  return result.ok || result.reason !== 'later';
}
