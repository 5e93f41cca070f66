import type { IncomingMessage, ServerResponse } from 'node:http';
import { personalChatOf } from './activity.js';
import type { Activity, TeamsPerson } from './activity.js';
import type { Chat, Show } from './chat.js';
import { connectorPath } from './connector-path.js';
import { bodyOf, sendError, sendJson } from './http-answers.js';

/** The way from the bot to the person: keeps the personal chat's messages, and lets everything else through. */
export function connectorDoor(person: TeamsPerson, chat: Chat) {
  /** `false` when the request is for the Playground itself. */
  return async (req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    const path = connectorPath(req.url ?? '');
    if (!path) return false;
    if (!path.conversation && req.method === 'POST') return openConversation(res, await bodyOf(req));
    if (path.conversation !== personalChatOf(person) || path.part !== 'activities' || req.method === 'GET') return false;
    const activity = JSON.parse((await bodyOf(req)) || '{}') as Activity;
    if (req.method === 'POST') sendJson(res, 201, { id: await chat.send(path.id ? { ...activity, replyToId: path.id } : activity) });
    else if (!path.id) sendError(res, 400, 'BadArgument', 'An activity id is missing');
    else await change(res, path.id, req.method === 'DELETE' ? undefined : activity);
    return true;
  };

  /** As Teams: only somebody who has the app can be written to first. */
  function openConversation(res: ServerResponse, body: string): true {
    const { members = [] } = JSON.parse(body || '{}') as { members?: { id: string }[] };
    if (members.some((m) => m.id === person.objectId)) sendJson(res, 201, { id: personalChatOf(person) });
    else sendError(res, 403, 'ForbiddenOperationException', 'The bot is not installed for this user');
    return true;
  }

  async function change(res: ServerResponse, id: string, activity: Activity | undefined): Promise<void> {
    const found = activity ? await chat.update(id, activity) : await chat.remove(id);
    if (!found) sendError(res, 404, 'ActivityNotFoundInConversation', 'The chat has no such message');
    else if (activity) sendJson(res, 200, { id });
    else res.writeHead(200).end();
  }
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
