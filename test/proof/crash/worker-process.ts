import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface WorkerOrder {
  connectionString: string;
  prefix: string;
  serviceUrl: string;
  owners: number;
  today: string;
  /** Moved on for each life, so that the leases of the one before have run out. */
  now: string;
  naive: boolean;
}

export interface Worker {
  begin(order: WorkerOrder): void;
  signal(name: 'SIGKILL' | 'SIGTERM'): void;
  /** The code it ended with; null when it was killed. */
  ended: Promise<number | null>;
}

const BUILT = join(process.cwd(), 'test/dist/proof/crash/serve-worker.js');

/** Starts a process that has loaded everything and waits for its order. Error: it is not built. */
export async function startWorker(): Promise<Worker> {
  if (!existsSync(BUILT)) throw new Error('The worker is not built: run npx tsc -b first.');
  const child: ChildProcess = fork(BUILT, { execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await Promise.race([new Promise((resolve) => child.once('message', resolve)), ended]);
  return { begin: (order) => void child.send(order), signal: (name) => void child.kill(name), ended };
}
