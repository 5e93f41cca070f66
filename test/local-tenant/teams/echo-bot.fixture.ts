import { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory, TurnContext } from 'botbuilder';
import type { ConversationReference } from 'botbuilder';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from './activity.js';
import { bodyOf, sendJson } from './http-answers.js';

export interface EchoBot {
  readonly url: string;
  /** Activities as the bot got them. */
  readonly heard: Activity[];
  /** Sends unasked to the one who wrote or installed last, and gives the message's id; rejects as botbuilder does. */
  remind(text: string): Promise<string>;
  change(id: string, text: string): Promise<void>;
  close(): Promise<void>;
}

const card = (text: string): object => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
  actions: [{ type: 'Action.Execute', title: 'Svar', verb: 'svar', data: { nr: 7 } }],
});
const message = (text: string) => MessageFactory.attachment(CardFactory.adaptiveCard(card(text)));

/** A bot on the real botbuilder that says what it hears, and answers a card's action with the next card. */
export async function startEchoBot(): Promise<EchoBot> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const heard: Activity[] = [];
  let reference: Partial<ConversationReference> = {};
  const bot = new ActivityHandler();
  bot.onMessage(async (turn) => void (await turn.sendActivity(`ekko: ${turn.activity.text}`)));
  const turnOf = async (turn: TurnContext): Promise<void> => {
    reference = TurnContext.getConversationReference(turn.activity);
    if (turn.activity.type !== 'invoke') return bot.run(turn);
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Tak for svaret') };
    await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  };
  const server = createServer(async (req, res) => {
    if (req.method === 'HEAD') return void res.writeHead(200).end();
    const body = JSON.parse(await bodyOf(req)) as Activity;
    heard.push(body);
    await adapter.process({ method: 'POST', headers: req.headers, body }, answers(res), turnOf);
  });
  await new Promise<void>((ok) => server.listen(0, '127.0.0.1', ok));
  const inConversation = async <T>(work: (turn: TurnContext) => Promise<T>): Promise<T> => {
    let result: { value: T } | undefined;
    await adapter.continueConversationAsync('', reference, async (turn) => void (result = { value: await work(turn) }));
    if (!result) throw new Error('The turn did not run');
    return result.value;
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    heard,
    remind: (text) => inConversation(async (turn) => (await turn.sendActivity(message(text)))?.id ?? ''),
    change: (id, text) => inConversation(async (turn) => void (await turn.updateActivity({ ...message(text), id }))),
    close: () => new Promise((ok) => (server.close(() => ok()), server.closeAllConnections())),
  };
}

/** What botbuilder expects of an answer. */
function answers(res: ServerResponse) {
  return {
    socket: res.socket,
    status: (code: number) => void (res.statusCode = code),
    header: (name: string, value: unknown) => void res.setHeader(name, String(value)),
    send: (body: unknown) => sendJson(res, res.statusCode, body),
    end: () => void (res.writableEnded || res.end()),
  };
}
