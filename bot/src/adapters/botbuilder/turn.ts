import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { HandlerPorts } from '../../handlers/handler-ports.js';
import type { Incoming, Reply } from '../../handlers/incoming.js';
import { messageWith } from './messenger.js';
import { refusalOf, toIncoming, type IncomingSettings } from './to-incoming.js';

interface TurnSettings extends IncomingSettings, Pick<HandlerPorts, 'log' | 'telemetry'> {
  respond(incoming: Incoming, send: (reply: Reply) => Promise<void>): Promise<void>;
}

const CARD = 'application/vnd.microsoft.card.adaptive';

async function answerInvoke(context: TurnContext, status: number, body?: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, ...(body === undefined ? {} : { body }) } });
}

/** A button's answer takes the card's place: as the invoke's answer, or, from an Action.Submit, by updating the message. */
function senderFor(context: TurnContext, incoming: Incoming): (reply: Reply) => Promise<void> {
  const { activity } = context;
  if (activity.type === ActivityTypes.Invoke) return ({ card }) => answerInvoke(context, 200, { statusCode: 200, type: CARD, value: card });
  return async ({ card, summary }) => {
    const message = messageWith(card, summary);
    if (incoming.kind === 'action' && activity.replyToId) await context.updateActivity({ ...message, id: activity.replyToId });
    else await context.sendActivity(message);
  };
}

/** One activity from Teams: checked, translated, handed to the handlers, and their answer brought back. */
export function turnOf(settings: TurnSettings): (context: TurnContext) => Promise<void> {
  const run = async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const refused = refusalOf(activity, settings);
    if (refused !== undefined) {
      settings.log.warn({ refused, type: activity.type }, 'an activity was not answered');
      if (activity.type === ActivityTypes.Invoke) await answerInvoke(context, 403);
      return;
    }
    const incoming = await toIncoming(context, settings);
    if (incoming !== undefined) await settings.respond(incoming, senderFor(context, incoming));
    else if (activity.type === ActivityTypes.Invoke) await answerInvoke(context, 501);
  };
  const { log, telemetry } = settings;
  return async (context) => {
    const { type } = context.activity;
    try {
      await telemetry.during('turn', { type }, () => run(context));
      log.info({ type }, 'a turn');
    } catch (error) {
      // caught here: botbuilder would print it whole, with the request it hangs on its errors
      log.error({ err: error, type }, 'a turn failed');
      if (type === ActivityTypes.Invoke) await answerInvoke(context, 500);
    }
  };
}
