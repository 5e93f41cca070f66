import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { addImportCommand } from './command.js';
import type { ImportPreview } from './preview.js';

const SITE = 'http://127.0.0.1:9/sites/ingen';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vp-import-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});

/** Runs the command and gives what it printed, and its exit code. */
async function run(...args: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  const program = new Command().exitOverride();
  addImportCommand(program, () => () => Promise.resolve('app:provisioner'));
  await program.parseAsync(['import', ...args, '--site', SITE], { from: 'user' });
  return { ...said, code: process.exitCode };
}

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a refused file exits with 1 and says why, without the site', () => {
  test('as text', async () => {
    const { out, code } = await run(await fileOf('brev.docx', 'kære alle'));
    expect(out).toMatch(/^Filen er afvist, og intet er ændret\n {2}– brev\.docx: filen er hverken et Word-dokument/);
    expect(code).toBe(1);
  });

  test('as JSON', async () => {
    const { out, code } = await run(join(folder, 'mangler.xlsx'), '--json');
    expect(JSON.parse(out) as ImportPreview).toEqual({
      file: 'mangler.xlsx',
      kind: 'unknown',
      indsatser: [],
      added: 0,
      changed: 0,
      skipped: 0,
      unsure: [],
      warnings: [],
      errors: ['mangler.xlsx: filen findes ikke. Se efter, om stien er rigtig.'],
    });
    expect(code).toBe(1);
  });

  test('as is an owners file that cannot be read', async () => {
    const { out } = await run(await fileOf('plan.json', '{}'), '--owners', await fileOf('ejere.csv', 'Navn;Bruger\nIda;ida'));
    expect(out).toMatch(/ejere\.csv: Ejerfilen skal være.*Ret linjen «Ida;ida»/s);
  });
});

test('a site that does not answer is one sentence', async () => {
  const plan = await fileOf('plan.json', JSON.stringify({ concept: 'hilleroed', period: '2022-2024' }));
  expect(await run(plan)).toMatchObject({ code: 1, err: `${SITE} svarer ikke. Se efter, at adressen er rigtig, og at der er forbindelse.\n` });
});
