import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rateLimit } from 'express-rate-limit';
import express, { type Express, type RequestHandler } from 'express';
import type { Readiness } from './readiness.js';

/** Refusals an address may earn in a minute; what is let in is not counted, so that Teams is never held up by its own traffic. */
const REFUSALS_A_MINUTE = 300;

/** How the door treats those who knock in vain. */
export interface DoorSettings {
  /** Proxies in front, each of which adds the address it saw: without them every visitor would look the same. */
  proxyHops: number;
  refusalsPerMinute?: number;
}

interface Routes {
  messages: RequestHandler;
  ready: () => Promise<Readiness>;
  /** Nobody is held up where it is left out: in the local tenant. */
  door?: DoorSettings;
  /** Only in the local tenant: run a pass at once. */
  runReminders?: () => Promise<object>;
}

/** An address that is refused again and again is not listened to for the rest of the minute. */
function limiter({ refusalsPerMinute = REFUSALS_A_MINUTE }: DoorSettings): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: refusalsPerMinute,
    skipSuccessfulRequests: true,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    handler: (_request, response) => void response.status(429).end(),
  });
}

/** The bot's few routes. Nothing that goes wrong shows its inside in a body. */
export function routes({ messages, ready, door, runReminders }: Routes): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', (_request, response, next) => {
    ready().then(({ ready: isReady, ...rest }) => response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', ...rest }), next);
  });
  if (door !== undefined) {
    app.set('trust proxy', door.proxyHops);
    app.use('/api/messages', limiter(door));
  }
  app.post('/api/messages', express.json({ limit: '256kb' }), messages);
  if (runReminders !== undefined) {
    app.post('/_local/run-reminders', (_request, response, next) => void runReminders().then((summary) => response.json(summary), next));
  }
  const onFault: express.ErrorRequestHandler = (error: { status?: unknown }, _request, response, _next) => {
    response.status(typeof error.status === 'number' ? error.status : 500).end();
  };
  app.use(onFault);
  return app;
}

export interface Listening {
  url: string;
  close(): Promise<void>;
}

/** Listens; the promise fails with what is wrong, such as a port that is taken. */
export function listen(app: Express, { host, port }: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: Server = createServer(app);
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is taken: stop what listens there or set PORT to another.`) : error),
    );
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        url: `http://${host}:${taken}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
          }),
      });
    });
  });
}
