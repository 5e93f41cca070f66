import { declineHandOn, handOn, type DeclineOutcome, type HandOnForm, type HandOnOutcome } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from '../cards/card-context.js';
import { declinedCard, handedOnCard } from '../cards/hand-on-cards.js';
import { handOnForm } from '../cards/hand-on-form.js';
import { refusedCard } from '../cards/refused-card.js';
import { keepTyped } from './on-snooze.js';
import { refusalReply } from './refusal-reply.js';
import { replyWith } from './reply-with.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Reply } from './incoming.js';
import type { CardAction } from './on-submit.js';

const READING = { attempt: 'reading' as const };

/** The card goes out at once if it can; what cannot go now waits in the outbox. */
async function deliverNow(ports: HandlerPorts, upn: string): Promise<boolean> {
  try {
    return (await ports.deliverTo(upn)) > 0;
  } catch (error) {
    ports.log.warn({ err: error }, 'a handed-on question waits in the outbox');
    return false;
  }
}

type OwnRefusal = Extract<HandOnOutcome | DeclineOutcome, { reason: 'not-yours' | 'answered' | 'not-delegated' }>;

function ownRefusal({ reason }: OwnRefusal, context: CardContext): Reply {
  const { notYours, answered, notDelegated } = context.words.handOn;
  const text = { 'not-yours': notYours, answered, 'not-delegated': notDelegated }[reason];
  return replyWith(refusedCard({ ...READING, reason: text }, context));
}

const isOwn = (outcome: { reason: string }): outcome is OwnRefusal => ['not-yours', 'answered', 'not-delegated'].includes(outcome.reason);

async function handOnWith(ports: HandlerPorts, action: CardAction, { form, draftKept }: { form?: HandOnForm; draftKept: boolean }): Promise<Reply> {
  const { objectId, target, context } = action;
  const outcome = await handOn(ports.useCases, { objectId, target, ...(form === undefined ? {} : { form }) });
  if (outcome.ok) {
    const { question, to, reachable } = outcome;
    const sent = reachable && (await deliverNow(ports, to.upn));
    const told = sent ? 'sent' : reachable ? 'later' : 'unreachable';
    return replyWith(handedOnCard(question, { to, told }, context));
  }
  if (outcome.reason === 'choose') return replyWith(handOnForm(outcome.question, { ...outcome, ...(form === undefined ? {} : { form }), draftKept }, context));
  return isOwn(outcome) ? ownRefusal(outcome, context) : refusalReply(outcome, context, READING);
}

/** «Videregiv»: the form; what stood in the answer is kept as a draft, for the colleague to go on from. */
export async function onHandOn(ports: HandlerPorts, action: CardAction): Promise<Reply> {
  return handOnWith(ports, action, { draftKept: await keepTyped(ports, action) });
}

/** «Giv videre»: the colleague is asked at once. */
export function onHandOnTo(ports: HandlerPorts, action: CardAction): Promise<Reply> {
  return handOnWith(ports, action, { draftKept: false, ...(action.form === undefined ? {} : { form: action.form }) });
}

/** «Nej tak»: back to the owner, who is told at once. */
export async function onDecline(ports: HandlerPorts, { objectId, target, context }: CardAction): Promise<Reply> {
  const outcome = await declineHandOn(ports.useCases, objectId, target);
  if (!outcome.ok) return isOwn(outcome) ? ownRefusal(outcome, context) : refusalReply(outcome, context, READING);
  await deliverNow(ports, outcome.backTo.upn);
  return replyWith(declinedCard(outcome.question, outcome.backTo, context));
}
