import { showQuestion } from '@virksomhedsplaner/shared/use-cases';
import { answeredCard } from '../cards/answered-card.js';
import { askCard } from '../cards/ask-card.js';
import { refusalReply } from './refusal-reply.js';
import { replyWith } from './reply-with.js';
import type { CardAction } from './on-submit.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';

const READING = { attempt: 'reading' as const };

/** «Svar» in a list: the form, or the answer when there is one already. */
export async function onOpen(ports: HandlerPorts, { objectId, target, context }: CardAction): Promise<Reply> {
  const shown = await showQuestion(ports.useCases, objectId, target);
  if (!shown.ok) return refusalReply(shown, context, READING);
  const { status } = shown.question;
  return replyWith(
    status === undefined || status.state === 'reopened'
      ? askCard(shown.question, context)
      : answeredCard({ ...shown.question, status }, context, { justSent: false }),
  );
}

/** «Ret svar»: the form with the answer as it stands now, which the new one will replace. */
export async function onCorrect(ports: HandlerPorts, { objectId, target, context }: CardAction): Promise<Reply> {
  const shown = await showQuestion(ports.useCases, objectId, target);
  if (!shown.ok) return refusalReply(shown, context, READING);
  const { status } = shown.question;
  if (status === undefined) return replyWith(askCard(shown.question, context));
  return replyWith(askCard(shown.question, context, { kind: 'correcting', answers: status.answers, replaces: status.etag }));
}
