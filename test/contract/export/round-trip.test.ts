import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { exportSite, fileContent, importSiteFile, type SiteFile } from '@virksomhedsplaner/lists-provisioning/site-file';
import { importFile } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { indsatserList, plansList, sourceWords, statusesList, statusStateWords, writeRow, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { createPlanRepository, listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { readPlans } from '../../../lists-provisioning/src/import/files/read-plans.js';
import { fillWithDemoData } from '../../demo/fill-with-demo-data.js';
import { provisionedSite, type ProvisionedSite } from '../import/demo-site.fixture.js';

let site: ProvisionedSite;
let copy: ProvisionedSite;
let file: SiteFile;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vp-export-'));
  [site, copy] = await Promise.all([provisionedSite(), provisionedSite()]);
  await fillWithDemoData(site.sp, { site: site.address });
  await liveLike();
  file = (await exportSite(site)).file;
}, 90_000);
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await Promise.all([site.tenant.close(), copy.tenant.close()]);
});

/** What happens on a site that is in use: a heading is corrected, an answer comes from Teams and is approved, a plan keeps its version. */
async function liveLike(): Promise<void> {
  const { indsatser, statuses, plans } = await book(site, 'rudersdal', '2020');
  const change = (list: ListDefinition, id: number | undefined, row: Record<string, unknown>) =>
    listAt(site.sp, sitePathOf(site.address), list)
      .items.getById(id ?? 0)
      .update(row);
  await change(
    indsatserList,
    indsatser[0]?.id,
    writeRow(indsatserList, { title: 'Rettet overskrift', plan: plans.find((plan) => plan.unit === 'stabene')?.id }),
  );
  await change(statusesList, statuses[0]?.id, writeRow(statusesList, { state: statusStateWords.approved, source: sourceWords.teams }));
  await change(plansList, plans[1]?.id, writeRow(plansList, { conceptVersion: 7 }));
}

async function jsonOf(exported: SiteFile): Promise<Buffer> {
  return Buffer.from(await fileContent(exported, 'json'));
}

/** What a book says, without the numbers that SharePoint gives. */
function said({ plans, indsatser, rounds, statuses, ...rest }: PlanBook): unknown {
  const keyOf = (rows: readonly { id: number; key: string }[], id: number): string => rows.find((row) => row.id === id)?.key ?? '';
  const bare = (row: object & { id: number }): object =>
    Object.fromEntries(Object.entries(row).filter(([part]) => !['id', 'etag', 'planId', 'parentPlan', 'indsatsId', 'roundId'].includes(part)));
  const byKey = <T>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    ...rest,
    units: byKey(rest.units),
    goals: byKey(rest.goals),
    plans: byKey(plans.map((plan) => ({ ...bare(plan), above: plan.parentPlan === undefined ? undefined : keyOf(plans, plan.parentPlan) }))),
    rounds: byKey(rounds.map(bare)),
    indsatser: byKey(
      indsatser.map((indsats) => ({
        ...bare(indsats),
        units: [...indsats.units].sort(),
        goals: [...indsats.goals].sort(),
        plan: keyOf(plans, indsats.planId),
      })),
    ),
    statuses: byKey(statuses.map((status) => ({ ...bare(status), indsats: keyOf(indsatser, status.indsatsId), round: keyOf(rounds, status.roundId) }))),
  };
}

const book = (from: ProvisionedSite, concept: string, period: string): Promise<PlanBook> =>
  createPlanRepository(from.sp, { site: from.address }).planBook({ concept, period });

describe('JSON', () => {
  test('holds the whole site', () => {
    expect(file.series.map(({ concept, period, plans, indsatser }) => [concept, period, plans.length, indsatser.length])).toEqual([
      ['hilleroed', '2022-2024', 1, 3],
      ['randers', '2015-16', 3, 15],
      ['rudersdal', '2020', 7, 49],
    ]);
  });

  test('goes into an empty site and comes out the same, row for row', async () => {
    const bytes = await jsonOf(file);
    expect((await importSiteFile(copy, { name: 'side.json', bytes }, { write: true })).preview).toMatchObject({ added: 67, changed: 0, errors: [] });
    expect(await jsonOf((await exportSite(copy)).file)).toEqual(bytes);
    for (const { concept, period } of file.series) expect(said(await book(copy, concept, period))).toEqual(said(await book(site, concept, period)));
    expect((await importSiteFile(copy, { name: 'side.json', bytes }, { write: true })).preview).toMatchObject({ added: 0, changed: 0, skipped: 67 });
  }, 60_000);

  test('one series is a plan file as it stands', async () => {
    const { file: one } = await exportSite(site, { concept: 'rudersdal', period: '2020' });
    const { preview } = await importFile(site, { name: 'rudersdal.json', bytes: await jsonOf(one) });
    expect(preview).toMatchObject({ kind: 'plan-file', added: 0, changed: 0, skipped: 49, errors: [], warnings: [] });
  });

  test('a fault in the last series leaves the site as it was', async () => {
    const before = await jsonOf((await exportSite(copy)).file);
    const [first, ...others] = structuredClone(file.series);
    const last = others.at(-1)?.indsatser[0];
    if (first?.indsatser[0] === undefined || last === undefined) throw new Error('no demo data');
    first.indsatser[0].title = 'En helt anden overskrift';
    last.units = ['en enhed ingen kender'];
    const bytes = await jsonOf({ units: file.units, series: [first, ...others] });
    const { preview } = await importSiteFile(copy, { name: 'side.json', bytes }, { write: true });
    expect(preview.errors).toEqual([expect.stringMatching(/^side\.json: indsatser\[0\]: enheden «en enhed ingen kender» er ukendt/)]);
    expect(await jsonOf((await exportSite(copy)).file)).toEqual(before);
  });
});

