import type { CloudAdapter, Request as BotRequest, Response as BotResponse, TurnContext } from 'botbuilder';
import type { RequestHandler, Response } from 'express';
import { correlated } from '../../correlation.js';
import type { Log } from '../../handlers/handler-ports.js';

/** botbuilder puts the exception's text in the body of an error: what goes out is the status alone. */
function withoutErrorBodies(response: Response): BotResponse {
  return {
    socket: response.socket,
    status: (code) => response.status(code),
    header: (name, value) => response.setHeader(name, String(value)),
    send: (body) => (response.statusCode >= 400 && !isCardAnswer(body) ? undefined : response.send(body)),
    end: () => (response.writableEnded ? undefined : response.end()),
  };
}

/** The invoke's own answer is ours to give, whatever its status. */
function isCardAnswer(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body;
}

/** POST /api/messages: the token is checked by botbuilder before the turn runs. */
export function botEndpoint(adapter: CloudAdapter, turn: (context: TurnContext) => Promise<void>, log: Log): RequestHandler {
  const take: RequestHandler = (request, response) => {
    const incoming: BotRequest = { body: request.body as Record<string, unknown>, headers: request.headers, method: request.method };
    adapter.process(incoming, withoutErrorBodies(response), turn).then(
      () => response.statusCode >= 400 && log.warn({ status: response.statusCode }, 'a request to the bot was refused'),
      (error: unknown) => {
        log.error({ err: error }, 'a request to the bot failed');
        if (!response.headersSent) response.status(400).end();
      },
    );
  };
  return (...request) => correlated(() => take(...request));
}
