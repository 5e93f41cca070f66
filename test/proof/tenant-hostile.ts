import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:http';
import { startSharePoint } from '../local-tenant/sharepoint/start.js';
import type { Hostile } from './hostile-requests.js';
import { dice, hostileRequest } from './hostile-requests.js';

/** A hang, for one request. */
const PATIENCE = 10_000;
/** A leak, from a fifth of the requests on. */
const GROWTH = 64 * 1024 * 1024;

const RENEWED = 100;

interface Got {
  status: number;
  body: string;
}

export interface HostileResult {
  requests: number;
  faults: string[];
  /** bytes that the heap has grown by */
  growth: number;
}

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks).toString('utf8');
}

function send(site: string, agent: Agent, hostile: Hostile): Promise<Got> {
  const url = new URL(site);
  return new Promise((resolve, reject) => {
    const call = request(
      { host: url.hostname, port: url.port, path: `${url.pathname}/_api/${hostile.path}`, method: hostile.method, agent, timeout: PATIENCE, headers: { Authorization: 'Bearer app:provisioner', ...hostile.headers, ...(hostile.body === undefined ? {} : { 'Content-Length': Buffer.byteLength(hostile.body) }) } },
      (answer) => void read(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject),
    );
    call.on('timeout', () => call.destroy(new Error(`no answer within ${PATIENCE} ms`)));
    call.on('error', reject);
    call.end(hostile.body);
  });
}

/** What is wrong with an answer; undefined: it is as SharePoint's would be. */
function faultOf(hostile: Hostile, { status, body }: Got): string | undefined {
  const what = `${hostile.method} ${hostile.path.slice(0, 200)} ${(hostile.body ?? '').slice(0, 200)}`;
  if (body.includes('The local tenant failed')) return `${what} → ${status} ${body.slice(0, 400)}`;
  if (status < 200 || status > 599) return `${what} → ${status}`;
  if (status < 400 || hostile.method === 'HEAD') return undefined;
  const byParser = body === '' && (status === 400 || status === 431);
  return byParser || /^\{"(odata\.)?error":\{/.test(body) ? undefined : `${what} → ${status} without SharePoint's body: ${body.slice(0, 200)}`;
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

/** Sends that many hostile requests to a stand-in of its own. What a seed found can be sent again. */
export async function hostile(requests: number, seed: number): Promise<HostileResult> {
  const running = await startSharePoint();
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const roll = dice(seed);
  const faults: string[] = [];
  let settled = 0;
  try {
    const setUp = (path: string, body: object) => send(running.site, agent, { method: 'POST', path, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const makeList = async (): Promise<void> => {
      await setUp('web/lists', { Title: 'Planer', BaseTemplate: 100 });
      await setUp("web/lists/getByTitle('Planer')/fields/createfieldasxml", { parameters: { SchemaXml: '<Field Type="Number" DisplayName="Tal" />' } });
      await setUp("web/lists/getByTitle('Planer')/items", { Title: 'a' });
    };
    for (let sent = 0; sent < requests; sent += 1) {
      // some requests succeed in deleting the list
      if (sent % RENEWED === 0) await makeList();
      const next = hostileRequest(roll);
      const fault = await send(running.site, agent, next).then(
        (got) => faultOf(next, got),
        (error: unknown) => `${next.method} ${next.path.slice(0, 200)}: ${error instanceof Error ? error.message : String(error)}`,
      );
      if (fault !== undefined) faults.push(fault);
      if (sent === Math.floor(requests / 5)) settled = heap();
    }
    const alive = await send(running.site, agent, { method: 'GET', path: 'web?$select=Title', headers: { Accept: 'application/json' } });
    if (alive.status !== 200) faults.push('The web does not answer any more.');
    return { requests, faults, growth: heap() - settled };
  } finally {
    agent.destroy();
    await running.close();
  }
}

export async function main(requests = 6000): Promise<void> {
  const { faults, growth } = await hostile(requests, Number(process.env['SEED'] ?? 1));
  for (const fault of faults.slice(0, 20)) console.log(fault);
  if (faults.length > 0 || growth > GROWTH) process.exitCode = 1;
  console.log(`the heap grew by ${Math.round(growth / 1024)} kB over the last four fifths`);
  console.log(`tenant-hostile ratio=${faults.length === 0 ? 1 : 0} worst=${faults.length} n=${requests}`);
}
