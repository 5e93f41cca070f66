import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Order, Plant } from './kill-switch.js';

/** What was built, below the repository's folder. */
const BUILT = join(process.cwd(), 'test/dist');

export interface TenantProcess {
  site: string;
  /** the process ends itself in the middle of a write to come */
  endAfter(order: Order): void;
  ended: Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const whenEnded = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve()));

async function readyLine(child: ChildProcess): Promise<{ site: string }> {
  if (!child.stdout) throw new Error('The local tenant has no output.');
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('READY ')) return JSON.parse(line.slice('READY '.length));
  throw new Error('The local tenant ended before it was ready.');
}

/** What `--import` and the environment add, so that the process can be ended in the middle of a write. */
export interface Spoiled {
  plant?: Plant;
}

/** Starts `npm run tenant` as a process of its own, on a free port. Error: it is not built, or ends before it is ready. */
export async function startTenantProcess(data: string, spoiled?: Spoiled): Promise<TenantProcess> {
  const main = join(BUILT, 'local-tenant/sharepoint/main.js');
  if (!existsSync(main)) throw new Error('The local tenant is not built: run npx tsc -b first.');
  const killSwitch = pathToFileURL(join(BUILT, 'proof/tenant/kill-switch.js')).href;
  const imports = spoiled === undefined ? [] : ['--import', killSwitch];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...imports, main, '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...(spoiled?.plant === undefined ? {} : { PLANT: spoiled.plant }) },
  });
  const ended = whenEnded(child);
  const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  const { site } = await readyLine(child);
  return { site, ended, endAfter: (order) => void child.send(order), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

export interface Answered {
  status: number;
  body: Record<string, unknown>;
}

/** A call as the app that has full control. */
export async function callTenant(site: string, path: string, init: RequestInit = {}): Promise<Answered> {
  const headers = { Authorization: 'Bearer app:provisioner', Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...init.headers };
  const answer = await fetch(path.startsWith('http') ? path : `${site}/_api/${path}`, { ...init, headers });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
}
