import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built command line of the stand-in, below the repository's folder. */
const MAIN = join(process.cwd(), 'test/dist/local-tenant/sharepoint/main.js');

export interface TenantProcess {
  site: string;
  control: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve()));

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  child.kill(signal);
  await ended(child);
}

/** Starts `npm run tenant` as a process of its own, on a free port. Error: it ends before it is ready. */
export async function startTenantProcess(data: string): Promise<TenantProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, '--port', '0', '--data', data], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('READY ')) continue;
    const { site, control }: { site: string; control: string } = JSON.parse(line.slice('READY '.length));
    return { site, control, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
  }
  throw new Error('The local tenant ended before it was ready.');
}

export interface Answered {
  status: number;
  body: Record<string, unknown>;
  etag: string | null;
}

/** A call as the app that has full control. */
export async function callTenant(site: string, path: string, init: RequestInit = {}): Promise<Answered> {
  const headers = { Authorization: 'Bearer app:provisioner', Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...init.headers };
  const answer = await fetch(`${site}/_api/${path}`, { ...init, headers });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text), etag: answer.headers.get('etag') };
}
