import type { ConversationReference } from '@virksomhedsplaner/shared/ports';
import { helpCard } from '../cards/help-card.js';
import { refusedCard } from '../cards/refused-card.js';
import { onAction } from './on-action.js';
import { mineReply, waitingReply } from './on-lists.js';
import { overviewReply } from './on-overview.js';
import { replyWith } from './reply-with.js';
import { wishIn } from './words.js';
import type { HandlerPorts } from './handler-ports.js';
import type { Incoming, Reply } from './incoming.js';

const LONGEST_QUOTE = 60;

async function onMessage(ports: HandlerPorts, text: string, reference: ConversationReference): Promise<Reply> {
  const context = await ports.contextFor(reference);
  const wish = wishIn(text);
  try {
    if (wish === 'mine') return await mineReply(ports, reference.objectId, context);
    if (wish === 'overview') return await overviewReply(ports, reference.objectId, context);
    if (wish === 'waiting') return (await waitingReply(ports, reference.objectId, context)).reply;
  } catch (error) {
    ports.log.error({ wish, err: error }, 'a message could not be answered');
    return replyWith(refusedCard({ attempt: 'reading', reason: context.words.refused.away }, context));
  }
  const said = text.trim().slice(0, LONGEST_QUOTE);
  return replyWith(helpCard(context, wish === 'help' || said === '' ? undefined : context.words.help.notUnderstood(said)));
}

/** After the greeting come the reminders that wait; with none in the outbox, what lacks an answer now. */
async function onInstalled(ports: HandlerPorts, reference: ConversationReference, send: (reply: Reply) => Promise<void>): Promise<void> {
  const context = await ports.contextFor(reference);
  await send(replyWith(helpCard(context, context.words.help.welcome(reference.name))));
  if ((await ports.deliverTo(reference.upn)) > 0) return;
  const waiting = await waitingReply(ports, reference.objectId, context);
  if (waiting.count > 0) await send(waiting.reply);
}

async function toStranger(ports: HandlerPorts, locale: string, attempt: 'reading' | 'saving'): Promise<Reply> {
  const context = await ports.contextFor({ objectId: '', locale });
  return replyWith(refusedCard({ attempt, reason: context.words.refused.unknownPerson }, context));
}

/** Answers one thing that came from Teams; `send` writes into the chat or, for a button, replaces the card. */
export async function respond(ports: HandlerPorts, incoming: Incoming, send: (reply: Reply) => Promise<void>): Promise<void> {
  if (incoming.kind === 'removed') return ports.useCases.conversations.remove(incoming.objectId);
  const { sender } = incoming;
  if (!sender.known) {
    if (incoming.kind !== 'seen') await send(await toStranger(ports, sender.locale, incoming.kind === 'action' ? 'saving' : 'reading'));
    return;
  }
  const { reference } = sender;
  if (incoming.kind === 'message') {
    await send(await onMessage(ports, incoming.text, reference));
    if (sender.first) await ports.deliverTo(reference.upn);
  }
  if (incoming.kind === 'action') await send(await onAction(ports, incoming, reference));
  if (incoming.kind === 'installed') await onInstalled(ports, reference, send);
}
