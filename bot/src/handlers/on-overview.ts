import { overview } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from '../cards/card-context.js';
import { progressCard } from '../cards/progress-card.js';
import { refusedCard } from '../cards/refused-card.js';
import { refusalReply } from './refusal-reply.js';
import { replyWith } from './reply-with.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';

/** `overblik`: how far the open rounds have come, for the secretariat and for those who lead units. */
export async function overviewReply(ports: HandlerPorts, objectId: string, context: CardContext): Promise<Reply> {
  const seen = await overview(ports.useCases, objectId);
  if (seen.ok) return replyWith(progressCard(seen.rounds, context));
  if (seen.reason === 'leads-nobody') return replyWith(refusedCard({ attempt: 'reading', reason: context.words.overview.notForYou }, context));
  return refusalReply({ ok: false, reason: seen.reason }, context, { attempt: 'reading' });
}
