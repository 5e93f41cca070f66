import { myIndsatser, waitingAmong, type MyIndsatser, type OpenQuestion } from '@virksomhedsplaner/shared/use-cases';
import { askCard } from '../cards/ask-card.js';
import type { CardContext } from '../cards/card-context.js';
import { mineCard, waitingCard } from '../cards/list-cards.js';
import { refusalReply } from './refusal-reply.js';
import { replyWith } from './reply-with.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';

const READING = { attempt: 'reading' as const };
/** Rows that carry a draft's mark; each costs a look in the list of drafts. */
const DRAFTS_LOOKED_UP = 5;

async function withDrafts(questions: readonly OpenQuestion[], { useCases }: HandlerPorts): Promise<OpenQuestion[]> {
  const looked = questions.slice(0, DRAFTS_LOOKED_UP).map(async (question): Promise<OpenQuestion> => {
    const draft = await useCases.repository.findDraft(question.indsats.id, question.round.id);
    return draft === undefined ? question : { ...question, draft };
  });
  return [...(await Promise.all(looked)), ...questions.slice(DRAFTS_LOOKED_UP)];
}

async function own(ports: HandlerPorts, objectId: string): Promise<MyIndsatser> {
  return myIndsatser(ports.useCases, objectId);
}

/** `mine indsatser`: all a person is asked about. */
export async function mineReply(ports: HandlerPorts, objectId: string, context: CardContext): Promise<Reply> {
  const mine = await own(ports, objectId);
  return mine.ok ? replyWith(mineCard(mine.indsatser, context)) : refusalReply(mine, context, READING);
}

interface Waiting {
  count: number;
  reply: Reply;
}

/** `svar`: what waits for an answer; one indsats comes as the form itself. */
export async function waitingReply(ports: HandlerPorts, objectId: string, context: CardContext): Promise<Waiting> {
  const mine = await own(ports, objectId);
  if (!mine.ok) return { count: 0, reply: refusalReply(mine, context, READING) };
  const questions = await withDrafts(waitingAmong(mine.indsatser), ports);
  const [only, ...others] = questions;
  const card = only !== undefined && others.length === 0 ? askCard(only, context) : waitingCard(questions, context);
  return { count: questions.length, reply: replyWith(card) };
}
