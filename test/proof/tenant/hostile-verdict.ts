import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import type { Hostile } from './hostile.js';

export interface Got {
  status: number;
  body: string;
}

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks).toString('utf8');
}

export const newAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: 4 });

/** Error: no answer within `patience` milliseconds, or a connection that was cut. */
export function send(site: string, agent: Agent, hostile: Hostile, patience: number): Promise<Got> {
  const { hostname, port, pathname } = new URL(site);
  const length = hostile.body === undefined ? {} : { 'Content-Length': Buffer.byteLength(hostile.body) };
  const headers = { Authorization: 'Bearer app:provisioner', ...hostile.headers, ...length };
  return new Promise((resolve, reject) => {
    const call = request(
      { host: hostname, port, path: `${pathname}/_api/${hostile.path}`, method: hostile.method, agent, timeout: patience, headers },
      (answer) => void read(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject),
    );
    call.on('timeout', () => call.destroy(new Error(`no answer within ${patience} ms`)));
    call.on('error', reject);
    call.end(hostile.body);
  });
}

/** With OData 4.0 the message is a text, before that it has a language. */
const ERROR_BODY = /^\{"(odata\.)?error":\{"code":"-?\d+, [\w.]+","message":("|\{"lang":"[\w-]+","value":")/;

/** A refused answer must have SharePoint's body. Two have not: what is no HTTP, and what comes from nobody who is known. */
function isRefusal({ status, body }: Got): boolean {
  return ERROR_BODY.test(body) || status === 401 || (body === '' && (status === 400 || status === 431));
}

function faultInParts(body: string): string | undefined {
  const parts = body.split(/\r\nHTTP\/1\.1 |\nHTTP\/1\.1 /).slice(1);
  const wrong = parts.find((part) => Number(part.slice(0, 3)) >= 400 && !ERROR_BODY.test(part.slice(part.indexOf('\r\n\r\n') + 4)));
  return wrong === undefined ? undefined : `a part without SharePoint's body: ${wrong.slice(0, 200)}`;
}

/** What is wrong with an answer; undefined: it is as SharePoint's would be. */
export function faultOf(hostile: Hostile, got: Got): string | undefined {
  const what = `${hostile.method} ${hostile.path.slice(0, 200)} ${(hostile.body ?? '').slice(0, 300)} → ${got.status}`;
  if (got.body.includes('The local tenant failed')) return `${what} ${got.body.slice(0, 400)}`;
  if (got.status < 200 || got.status > 599) return what;
  if (got.status < 400) {
    const inParts = got.body.startsWith('--batchresponse_') ? faultInParts(got.body) : undefined;
    return inParts === undefined ? undefined : `${what} ${inParts}`;
  }
  return hostile.method === 'HEAD' || isRefusal(got) ? undefined : `${what} without SharePoint's body: ${got.body.slice(0, 200)}`;
}

/** Bytes that are no HTTP: refused, or cut. */
export function faultOfRaw(name: string, said: string): string | undefined {
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0);
  if (said === '' || (status >= 400 && !said.includes('The local tenant failed'))) return undefined;
  return `${name} → ${said.slice(0, 200)}`;
}
