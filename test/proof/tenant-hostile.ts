import { dice } from './tenant/dice.js';
import type { Got } from './tenant/hostile-verdict.js';
import { faultOf, faultOfRaw, newAgent, send } from './tenant/hostile-verdict.js';
import type { Hostile } from './tenant/hostile.js';
import { HEAVY, hostileRequest } from './tenant/hostile-requests.js';
import { readerFaults } from './tenant/reader-hostile.js';
import { RAW, sendRaw } from './tenant/raw-requests.js';
import type { HostilePlant, ReaderPlant, Watched } from './tenant/watched.js';
import { serveWatched } from './tenant/watched.js';

const RENEWED = 100;
const MOST_GROWTH = 4 * 1024 * 1024;
const JSON_HEADERS = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };

export interface HostilePlan {
  requests: number;
  /** what a seed found is found again with it */
  seed: number;
  /** milliseconds until a request counts as hanging */
  patience?: number;
  /** spoils the server; ends at the first fault */
  plant?: HostilePlant;
}

export interface HostileResult {
  requests: number;
  /** answers by hundred: 2xx, 4xx, 5xx */
  statuses: Record<string, number>;
  faults: string[];
  /** bytes that the memory has grown by, from a fifth of the requests on, with the site emptied before it is measured */
  growth: number;
}

interface Run {
  server: Watched;
  call: (hostile: Hostile) => Promise<Got>;
  result: HostileResult;
}

const post = (path: string, body: object): Hostile => ({ method: 'POST', path, headers: JSON_HEADERS, body: JSON.stringify(body) });
const get = (path: string): Hostile => ({ method: 'GET', path, headers: JSON_HEADERS });

/** Some hostile requests succeed in deleting the list. */
async function makeList({ call }: Run): Promise<void> {
  await call(post('web/lists', { Title: 'Planer', BaseTemplate: 100 }));
  await call(post("web/lists/getByTitle('Planer')/fields/createfieldasxml", { parameters: { SchemaXml: '<Field Type="Number" DisplayName="Tal" />' } }));
  await call(post("web/lists/getByTitle('Planer')/items", { Title: 'a' }));
}

async function weigh({ server }: Run): Promise<number> {
  await fetch(`${new URL(server.site).origin}/_control/reset`, { method: 'POST' });
  return server.memory();
}

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function once(run: Run, next: Hostile): Promise<void> {
  const { result } = run;
  try {
    const got = await run.call(next);
    const hundred = `${String(got.status).slice(0, 1)}xx`;
    result.statuses[hundred] = (result.statuses[hundred] ?? 0) + 1;
    const fault = faultOf(next, got);
    if (fault !== undefined) result.faults.push(fault);
  } catch (error) {
    result.faults.push(`${next.method} ${next.path.slice(0, 200)} ${(next.body ?? '').slice(0, 300)}: ${told(error)}`);
  }
  if (!run.server.alive()) result.faults.push('The process has ended.');
}

async function sendAllRaw({ server, result }: Run, patience: number): Promise<void> {
  for (const [name, bytes] of Object.entries(RAW)) {
    const fault = await sendRaw(server.site, bytes, patience).then(
      (said) => faultOfRaw(name, said),
      (error: unknown) => `${name}: ${told(error)}`,
    );
    if (fault !== undefined) result.faults.push(fault);
  }
}

/** After it all the site must answer as a new one does: nothing of its prototypes, settings or seed has changed. */
async function isAsNew(run: Run, before: Got): Promise<void> {
  const after = await run.call(get('web?$select=Title,Url,Language'));
  if (after.body !== before.body) run.result.faults.push(`The web has changed: ${after.body.slice(0, 200)}`);
  await makeList(run);
  const items = await run.call(get("web/lists/getByTitle('Planer')/items?$select=Title,Tal"));
  if (items.body !== '{"value":[{"Title":"a","Tal":null}]}') run.result.faults.push(`A new list has changed: ${items.body.slice(0, 200)}`);
}

async function sendAll(run: Run, { requests, seed, patience = 10_000, plant }: HostilePlan): Promise<void> {
  const roll = dice(seed);
  const before = await run.call(get('web?$select=Title,Url,Language'));
  let settled = 0;
  for (let sent = 0; sent < requests; sent += 1) {
    if (sent === Math.floor(requests / 5)) settled = await weigh(run);
    if (sent % RENEWED === 0) await makeList(run);
    await once(run, hostileRequest(roll));
    if (!run.server.alive() || (plant !== undefined && run.result.faults.length > 0)) return;
  }
  if (plant === undefined) {
    for (const heavy of HEAVY) await once(run, heavy);
    await sendAllRaw(run, patience);
  }
  run.result.growth = (await weigh(run)) - settled;
  await isAsNew(run, before);
}

/** Sends that many hostile requests to a stand-in in a process of its own. */
export async function hostile(plan: HostilePlan): Promise<HostileResult> {
  const server = await serveWatched(plan.plant);
  const agent = newAgent();
  const result: HostileResult = { requests: plan.requests + HEAVY.length + Object.keys(RAW).length, statuses: {}, faults: [], growth: 0 };
  try {
    await sendAll({ server, result, call: (each) => send(server.site, agent, each, plan.patience ?? 10_000) }, plan);
    if (result.growth > MOST_GROWTH) result.faults.push(`The memory has grown by ${Math.round(result.growth / 1024)} kB.`);
    return result;
  } finally {
    agent.destroy();
    server.close();
  }
}

const PLANTS: HostilePlant[] = ['naked', 'crash', 'hang', 'leak'];
const READER_PLANTS: ReaderPlant[] = ['open', 'unhidden'];
const REQUESTS = 6000;
const FEWER = 1500;

/** Every planted fault must be found. */
async function planted(seed: number): Promise<void> {
  const found: [string, string[]][] = [];
  for (const plant of PLANTS) found.push([plant, (await hostile({ requests: FEWER, seed, plant, patience: 2000 })).faults]);
  for (const plant of READER_PLANTS) found.push([plant, await readerFaults({ requests: FEWER, seed, plant })]);
  for (const [plant, faults] of found) {
    console.log(`planted ${plant}: ${faults[0]?.slice(-120) ?? 'NOT FOUND'}`);
    if (faults.length === 0) process.exitCode = 1;
  }
}

/** Six thousand requests of one who may do everything, as many of one who may only read; `SEED` gives others. */
export async function main(): Promise<void> {
  const seed = Number(process.env['SEED'] ?? 1);
  const { requests, statuses, faults, growth } = await hostile({ requests: REQUESTS, seed });
  console.log(`${requests} requests with the seed ${seed}: ${JSON.stringify(statuses)}; the memory grew by ${Math.round(growth / 1024)} kB`);
  faults.push(...(await readerFaults({ requests: REQUESTS, seed })));
  console.log(`${REQUESTS} requests of a reader`);
  for (const fault of faults.slice(0, 20)) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
  await planted(seed);
  console.log(`tenant-hostile ratio=${faults.length === 0 ? 1 : 0} worst=${faults.length} n=${requests + REQUESTS}`);
}
