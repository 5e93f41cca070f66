import { CardFactory, MessageFactory, type Activity, type CloudAdapter, type ConversationReference as BotbuilderReference, type TurnContext } from 'botbuilder';
import type { Card, ConversationReference, Messenger, SendResult } from '@virksomhedsplaner/shared/ports';
import { mayReplyTo } from './service-urls.js';
import { failureOf } from './send-result.js';

/** A card as a message; `summary` is what the notification shows. */
export function messageWith(card: Card, summary: string): Partial<Activity> {
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), summary };
}

/** botbuilder's shape of our own fields; made when it is needed, because stored references must outlive the SDK. */
function toBotbuilder(to: ConversationReference): Partial<BotbuilderReference> {
  return {
    channelId: 'msteams',
    serviceUrl: to.serviceUrl,
    locale: to.locale,
    bot: { id: to.botId, name: '' },
    user: { id: to.userId, name: to.name, aadObjectId: to.objectId },
    conversation: { id: to.conversationId, name: '', isGroup: false, conversationType: 'personal', tenantId: to.tenantId },
  };
}

/** What of the SDK's own client we touch: its pipeline of policies. */
interface Pipelined {
  client?: { pipeline?: { removePolicy?: (policy: { name: string }) => unknown } };
}

/** The SDK sends a message again by itself when an answer is late or the line breaks, and has no option against it: two messages. Ours is the only retry. */
function withoutRetries(context: TurnContext): void {
  const connector = context.turnState.get<Pipelined>(context.adapter.ConnectorClientKey);
  connector?.client?.pipeline?.removePolicy?.({ name: 'defaultRetryPolicy' });
}

const ANSWERS_WITHIN_MS = 20_000;
const TOO_SLOW: SendResult = { ok: false, reason: 'later', detail: 'Teams did not answer in time', unsure: true };

/** A line that hangs must not hold one of the few places for ever. */
async function inTime(work: Promise<SendResult>): Promise<SendResult> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<SendResult>((resolve) => (timer = setTimeout(() => resolve(TOO_SLOW), ANSWERS_WITHIN_MS)));
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The Messenger over botbuilder; what goes wrong with a message is its result, never an exception. */
export function botbuilderMessenger(adapter: CloudAdapter, { appId, local }: { appId: string; local: boolean }): Messenger {
  const inConversation = async (to: ConversationReference, turn: (context: TurnContext) => Promise<string>): Promise<SendResult> => {
    if (!mayReplyTo(to.serviceUrl, local)) return { ok: false, reason: 'gone', detail: 'the stored service address is not one of Teams' };
    let result: SendResult = { ok: false, reason: 'later', detail: 'the turn did not run' };
    try {
      await adapter.continueConversationAsync(appId, toBotbuilder(to), async (context) => {
        withoutRetries(context);
        try {
          result = { ok: true, activityId: await turn(context) };
        } catch (error) {
          // carried out by hand: an error handler on the adapter would swallow it
          result = failureOf(error);
        }
      });
    } catch (error) {
      return failureOf(error);
    }
    return result;
  };
  return {
    sendCard: (to, card, summary) => inTime(inConversation(to, async (context) => (await context.sendActivity(messageWith(card, summary)))?.id ?? '')),
    updateCard: (to, activityId, card) =>
      inTime(
        inConversation(to, async (context) => {
          await context.updateActivity({ ...messageWith(card, ''), id: activityId });
          return activityId;
        }),
      ),
  };
}
