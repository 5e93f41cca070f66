import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = resolve(__dirname, '../..');
let taken: Server;

beforeAll(() => new Promise<void>((ready) => (taken = createServer().listen(8781, '127.0.0.1', ready))));
afterAll(() => new Promise((closed) => taken.close(closed)));

/** Runs what `npm start` runs until it ends by itself. */
function start(...options: string[]): Promise<{ code: number | null; words: string }> {
  return new Promise((ended) => {
    const product = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/dist/demo/start.js', ...options], { cwd: root });
    let words = '';
    for (const stream of [product.stdout, product.stderr]) stream.on('data', (chunk: Buffer) => (words += chunk.toString()));
    product.once('close', (code) => ended({ code, words }));
  });
}

const aFile = join(mkdtempSync(join(tmpdir(), 'virksomhedsplaner-start-')), 'fil');
writeFileSync(aFile, '');

test.each([
  ["the site's port is taken", ['--port', '8781'], /^Port 8781 er optaget: .*\.\n$/m],
  ["the bot's port is taken", ['--port', '8780'], /^Port 8781 er optaget: .*\.\n$/m],
  ['the folder is a file', ['--port', '8790', '--data', aFile], /Mappen .*fil kan ikke bruges: /],
  ['the folder cannot be made', ['--port', '8790', '--data', '/proc/findes/ikke'], /kan ikke bruges: /],
  ['the day is not in the calendar', ['--today', '2023-02-31'], /skal findes i kalenderen/],
  ['the port is no port', ['--port', 'abc'], /helt tal/],
])(
  'when %s it says so in one sentence and ends',
  async (_, options, sentence) => {
    const { code, words } = await start(...options);
    expect(words).toMatch(sentence);
    expect(words).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  },
  120_000,
);
