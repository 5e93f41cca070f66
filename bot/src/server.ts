import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import type { Readiness } from './readiness.js';

interface Routes {
  messages: RequestHandler;
  ready: () => Promise<Readiness>;
  /** Only in the local tenant: run a pass at once. */
  runReminders?: () => Promise<object>;
}

/** The bot's few routes. Nothing that goes wrong shows its inside in a body. */
export function routes({ messages, ready, runReminders }: Routes): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  app.get('/readyz', (_request, response, next) => {
    ready().then(({ ready: isReady, ...rest }) => response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', ...rest }), next);
  });
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
