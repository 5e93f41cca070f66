import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import type { Incoming } from '../../handlers/incoming.js';
import { senderOf, type SenderSettings } from './sender.js';
import { mayReplyTo } from './service-urls.js';

export interface IncomingSettings extends SenderSettings {
  /** The one tenant that is served; none in the local tenant. */
  tenantId?: string;
  local: boolean;
}

const CARD_ACTION = 'adaptiveCard/action';

const record = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});

/** Every tenant an activity names; one that names none is nobody's. */
function tenantsOf({ channelData, conversation }: Activity): unknown[] {
  return [record(record(channelData)['tenant'])['id'], conversation?.tenantId].filter((tenant) => tenant !== undefined);
}

function isFrom(tenantId: string, activity: Activity): boolean {
  const named = tenantsOf(activity);
  return named.length > 0 && named.every((tenant) => tenant === tenantId);
}

/** Why an activity is not answered at all; the SDK checks neither the tenant nor where the answer would go. */
export function refusalOf(activity: Activity, { tenantId, local }: Pick<IncomingSettings, 'tenantId' | 'local'>): string | undefined {
  if (!mayReplyTo(activity.serviceUrl ?? '', local)) return 'service address';
  if (tenantId !== undefined && !isFrom(tenantId, activity)) return 'tenant';
  return (activity.conversation?.conversationType ?? 'personal') === 'personal' ? undefined : 'not a personal chat';
}

/** The message whose card was pressed. */
function cardIdOf({ activity: { replyToId } }: TurnContext): { cardId?: string } {
  return replyToId ? { cardId: replyToId } : {};
}

async function message(context: TurnContext, settings: IncomingSettings): Promise<Incoming> {
  const { text, value } = context.activity;
  const sender = await senderOf(context, settings, false);
  const data = record(value);
  if (typeof data['verb'] === 'string') return { kind: 'action', sender, verb: data['verb'], data, ...cardIdOf(context) };
  return { kind: 'message', sender, text: text ?? '' };
}

async function cardAction(context: TurnContext, settings: IncomingSettings): Promise<Incoming> {
  const action = record(record(context.activity.value)['action']);
  return {
    kind: 'action',
    sender: await senderOf(context, settings, false),
    verb: String(action['verb'] ?? ''),
    data: record(action['data']),
    ...cardIdOf(context),
  };
}

async function installation(context: TurnContext, settings: IncomingSettings): Promise<Incoming | undefined> {
  const { action, from } = context.activity;
  if (action?.startsWith('remove')) return from?.aadObjectId ? { kind: 'removed', objectId: from.aadObjectId } : undefined;
  return { kind: 'installed', sender: await senderOf(context, settings, true) };
}

/** What an activity is to us; undefined for what needs no answer. */
export async function toIncoming(context: TurnContext, settings: IncomingSettings): Promise<Incoming | undefined> {
  const { type, name, from, recipient } = context.activity;
  switch (type) {
    case ActivityTypes.Message:
      return message(context, settings);
    case ActivityTypes.Invoke:
      return name === CARD_ACTION ? cardAction(context, settings) : undefined;
    case ActivityTypes.InstallationUpdate:
      return installation(context, settings);
    case ActivityTypes.ConversationUpdate:
      // sent beside the installation; the bot itself as sender says nothing about a person
      return from?.id === recipient?.id ? undefined : { kind: 'seen', sender: await senderOf(context, settings, false) };
    default:
      return undefined;
  }
}
