import type { IncomingMessage, ServerResponse } from 'node:http';
import { personalChatOf } from './activity.js';
import type { Activity, TeamsPerson } from './activity.js';
import type { Chat, Show } from './chat.js';
import { connectorPath } from './connector-path.js';
import { bodyOf, sendError, sendJson } from './http-answers.js';

/** `false`: the request is for the Playground itself. */
type ConnectorDoor = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

/** The way from the bot to the person: keeps the personal chat's messages, and lets everything else through. */
export function connectorDoor(person: TeamsPerson, chat: Chat): ConnectorDoor {
  return async (req, res) => {
    const path = connectorPath(req.url ?? '');
    if (!path || req.method === 'GET') return false;
    if (!path.conversation) openConversation(person, res, await activityOf(req));
    else if (path.conversation !== personalChatOf(person) || path.part !== 'activities') return false;
    else if (req.method === 'POST') await send(chat, res, inReplyTo(path.id, await activityOf(req)));
    else await change({ chat, res, id: path.id }, req.method === 'DELETE' ? undefined : await activityOf(req));
    return true;
  };
}

async function activityOf(req: IncomingMessage): Promise<Activity> {
  return JSON.parse((await bodyOf(req)) || '{}') as Activity;
}

function inReplyTo(replyToId: string | undefined, activity: Activity): Activity {
  return replyToId ? { ...activity, replyToId } : activity;
}

/** As Teams: only somebody who has the app can be written to first. */
function openConversation(person: TeamsPerson, res: ServerResponse, { members = [] }: Activity): void {
  if ((members as { id: string }[]).some((m) => m.id === person.objectId)) sendJson(res, 201, { id: personalChatOf(person) });
  else sendError(res, 403, 'ForbiddenOperationException', 'The bot is not installed for this user');
}

async function send(chat: Chat, res: ServerResponse, activity: Activity): Promise<void> {
  sendJson(res, 201, { id: await chat.send(activity) });
}

async function change({ chat, res, id }: { chat: Chat; res: ServerResponse; id: string | undefined }, activity: Activity | undefined): Promise<void> {
  const found = id && (activity ? await chat.update(id, activity) : await chat.remove(id));
  if (found) sendJson(res, 200, { id });
  else sendError(res, 404, 'ActivityNotFoundInConversation', 'The chat has no such message');
}

/** Shows messages in the Playground's own copy of the chat. */
export function showIn(origin: () => string, person: TeamsPerson): Show {
  const activities = `/_connector/v3/conversations/${encodeURIComponent(personalChatOf(person))}/activities`;
  return async (method, shownId, activity) => {
    if (method !== 'POST' && !shownId) return undefined;
    const path = shownId ? `${activities}/${encodeURIComponent(shownId)}` : activities;
    const init = { method, headers: { 'content-type': 'application/json' }, body: activity ? JSON.stringify(activity) : undefined };
    const response = await fetch(origin() + path, init);
    const text = await response.text();
    return response.ok ? ((text ? (JSON.parse(text) as { id?: string }) : {}).id ?? shownId) : undefined;
  };
}
