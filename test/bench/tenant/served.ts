import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';

/** A server in a process of its own, so that its processor time is its own. */
export interface Served {
  base: string;
  /** microseconds of processor time until now */
  cpu(): Promise<number>;
  close(): void;
}

const nextMessage = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The server ended (${code}).`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });

/** `name`: serve-bare or serve-tenant; `data`: an SQLite file, or memory. */
export async function serve(name: string, data?: string): Promise<Served> {
  const child = fork(new URL(`./${name}.js`, import.meta.url), data === undefined ? [] : [data], { execArgv: ['--disable-warning=ExperimentalWarning'] });
  const { base } = await nextMessage<{ base: string }>(child);
  return {
    base,
    cpu: async () => {
      child.send('cpu');
      const { cpu } = await nextMessage<{ cpu: NodeJS.CpuUsage }>(child);
      return cpu.user + cpu.system;
    },
    close: () => child.disconnect(),
  };
}

const agent = new Agent({ keepAlive: true });
const HEADERS = { Authorization: 'Bearer app:provisioner', Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };

/** What one call over a connection that is kept is answered. Error: it was refused. */
export function read(url: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url.replaceAll("'", '%27'), { agent, method: body === undefined ? 'GET' : 'POST', headers: HEADERS }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        (answer.statusCode ?? 500) < 300 ? resolve(Buffer.concat(chunks).toString('utf8')) : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A call of which only the cost matters. */
export const call = async (url: string, body?: string): Promise<void> => void (await read(url, body));

export const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
export const closeConnections = (): void => agent.destroy();
