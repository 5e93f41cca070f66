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

/** The Messenger over botbuilder; what goes wrong with a message is its result, never an exception. */
export function botbuilderMessenger(adapter: CloudAdapter, { appId, local }: { appId: string; local: boolean }): Messenger {
  const inConversation = async (to: ConversationReference, turn: (context: TurnContext) => Promise<string>): Promise<SendResult> => {
    if (!mayReplyTo(to.serviceUrl, local)) return { ok: false, reason: 'gone', detail: 'the stored service address is not one of Teams' };
    let result: SendResult = { ok: false, reason: 'later', detail: 'the turn did not run' };
    try {
      await adapter.continueConversationAsync(appId, toBotbuilder(to), async (context) => {
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
    sendCard: (to, card, summary) => inConversation(to, async (context) => (await context.sendActivity(messageWith(card, summary)))?.id ?? ''),
    updateCard: (to, activityId, card) =>
      inConversation(to, async (context) => {
        await context.updateActivity({ ...messageWith(card, ''), id: activityId });
        return activityId;
      }),
  };
}
