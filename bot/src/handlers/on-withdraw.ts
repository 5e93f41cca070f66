import { withdrawAnswer } from '@virksomhedsplaner/shared/use-cases';
import { askCard } from '../cards/ask-card.js';
import { refusedCard } from '../cards/refused-card.js';
import { refusalReply } from './refusal-reply.js';
import { replyWith } from './reply-with.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';
import type { CardAction } from './on-submit.js';

/** «Tag tilbage»: the form comes back with the text in it. */
export async function onWithdraw(ports: HandlerPorts, { objectId, target, context }: CardAction): Promise<Reply> {
  const outcome = await withdrawAnswer(ports.useCases, { objectId, target, etag: target.replaces });
  if (outcome.ok) {
    const { question } = outcome;
    ports.answered(question, question.status.answeredBy?.upn ?? '');
    return replyWith(askCard(question, context, { kind: 'withdrawn', answers: question.status.answers }));
  }
  if (outcome.reason !== 'not-withdrawn') return refusalReply(outcome, context, { attempt: 'reading' });
  return replyWith(refusedCard({ attempt: 'reading', reason: context.words.draft.notWithdrawn, question: outcome.question }, context));
}
