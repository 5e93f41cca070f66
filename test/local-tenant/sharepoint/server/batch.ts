import { randomUUID } from 'node:crypto';
import { badRequest } from '../protocol/errors.js';
import type { Site } from '../tenant/site.js';
import { SITE_PATH } from '../tenant/site.js';
import type { ApiRequest, ApiResponse } from './api-request.js';
import { answer } from './answer.js';
import { apiPath } from './read-address.js';

interface Part {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

const boundaryOf = (contentType: string): string | undefined => /boundary="?([^";,\s]+)"?/i.exec(contentType)?.[1];

/** The pieces between a boundary's lines. */
function split(text: string, boundary: string): string[] {
  const pieces = `\n${text}`.split(new RegExp(`\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  return pieces.slice(1).filter((piece) => !piece.startsWith('--'));
}

/** Header lines up to the blank one, and the rest. */
function headOf(text: string): { headers: Record<string, string>; rest: string } {
  const lines = text.replace(/^[ \t]*\n/, '').split('\n');
  const headers: Record<string, string> = {};
  let at = 0;
  for (; at < lines.length && lines[at]?.trim() !== ''; at += 1) {
    const [, name, content] = /^([^:]+):\s*(.*)$/.exec(lines[at] ?? '') ?? [];
    if (name !== undefined) headers[name.trim().toLowerCase()] = (content ?? '').trim();
  }
  return { headers, rest: lines.slice(at + 1).join('\n') };
}

function readPart(text: string): Part {
  const line = /^\s*([A-Z]+)\s+(\S+)(?:\s+HTTP\/[\d.]+)?[ \t]*(?:\n|$)/.exec(text);
  if (!line) throw badRequest('A part of the batch has no request line.');
  const { headers, rest } = headOf(text.slice(line[0].length));
  return { method: line[1] ?? '', url: line[2] ?? '', headers, body: rest.trim() };
}

const MAX_NESTING = 2;

/** All requests of a batch in order; changesets give theirs in place. */
function readParts(text: string, boundary: string, depth = 0): Part[] {
  if (depth >= MAX_NESTING) throw badRequest('Batches cannot be nested.');
  return split(text, boundary).flatMap((piece) => {
    const { headers, rest } = headOf(piece);
    const inner = boundaryOf(headers['content-type'] ?? '');
    return inner === undefined ? [readPart(rest)] : readParts(rest, inner, depth + 1);
  });
}

function runPart(site: Site, part: Part, outer: ApiRequest): ApiResponse {
  const address = apiPath(part.url, SITE_PATH, site.origin);
  const request: ApiRequest = {
    method: part.headers['x-http-method'] ?? part.method,
    path: address?.path ?? 'web/outside-of-this-site',
    query: address?.query ?? new URLSearchParams(),
    headers: { 'odata-version': outer.headers['odata-version'], ...part.headers },
    body: part.body,
    user: outer.user,
  };
  return answer(site, request);
}

const REASONS: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  412: 'Precondition Failed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

function writePart(response: ApiResponse): string {
  const headers = Object.entries(response.headers).map(([name, content]) => `${name.toUpperCase()}: ${content}\r\n`);
  const status = `HTTP/1.1 ${response.status} ${REASONS[response.status] ?? 'Status'}\r\n`;
  return `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${status}${headers.join('')}\r\n${response.body}\r\n`;
}

/** What happens to each part before it runs: counted, throttled. Undefined: let it run. */
export type BeforePart = (method: string, path: string) => ApiResponse | undefined;

/**
 * `$batch`: one part a request in the answer, changesets flattened. A refused part stays in its place, nothing is
 * rolled back. Errors (400): no boundary, more parts than allowed.
 */
export function answerBatch(site: Site, request: ApiRequest, before: BeforePart): ApiResponse {
  const boundary = boundaryOf(request.headers['content-type'] ?? '');
  if (boundary === undefined) throw badRequest('The batch has no boundary.');
  const parts = readParts(request.body.replaceAll('\r\n', '\n'), boundary);
  if (parts.length === 0) throw badRequest('The batch has no parts.');
  if (parts.length > site.limits.batchParts) throw badRequest(`The batch has more than ${site.limits.batchParts} parts.`);
  const mark = `batchresponse_${randomUUID()}`;
  const answers = parts.map((part) => before(part.method, part.url) ?? runPart(site, part, request));
  const body = `${answers.map((each) => `--${mark}\r\n${writePart(each)}`).join('')}--${mark}--\r\n`;
  return { status: 200, headers: { 'Content-Type': `multipart/mixed; boundary="${mark}"` }, body };
}
