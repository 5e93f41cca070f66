import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface KillingConnector {
  serviceUrl: string;
  /** How often each person's message has come. */
  received: Map<string, number>;
  /** The next kill: when so many more messages have come, `strike` is called before the last of them is answered. */
  arm(after: number, strike: () => void): void;
  /** Messages that had come and were not answered when the last strike fell. */
  inFlightAtStrike: number;
  close(): Promise<void>;
}

/** As long as Teams takes: long enough for all places to be in use. */
const ANSWER_AFTER_MS = 25;

/** A connector that takes messages and ends the sender in the middle of one. */
export async function startKillingConnector(): Promise<KillingConnector> {
  let order: { left: number; strike: () => void } | undefined;
  let inFlight = 0;
  let made = 0;
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      const person = decodeURIComponent(/conversations\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '');
      connector.received.set(person, (connector.received.get(person) ?? 0) + 1);
      inFlight += 1;
      if (order !== undefined && (order.left -= 1) <= 0) {
        connector.inFlightAtStrike = inFlight;
        order.strike();
        order = undefined;
      }
      setTimeout(() => {
        inFlight -= 1;
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `m${(made += 1)}` }));
      }, ANSWER_AFTER_MS);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connector: KillingConnector = {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received: new Map(),
    arm: (after, strike) => void (order = { left: after, strike }),
    inFlightAtStrike: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connector;
}
