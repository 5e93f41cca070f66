import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { conceptById, productConceptIds, shownConceptOf, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { conceptsList, writeRow } from '@virksomhedsplaner/shared/lists';
import { listAt, readPlans, readWithFetch, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

let site: ProvisionedSite;
let folder: string;

const hilleroed = conceptById('hilleroed');
const [round] = hilleroed.rounds;
const period = '2024-2026';

/** A fourth municipality's: its own words, period, round and question. */
function soeby(version: number, { label, question }: { label: string; question: string }): PlanConcept {
  if (round === undefined) throw new Error('Hillerød has rounds');
  const own = {
    ...round,
    name: 'Status marts 2025',
    period,
    opens: '2025-03-03',
    due: '2025-03-31',
    questions: [{ id: 'status', text: question, kind: 'text' as const, required: true }],
  };
  const { rules: _, ...rest } = hilleroed;
  return {
    ...{ ...rest, id: 'soeby', version, municipality: 'Søby Kommune', planName: 'Retningsplan', area: 'Børn og Unge', periods: [period], rounds: [own] },
    fields: hilleroed.fields.map((field) => (field.key === 'target' ? { ...field, label } : field)),
  };
}
const first = soeby(1, { label: 'Det vil vi nå', question: 'Hvordan går det i forhold til det, I vil nå?' });
const second = soeby(2, { label: 'Vores sigte', question: 'Hvad er der sket siden sidst?' });

function plans(concept: PlanConcept, units: string[]) {
  const questions = concept.rounds[0]?.questions ?? [];
  return {
    ...{ concept: concept.id, period },
    units: units.map((code) => ({ code, name: `Skole ${code}`, kind: 'center', active: true })),
    rounds: [{ code: 'status', name: 'Status marts 2025', kind: 'midtvejsstatus', opens: '2025-03-03', due: '2025-03-31', state: 'open', questions }],
    plans: units.map((unit) => ({ unit, title: `Retningsplan for Skole ${unit}`, state: 'published' })),
    indsatser: units.map((unit) => ({ title: `Læsning på ${unit}`, units: [unit], fields: { target: '<p>Alle læser.</p>' }, owner: 'anne.holm@demo.example' })),
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vp-own-'));
  site = await provisionedSite();
}, 60_000);
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await site.tenant.close();
});

async function run(...args: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  await buildProgram().parseAsync([...args, '--site', site.address], { from: 'user' });
  jest.restoreAllMocks();
  return { ...said, code: process.exitCode };
}

async function fileOf(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

/** The batches that a page sends, told apart by what they ask for. */
function page() {
  const batches: string[] = [];
  const counting: typeof fetch = (url, init) => {
    if (String(url).endsWith('$batch')) batches.push(String(init?.body));
    return fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), Authorization: 'Bearer app:provisioner' } });
  };
  const reader = readPlans(readWithFetch({ site: site.address, fetch: counting }), { site: site.address, knownConcepts: productConceptIds });
  return { reader, batches };
}

test('a concept that is not published is not known; published once, it is there, and a version is never written over', async () => {
  const file = await fileOf('plan-1.json', plans(first, ['a']));
  expect(await run('import', file)).toMatchObject({ code: 1, out: expect.stringContaining('soeby') as unknown });
  const concept = await fileOf('soeby.json', first);
  expect(await run('concept', 'publish', concept)).toMatchObject({
    code: 0,
    out: expect.stringContaining('«soeby» version 1 (Retningsplan) er udgivet på siden.') as unknown,
  });
  expect(await run('concept', 'publish', concept)).toMatchObject({ code: 0, out: expect.stringContaining('i forvejen; intet er ændret') as unknown });
  expect(await run('concept', 'publish', await fileOf('anden.json', { ...first, area: 'Kultur' }))).toMatchObject({
    code: 1,
    err: expect.stringContaining('sæt version til 2') as unknown,
  });
  expect(await run('concept', 'publish', await fileOf('hilleroed.json', hilleroed))).toMatchObject({
    code: 1,
    err: expect.stringContaining('produktets egne') as unknown,
  });
}, 60_000);

test('the commands go by it without a file; a broken row is told and takes nothing down', async () => {
  const broken = writeRow(conceptsList, { title: 'I stykker', key: 'soeby/9', concept: 'soeby', version: 9, file: { id: 'soeby' }, shown: {} });
  await listAt(site.sp, sitePathOf(site.address), conceptsList).items.add(broken);
  const imported = await run('import', join(folder, 'plan-1.json'), '--yes');
  expect(imported).toMatchObject({ code: 0, err: expect.stringContaining('Konceptet «soeby/9» i listen Koncepter kan ikke bruges') as unknown });
  expect(await run('check-plan')).toMatchObject({ code: 0, out: 'soeby 2024-2026: ingen bemærkninger.\n' });
  expect(await run('export', '--out', join(folder, 'ud.xlsx'))).toMatchObject({ code: 0 });
}, 60_000);

test('the page shows it in the one batch of its first view; nothing is read of it for the product’s own', async () => {
  const own = page();
  const book = await own.reader.planBook({ concept: 'soeby', period });
  expect(own.batches).toHaveLength(1);
  expect(own.batches[0]).toContain('VpKoncepter');
  expect(own.batches[0]).not.toContain('VpKonceptfil');
  expect(shownConceptOf(book)).toMatchObject({ planName: 'Retningsplan', municipality: 'Søby Kommune' });
  const known = page();
  await known.reader.planBook({ concept: 'hilleroed', period: '2022-2024' });
  expect(known.batches).toHaveLength(1);
  expect(known.batches[0]).not.toContain('VpKoncepter');
}, 30_000);

test('a plan keeps the version it was written under when the next is published', async () => {
  expect(await run('concept', 'publish', await fileOf('soeby-2.json', second))).toMatchObject({ code: 0 });
  expect(await run('import', await fileOf('plan-2.json', plans(first, ['a', 'b'])), '--yes')).toMatchObject({ code: 0 });
  const book = await page().reader.planBook({ concept: 'soeby', period });
  expect(book.plans.map(({ unit, conceptVersion }) => [unit, conceptVersion])).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  const labels = book.plans.map(({ conceptVersion }) => shownConceptOf(book, conceptVersion).fields.find(({ key }) => key === 'target')?.label);
  expect(labels).toEqual(['Det vil vi nå', 'Vores sigte']);
  expect(book.rounds[0]?.questions[0]?.text).toBe('Hvordan går det i forhold til det, I vil nå?');
}, 60_000);

test('the bot asks about it', async () => {
  const root = resolve(__dirname, '../../..');
  const args = ['bot/dist/reminders-cli.js', '--site', site.address, '--today', '2025-03-03', '--dry-run', '--json'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const said = JSON.parse(stdout) as { reminders: unknown[]; withoutConcept: unknown[] };
  expect(said.withoutConcept).toEqual([]);
  expect(JSON.stringify(said.reminders)).toContain('anne.holm@demo.example');
  expect(stderr).toContain('soeby/9');
}, 30_000);
