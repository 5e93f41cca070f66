import type { Dice } from './dice.js';
import { dice } from './dice.js';
import type { Hostile } from './hostile.js';
import { hostileRequest } from './hostile-requests.js';
import { faultOf, newAgent, send } from './hostile-verdict.js';
import type { ReaderPlant, Watched } from './watched.js';
import { serveWatched } from './watched.js';

/** Stands in an item and in a list that a reader has no right to. */
const SECRET = 'HEMMELIGT-7f3a';
const PATIENCE = 10_000;
const PROVISIONER = 'Bearer app:provisioner';
const READER = 'Bearer user:lise.laeser@kommune.example';

export interface ReaderPlan {
  requests: number;
  seed: number;
  /** `open`: readers may do everything; `unhidden`: the secret is not hidden */
  plant?: ReaderPlant;
}

type Send = (hostile: Hostile) => ReturnType<typeof send>;

const post = (path: string, body: object): Hostile => ({
  method: 'POST',
  path,
  headers: { Authorization: PROVISIONER, Accept: 'application/json', 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** A list that everyone reads, with one item that only its owners do; and a list that only they do. */
async function prepare(call: Send, hide: boolean): Promise<void> {
  for (const Title of ['Planer', 'Fortroligt']) {
    await call(post('web/lists', { Title, BaseTemplate: 100 }));
    await call(
      post(`web/lists/getByTitle('${Title}')/fields/createfieldasxml`, {
        parameters: { SchemaXml: '<Field Type="Number" DisplayName="Tal" Indexed="TRUE" />' },
      }),
    );
    await call(post(`web/lists/getByTitle('${Title}')/items`, { Title: Title === 'Planer' ? 'a' : SECRET, Tal: 5 }));
  }
  await call(post("web/lists/getByTitle('Planer')/items", { Title: SECRET, Tal: 5 }));
  if (!hide) return;
  await call(post("web/lists/getByTitle('Planer')/items(2)/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)", {}));
  await call(post("web/lists/getByTitle('Fortroligt')/breakroleinheritance(copyroleassignments=false,clearsubscopes=true)", {}));
}

/** Half of the requests are turned to what is hidden. */
function asReader(roll: Dice): Hostile {
  const next = hostileRequest(roll);
  const turn = (text: string): string => {
    if (roll() < 0.25) return text.replaceAll('Planer', 'Fortroligt');
    return roll() < 0.4 ? text.replaceAll('items(1)', 'items(2)') : text;
  };
  return { ...next, path: turn(next.path), headers: { ...next.headers, Authorization: READER }, ...(next.body === undefined ? {} : { body: turn(next.body) }) };
}

async function faultsOf(server: Watched, call: Send, { requests, seed, plant }: ReaderPlan): Promise<string[]> {
  const faults: string[] = [];
  const roll = dice(seed);
  await prepare(call, plant !== 'unhidden');
  const before = await server.fingerprint();
  for (let sent = 0; sent < requests && (plant === undefined || faults.length === 0); sent += 1) {
    const next = asReader(roll);
    const got = await call(next);
    const fault = got.body.includes(SECRET)
      ? `${next.method} ${next.path.slice(0, 200)} ${(next.body ?? '').slice(0, 200)} tells the secret`
      : faultOf(next, got);
    if (fault !== undefined) faults.push(fault);
  }
  if ((await server.fingerprint()) !== before) faults.push('A reader has changed the site.');
  return faults;
}

/** Hostile requests of a person who may only read: none changes the site, none gives what is hidden. */
export async function readerFaults(plan: ReaderPlan): Promise<string[]> {
  const server = await serveWatched(plan.plant);
  const agent = newAgent();
  try {
    return await faultsOf(server, (each) => send(server.site, agent, each, PATIENCE), plan);
  } finally {
    agent.destroy();
    server.close();
  }
}
