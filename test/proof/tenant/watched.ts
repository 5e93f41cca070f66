import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type HostilePlant = 'leak' | 'naked' | 'crash' | 'hang';
export type ReaderPlant = 'open' | 'unhidden';

/** The stand-in in a process of its own, watched from outside. */
export interface Watched {
  site: string;
  /** false: it has ended by itself */
  alive(): boolean;
  /** bytes in use, after all that can be freed is */
  memory(): Promise<number>;
  /** the same as long as no list, item, right or group has changed */
  fingerprint(): Promise<string>;
  close(): void;
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The server has ended (${code}).`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

/** Error: it is not built. */
export async function serveWatched(plant?: HostilePlant | ReaderPlant): Promise<Watched> {
  const main = join(process.cwd(), 'test/dist/proof/tenant/serve-watched.js');
  if (!existsSync(main)) throw new Error('The local tenant is not built: run npx tsc -b first.');
  const child = fork(main, plant === undefined ? [] : [plant], { execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'] });
  const { site } = await nextMessage<{ site: string }>(child);
  const ask = async <T>(question: string): Promise<T> => {
    child.send(question);
    return (await nextMessage<{ answer: T }>(child)).answer;
  };
  return {
    site,
    alive: () => child.exitCode === null && child.signalCode === null,
    memory: () => ask<number>('memory'),
    fingerprint: () => ask<string>('fingerprint'),
    close: () => child.kill('SIGKILL'),
  };
}
