import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { LOCAL_BOT, LOCAL_TENANT_ID } from './activity.js';
import type { BotAccount, TeamsPerson } from './activity.js';
import { actAs } from './act-as.js';
import { botDoor } from './bot-door.js';
import type { BotDoor } from './bot-door.js';
import { createChat } from './chat.js';
import type { Chat } from './chat.js';
import { connectorDoor, showIn } from './connector-door.js';
import { passRequest, passUpgrade } from './pass-through.js';
import { playgroundConfig } from './playground-config.js';
import { startPlaygroundProcess } from './playground-process.js';

interface PlaygroundOptions {
  readonly person: TeamsPerson;
  readonly people: readonly TeamsPerson[];
  /** The bot's messages endpoint, `http://127.0.0.1:…/api/messages`. The bot must be up. */
  readonly botUrl: string;
  readonly port: number;
  /** The person's language in Teams; default `da-DK`. */
  readonly locale?: string;
  readonly bot?: BotAccount;
  readonly tenantId?: string;
  /** Called each time a browser has opened the person's chat. */
  onOpened?(): void;
}

export interface Playground {
  /** The person's UPN. */
  readonly user: string;
  /** Where a browser sees the person's chat. */
  readonly url: string;
  /** Service URL of the person's conversations. */
  readonly connector: string;
  close(): Promise<void>;
}

const BOT_PATH = '/_bot/messages';
const CHAT_STREAM = '/_ws_conversation/';

/**
 * One person's Teams: the Agents Playground behind a front of our own on 127.0.0.1. The front keeps the chat as Teams does
 * (messages sent while nobody looks, or before the browser was reloaded, are shown when it opens), speaks the person's
 * language to the bot, and installs the bot for the person once, as an app setup policy does. Rejects when the port is
 * taken or the bot cannot be reached.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { person, people, botUrl, port, locale = 'da-DK', bot = LOCAL_BOT, tenantId = LOCAL_TENANT_ID } = options;
  let inner = '';
  const chat = createChat(showIn(() => inner, person));
  const opened = (): void => void chat.opened().then(() => options.onOpened?.());
  const toBot = botDoor({ botUrl, locale, chat, onOpened: opened });
  const front = frontServer({ person, chat, toBot, innerPort: () => Number(new URL(inner).port) });
  const origin = await listening(front, port);
  const connector = `${origin}/_connector`;
  const settings = { config: playgroundConfig({ person, people, bot, tenantId }), endpoint: origin + BOT_PATH, serviceUrl: connector };
  const process = await startPlaygroundProcess(settings).catch((error: unknown) => closed(front).then(() => Promise.reject(error)));
  inner = process.origin;
  const close = async (): Promise<void> => {
    await process.close();
    await closed(front);
  };
  const installed = await actAs(person, { botUrl, serviceUrl: connector, locale, bot, tenantId })
    .install()
    .catch(() => undefined);
  if (installed && installed.status < 300) return { user: person.upn, url: `${origin}/`, connector, close };
  await close();
  throw new Error(`The bot at ${botUrl} ${installed ? `answers ${installed.status}` : 'does not answer'}: start it before ${person.displayName}'s chat`);
}

interface Front {
  readonly person: TeamsPerson;
  readonly chat: Chat;
  readonly toBot: BotDoor;
  innerPort(): number;
}

function frontServer({ person, chat, toBot, innerPort }: Front): Server {
  const fromBot = connectorDoor(person, chat);
  let watching = 0;
  const server = createServer((req, res) => {
    if (req.url?.startsWith(BOT_PATH)) void toBot.handle(req, res).catch(() => res.destroy());
    else
      void fromBot(req, res).then(
        (done) => done || passRequest(innerPort(), req, res),
        () => res.writeHead(400).end(),
      );
  });
  server.on('upgrade', (req, socket, head) => {
    const near = passUpgrade(innerPort(), req, socket, head);
    if (!req.url?.startsWith(CHAT_STREAM)) return;
    watching += 1;
    toBot.browserConnects();
    near.once('close', () => {
      watching -= 1;
      if (!watching) chat.closed();
    });
  });
  return server;
}

async function listening(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new Error(`Port ${port} cannot be used for a Teams chat: choose another`, { cause })));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
