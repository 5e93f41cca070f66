import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { personalChatOf } from './activity.js';
import type { Activity, TeamsPerson } from './activity.js';
import { connectorPath } from './connector-path.js';
import type { ConnectorPath } from './connector-path.js';
import { ROUTES } from './connector-routes.js';
import type { ConnectorState, Route, Sent } from './connector-routes.js';
import { createFaults, failsBefore } from './faults.js';
import type { Faults } from './faults.js';
import { bodyOf, sendError, sendJson } from './http-answers.js';

export type { Sent } from './connector-routes.js';

export interface FakeConnector {
  /** Give it to the bot as the activities' `serviceUrl`. */
  readonly serviceUrl: string;
  /** What was carried out, in order. */
  readonly sent: readonly Sent[];
  /** Every request that came, refused ones too: `POST /v3/conversations/…`. */
  readonly requests: readonly string[];
  readonly faults: Faults;
  /** The messages that stand in a person's chat now, oldest first. */
  messagesOf(person: Pick<TeamsPerson, 'objectId'>): readonly Activity[];
  /** Forgets messages, requests and faults. */
  reset(): void;
  close(): Promise<void>;
}

interface FakeConnectorOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  /** Those who have the app; to anybody else every request is answered 403. Default: everybody. */
  readonly people?: readonly TeamsPerson[];
}

interface State extends ConnectorState {
  readonly requests: string[];
  readonly faults: Faults;
}

/** A Bot Connector for tests, on 127.0.0.1: records what a bot sends, answers what it asks, and fails as it is told to. */
export async function startFakeConnector({ port = 0, people }: FakeConnectorOptions = {}): Promise<FakeConnector> {
  const state: State = { people, sent: [], requests: [], faults: createFaults(), chats: new Map(), made: 0 };
  const server = createServer((req, res) => void answer(state, req, res).catch(() => sendError(res, 400, 'BadSyntax', 'The body is no JSON')));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: state.sent,
    requests: state.requests,
    faults: state.faults,
    messagesOf: (person) => [...(state.chats.get(personalChatOf(person))?.values() ?? [])],
    reset: () => {
      state.sent.length = state.requests.length = 0;
      state.chats.clear();
      state.faults.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(state: State, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const [method, url] = [req.method ?? 'GET', req.url ?? '/'];
  const path = connectorPath(url);
  state.requests.push(`${method} ${url}`);
  const body = JSON.parse((await bodyOf(req)) || '{}') as Activity;
  const fault = state.faults.take({ method, ...path });
  if (await failsBefore(fault, res)) return;
  const result = path && carriedOut(state, method, { path, body });
  if (fault?.kind === 'drop') res.destroy();
  else if (result) sendJson(res, result.status, result.body);
  else sendError(res, 404, 'ResourceNotFound', `The connector has no ${method} ${url}`);
}

function carriedOut(state: State, method: string, { path, body }: { path: ConnectorPath; body: Activity }): ReturnType<Route> {
  return ROUTES[`${method} ${path.part ?? 'conversations'}`]?.(state, path, body);
}
