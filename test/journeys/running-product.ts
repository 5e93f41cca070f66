import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What `npm start` prints in its READY line. */
export interface Addresses {
  site: string;
  page: string;
  teams: { user: string; url: string }[];
  bot: string;
  control: string;
}

export interface RunningProduct extends Addresses {
  /** Everything printed so far. */
  words(): string;
  /** Moves the local tenant's day. */
  moveTo(day: string): Promise<void>;
  stop(): Promise<number | null>;
}

function readyLine(product: ChildProcess, words: () => string): Promise<Addresses> {
  return new Promise((ready, failed) => {
    product.once('exit', (code) => failed(new Error(`npm start ended with ${code}:\n${words()}`)));
    product.stdout?.on('data', () => {
      const line = /^READY (\{.*\})$/m.exec(words());
      if (line?.[1] !== undefined) ready(JSON.parse(line[1]) as Addresses);
    });
  });
}

/** Starts what `npm start` starts, as a process of its own, and waits for its READY line. */
export async function startProduct(...options: string[]): Promise<RunningProduct> {
  const product = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/dist/demo/start.js', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  for (const stream of [product.stdout, product.stderr]) stream.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  const words = () => heard;
  const addresses = await readyLine(product, words);
  const moveTo = async (day: string) => {
    const answer = await fetch(`${addresses.control}/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ today: day }),
    });
    if (!answer.ok) throw new Error(`the day could not be moved: ${answer.status}`);
  };
  const stop = () =>
    new Promise<number | null>((stopped) => {
      if (product.exitCode !== null) return stopped(product.exitCode);
      product.once('exit', stopped);
      product.kill('SIGTERM');
    });
  return { ...addresses, words, moveTo, stop };
}
