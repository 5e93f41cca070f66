import { TeamsInfo, type Activity, type TurnContext } from 'botbuilder';
import type { ConversationReference, ConversationStore } from '@virksomhedsplaner/shared/ports';
import type { Sender } from '../../handlers/incoming.js';

export interface SenderSettings {
  conversations: ConversationStore;
  /** Overrides the language Teams tells. */
  locale?: string;
}

interface Member {
  name?: string;
  userPrincipalName?: string;
  userRole?: string;
}

/** Guests have a role or a name of their own home tenant. https://learn.microsoft.com/entra/external-id/user-properties */
function isGuest({ userPrincipalName, userRole }: Member): boolean {
  return userRole === 'guest' || userPrincipalName === undefined || /#ext#/i.test(userPrincipalName);
}

type Chat = Omit<ConversationReference, 'upn' | 'name' | 'objectId'>;

function chatOf({ from, recipient, conversation, serviceUrl }: Activity, locale: string): Chat {
  return { userId: from.id, botId: recipient.id, conversationId: conversation.id, serviceUrl, tenantId: conversation.tenantId ?? '', locale };
}

const sameChat = (a: ConversationReference, b: ConversationReference): boolean =>
  (Object.keys(a) as (keyof ConversationReference)[]).every((key) => a[key] === b[key]);

async function memberOf(context: TurnContext): Promise<Member> {
  const member: Member = await TeamsInfo.getMember(context, context.activity.from.id);
  return member;
}

/**
 * Who sent an activity: the object id from the authenticated activity, the user principal name from the roster of the
 * chat, asked for at the first contact and whenever the app is installed (`ask`). The chat is remembered.
 */
export async function senderOf(context: TurnContext, { conversations, locale: fixed }: SenderSettings, ask: boolean): Promise<Sender> {
  const { activity } = context;
  const locale = fixed ?? activity.locale ?? 'da-DK';
  const objectId = activity.from?.aadObjectId;
  if (!objectId) return { known: false, locale };
  const known = await conversations.findByObjectId(objectId);
  const chat = chatOf(activity, locale);
  if (known !== undefined && !ask) return { known: true, reference: await inChat(known, chat, conversations), first: false };
  const member = await memberOf(context);
  if (isGuest(member)) return { known: false, locale };
  const reference = { ...chat, objectId, upn: (member.userPrincipalName ?? '').toLowerCase(), name: member.name ?? activity.from.name };
  await conversations.save(reference);
  return { known: true, reference, first: known === undefined };
}

/** A person we know, in the chat as it is now; written only when something about it has changed. */
async function inChat(known: ConversationReference, chat: Chat, conversations: ConversationStore): Promise<ConversationReference> {
  const now = { ...known, ...chat };
  if (!sameChat(known, now)) await conversations.save(now);
  return now;
}
