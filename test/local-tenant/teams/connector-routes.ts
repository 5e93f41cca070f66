import { personalChatOf } from './activity.js';
import type { Activity, TeamsPerson } from './activity.js';
import type { ConnectorPath } from './connector-path.js';

/** One thing a bot did to a conversation. */
export interface Sent {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly conversation: string;
  /** Id of the message that was made, changed or removed. */
  readonly id: string;
  readonly activity?: Activity;
}

/** What the fake connector knows. */
export interface ConnectorState {
  readonly people: readonly TeamsPerson[] | undefined;
  readonly sent: Sent[];
  /** Conversation → message id → message. */
  readonly chats: Map<string, Map<string, Activity>>;
  made: number;
}

/** `undefined`: there is no such resource. */
export type Route = (state: ConnectorState, path: ConnectorPath, body: Activity) => { status: number; body: unknown } | undefined;

/** Method and part of the path → what the connector does. */
export const ROUTES: Readonly<Record<string, Route>> = {
  'POST conversations': (state, _path, { members = [] }) => {
    const [first] = members as { id: string }[];
    return first && has(state, first.id) ? { status: 201, body: { id: personalChatOf({ objectId: first.id }) } } : FORBIDDEN;
  },
  'POST activities': (state, { conversation = '', id: replyToId }, body) => {
    if (!has(state, memberOf(conversation))) return FORBIDDEN;
    state.made += 1;
    const id = `${1_700_000_000_000 + state.made}`;
    const activity = { ...body, id, ...(replyToId ? { replyToId } : {}) };
    if (body.type === 'message') chatOf(state, conversation).set(id, activity);
    state.sent.push({ method: 'POST', conversation, id, activity });
    return { status: 201, body: { id } };
  },
  'PUT activities': (state, { conversation = '', id = '' }, body) => {
    if (!chatOf(state, conversation).has(id)) return GONE;
    const activity = { ...body, id };
    chatOf(state, conversation).set(id, activity);
    state.sent.push({ method: 'PUT', conversation, id, activity });
    return { status: 200, body: { id } };
  },
  'DELETE activities': (state, { conversation = '', id = '' }) => {
    if (!chatOf(state, conversation).delete(id)) return GONE;
    state.sent.push({ method: 'DELETE', conversation, id });
    return { status: 200, body: {} };
  },
  'GET members': (state, { conversation = '', id }) => {
    const objectId = memberOf(conversation);
    if (!has(state, objectId) || (id && id !== objectId))
      return { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'The conversation has no such member' } } };
    return { status: 200, body: id ? member(state, objectId) : [member(state, objectId)] };
  },
  'GET pagedmembers': (state, { conversation = '' }) => ({ status: 200, body: { members: [member(state, memberOf(conversation))] } }),
};

const FORBIDDEN = { status: 403, body: { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' } } };
const GONE = { status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'The conversation has no such message' } } };

function memberOf(conversation: string): string {
  return conversation.replace(/^a:/, '');
}

function has({ people }: ConnectorState, objectId: string): boolean {
  return !people || people.some((p) => p.objectId === objectId);
}

function member({ people }: ConnectorState, objectId: string): object {
  const person = people?.find((p) => p.objectId === objectId);
  return { id: objectId, aadObjectId: objectId, name: person?.displayName ?? objectId, userPrincipalName: person?.upn, email: person?.upn };
}

function chatOf({ chats }: ConnectorState, conversation: string): Map<string, Activity> {
  const chat = chats.get(conversation) ?? new Map<string, Activity>();
  chats.set(conversation, chat);
  return chat;
}
