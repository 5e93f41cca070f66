import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { noResource, SharePointError, tooLarge } from '../protocol/errors.js';
import { negotiate } from '../protocol/negotiate.js';
import type { Site } from '../tenant/site.js';
import { SITE_PATH } from '../tenant/site.js';
import { answer, renderError } from './answer.js';
import type { ApiRequest, ApiResponse } from './api-request.js';
import { answerBatch } from './batch.js';
import { checkDigest } from './digest.js';
import { apiPath } from './read-address.js';
import { whoActs } from './who-acts.js';
import type { Door } from '../control/door.js';

/** Tried before the REST service; true when it has answered. */
export type Extra = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export type Headers = Record<string, string | undefined>;

const headersOf = (request: IncomingMessage): Headers =>
  Object.fromEntries(Object.entries(request.headers).map(([name, content]) => [name, Array.isArray(content) ? content.join(', ') : content]));

/** The body as text. Undefined: it is longer than allowed. */
export async function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size <= most) chunks.push(bytes);
  }
  return size > most ? undefined : Buffer.concat(chunks).toString('utf8');
}

function standardHeaders(startedAt: number): Record<string, string> {
  const id = randomUUID();
  return {
    SPRequestGuid: id,
    'request-id': id,
    SPClientServiceRequestDuration: String(Math.round(performance.now() - startedAt)),
    'X-SharePointHealthScore': '0',
    'X-SP-SERVERSTATE': 'ReadOnly=0',
    MicrosoftSharePointTeamServices: '16.0.0.26615',
    'Cache-Control': 'private, max-age=0',
  };
}

const plain = (status: number, body: string, headers: Record<string, string> = {}): ApiResponse => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
  body,
});
const unauthorized = (): ApiResponse => plain(401, '401 UNAUTHORIZED', { 'WWW-Authenticate': 'Bearer realm="local-tenant"' });
const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

function refuse(error: SharePointError, headers: Headers): ApiResponse {
  try {
    return renderError(error, negotiate(headers['accept'], headers['odata-version']));
  } catch (problem) {
    if (problem instanceof SharePointError) return renderError(error, negotiate(undefined, undefined));
    throw problem;
  }
}

const needsDigest = (request: ApiRequest): boolean => !isRead(request.method) && !/^\/*contextinfo\/?$/i.test(request.path);

/** One call of the REST service, from its verb, address, headers and body. */
function serve(site: Site, door: Door, call: { method: string; url: string; headers: Headers; body: string }): ApiResponse {
  const acting = whoActs(site, call.headers);
  const address = apiPath(call.url, SITE_PATH, site.origin);
  if (!acting) return unauthorized();
  if (!address) return refuse(noResource(call.url.slice(0, 200)), call.headers);
  const method = (isRead(call.method) ? call.method : (call.headers['x-http-method'] ?? call.method)).toUpperCase();
  const request: ApiRequest = { method, path: address.path, query: address.query, headers: call.headers, body: call.body, user: acting.user };
  try {
    if (acting.byCookie && needsDigest(request)) checkDigest(site, call.headers['x-requestdigest']);
    if (/^\/*\$batch\/?$/i.test(request.path)) return answerBatch(site, request, (verb, url) => door.part({ user: acting.user, method: verb, url }));
    door.count({ user: acting.user, method, url: call.url });
    return answer(site, request);
  } catch (error) {
    if (error instanceof SharePointError) return refuse(error, call.headers);
    throw error;
  }
}

function write(response: ServerResponse, answered: ApiResponse, startedAt: number): void {
  const head = { ...standardHeaders(startedAt), ...answered.headers };
  if (answered.status === 204) return void response.writeHead(204, head).end();
  // with its length an answer goes out in one write, not in chunks
  const body = Buffer.from(answered.body);
  response.writeHead(answered.status, { ...head, 'Content-Length': String(body.length) }).end(body);
}

async function handle(site: Site, door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedAt = performance.now();
  if (await door.control(request, response)) return;
  const headers = headersOf(request);
  const url = request.url ?? '/';
  const method = request.method ?? 'GET';
  const body = await readBody(request, site.limits.bodyBytes);
  if (body === undefined) return write(response, refuse(tooLarge(site.limits.bodyBytes), headers), startedAt);
  const call = { method, url, headers, body };
  await door.pass(call, response, { answer: () => serve(site, door, call), write: (answered) => write(response, answered, startedAt) });
}

/** The server that answers the site, before it listens. */
export function makeServer(site: Site, door: Door, extra?: Extra): Server {
  const server = createServer((request, response) => {
    const work = async (): Promise<void> => {
      if (extra && !/\/_api(\/|$)|^\/_control(\/|$)/i.test(request.url ?? '') && (await extra(request, response))) return;
      await handle(site, door, request, response);
    };
    work().catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`The local tenant failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}
