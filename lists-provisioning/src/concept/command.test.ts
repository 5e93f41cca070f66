import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { conceptSchema } from '@virksomhedsplaner/shared/concept-check';
import { addConceptCommand } from './command.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vp-concept-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});

async function run(...args: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  const program = new Command().exitOverride();
  addConceptCommand(program, () => () => Promise.reject(new Error('no site is needed')));
  await program.parseAsync(['concept', ...args], { from: 'user' });
  return { ...said, code: process.exitCode };
}

test('a new concept is in order, has its schema beside it, and is not written over', async () => {
  const out = join(folder, 'Søby kommune.json');
  expect(await run('new', '--from', 'randers', '--out', out)).toMatchObject({
    code: 0,
    out: expect.stringContaining('er skrevet med «randers» som forlæg') as unknown,
  });
  expect(await run('check', out)).toMatchObject({
    code: 0,
    out: 'Søby kommune.json er i orden: «soeby-kommune» version 1, Randers Kommune, 1 runde og 8 regler.\n',
  });
  expect(JSON.parse(await readFile(join(folder, 'concept.schema.json'), 'utf8'))).toEqual(conceptSchema);
  expect(await run('new', '--from', 'randers', '--out', out)).toMatchObject({ code: 1, err: expect.stringContaining('findes i forvejen') as unknown });
  expect(await run('new', '--from', 'hilleroed', '--out', out, '--force', '--id', 'soeby')).toMatchObject({ code: 0 });
});

test('faults come with their places, as text and as JSON', async () => {
  const path = join(folder, 'forkert.json');
  await writeFile(path, '{"id": "a b"}');
  const { out, code } = await run('check', path);
  expect(code).toBe(1);
  expect(out).toMatch(/^forkert\.json: \d+ fejl\n {2}– /);
  expect(out).toContain('  – municipality mangler.\n');
  const json = JSON.parse((await run('check', path, '--json')).out) as { ok: boolean; faults: { place: string }[] };
  expect(json).toMatchObject({ file: 'forkert.json', ok: false });
  expect(json.faults.map(({ place }) => place)).toContain('id');
});

test('what cannot be is one sentence', async () => {
  expect(await run('check', join(folder, 'ingen.json'))).toMatchObject({ code: 1, err: 'ingen.json kan ikke læses. Se efter, om stien er rigtig.\n' });
  expect(await run('new', '--from', 'aarhus', '--out', join(folder, 'x.json'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('Konceptet «aarhus» findes ikke.') as unknown,
  });
  expect(await run('new', '--from', 'randers', '--out', join(folder, 'randers.json'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('et af produktets egne') as unknown,
  });
  expect(await run('new', '--from', 'randers', '--out', join(folder, 'x.json'), '--id', 'a b')).toMatchObject({
    code: 1,
    err: expect.stringContaining('id «a b» må kun have bogstaverne') as unknown,
  });
});