describe('Excel', () => {
  test('carries all four texts into an empty site, their formatting aside', async () => {
    for (const { concept, period, indsatser } of file.series) {
      const { file: one } = await exportSite(site, { concept, period });
      const read = await readPlans('oversigt.xlsx', Buffer.from(await fileContent(one, 'xlsx')));
      if (!read.ok) throw new Error(read.errors.join());
      const fields = read.value.file.indsatser.map((indsats) => Object.keys(indsats.fields).length);
      expect([...fields].sort()).toEqual(indsatser.map((indsats) => Object.keys(indsats.fields).length).sort());
    }
  }, 30_000);

  test.each([
    ['hilleroed', '2022-2024', 3],
    ['rudersdal', '2020', 49],
    ['randers', '2015-16', 15],
  ])(
    "%s' overview is read again with every name found",
    async (concept, period, count) => {
      const { file: one } = await exportSite(site, { concept, period });
      const bytes = Buffer.from(await fileContent(one, 'xlsx'));
      const { preview, changes } = await importFile(site, { name: 'oversigt.xlsx', bytes });
      expect(preview).toMatchObject({ kind: 'overview', added: 0, unsure: [], errors: [] });
      expect(preview.indsatser).toHaveLength(count);
      // what a cell cannot hold of a text's formatting is no change
      expect(changes?.indsatser).toEqual([]);
    },
    30_000,
  );
});

/** Runs the command as a person types it. */
async function run(...args: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const spoken = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((spoken.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((spoken.err += String(text)), true));
  await buildProgram().parseAsync(['export', '--site', site.address, ...args], { from: 'user' });
  return { ...spoken, code: process.exitCode };
}

describe('the command', () => {
  test('writes the file, tells how far it is, and does not write over another without --force', async () => {
    const out = join(folder, 'side.json');
    const first = await run('--out', out);
    expect(first).toMatchObject({ code: 0, out: 'side.json er skrevet: 16 enheder, 11 planer og 67 indsatser.\n' });
    expect(first.err).toContain('Læser rudersdal 2020 …\n');
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(JSON.parse(String(await jsonOf(file))));
    await writeFile(out, 'noget andet');
    expect(await run('--out', out)).toMatchObject({
      code: 1,
      err: 'side.json findes i forvejen. Vælg et andet navn, eller skriv --force for at erstatte filen.\n',
    });
    expect(await readFile(out, 'utf8')).toBe('noget andet');
    expect(await run('--out', out, '--force')).toMatchObject({ code: 0 });
    expect((await stat(out)).size).toBeGreaterThan(1000);
  });

  test('says what is wrong in one sentence and writes nothing', async () => {
    expect(await run('--out', join(folder, 'side.pdf'))).toMatchObject({ code: 1, err: '--out skal ende på .json eller .xlsx, ikke «side.pdf».\n' });
    expect((await run('--out', join(folder, 'ingen', 'side.json'))).err).toMatch(/^Mappen .* findes ikke\. Opret den/);
    const unknown = await run('--out', join(folder, 'x.xlsx'), '--concept', 'aarhus');
    expect(unknown.err).toContain('Siden har ingen planer for aarhus. Den har hilleroed 2022-2024, randers 2015-16, rudersdal 2020.');
    await expect(stat(join(folder, 'x.xlsx'))).rejects.toThrow();
  });

  test('what it wrote is what `import` reads: a whole site at once', async () => {
    const out = join(folder, 'hele.json');
    await run('--out', out);
    const spoken: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => spoken.push(String(text)) > 0);
    await buildProgram().parseAsync(['import', out, '--site', copy.address, '--json'], { from: 'user' });
    expect(JSON.parse(spoken.join(''))).toMatchObject({ file: 'hele.json', added: 0, changed: 0, skipped: 67, errors: [] });
  });
});
