import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Activity } from './activity.js';
import type { Chat } from './chat.js';
import { bodyOf, sendError } from './http-answers.js';
import { inLanguage } from './person-language.js';

export interface BotDoor {
  /** The Playground's endpoint: passes its activities on to the bot, in the person's language and with the ids the bot knows. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /** A browser connects: the Playground will tell the bot once more that it was installed, which Teams would not. */
  browserConnects(): void;
}

interface BotDoorSettings {
  readonly botUrl: string;
  readonly locale: string;
  readonly chat: Chat;
  /** Called when the Playground is ready to show messages to the browser that connected. */
  onOpened(): void;
}

const AT_CONNECTION = ['installationUpdate', 'conversationUpdate'];

export function botDoor({ botUrl, locale, chat, onOpened }: BotDoorSettings): BotDoor {
  const repeated = new Set<string>();
  return {
    browserConnects: () => AT_CONNECTION.forEach((type) => repeated.add(type)),
    async handle(req, res) {
      const body = await bodyOf(req);
      // The Playground asks with HEAD whether the bot is there.
      if (!body) return void (await forward(req, res, undefined));
      const activity = JSON.parse(body) as Activity;
      if (repeated.delete(activity.type)) {
        res.writeHead(200).end();
        if (activity.type === 'conversationUpdate') onOpened();
        return;
      }
      const shownId = activity.replyToId;
      const known = shownId ? { ...activity, replyToId: chat.knownId(shownId) } : activity;
      const answer = await forward(req, res, inLanguage(known, locale));
      if (shownId && activity.type === 'invoke') replaceAnsweredCard(chat, shownId, answer);
    },
  };

  async function forward(req: IncomingMessage, res: ServerResponse, activity: Activity | undefined): Promise<string> {
    const headers = { 'content-type': 'application/json', ...(req.headers.authorization ? { authorization: req.headers.authorization } : {}) };
    try {
      const response = await fetch(botUrl, { method: req.method ?? 'POST', headers, body: activity && JSON.stringify(activity) });
      const text = await response.text();
      res.writeHead(response.status, { 'content-type': response.headers.get('content-type') ?? 'application/json' }).end(text);
      return text;
    } catch {
      sendError(res, 502, 'BotNotReachable', `The bot does not answer at ${botUrl}`);
      return '';
    }
  }
}

/** What a bot answers to a card's action; the card in it takes the old one's place, for good. */
function replaceAnsweredCard(chat: Chat, shownId: string, answer: string): void {
  const { type, value } = answer.startsWith('{') ? (JSON.parse(answer) as { type?: string; value?: unknown }) : {};
  if (type === 'application/vnd.microsoft.card.adaptive') chat.replaceCard(shownId, value);
}
