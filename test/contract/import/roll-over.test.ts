import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { exportSite, fileContent, importSiteFile } from '@virksomhedsplaner/lists-provisioning/site-file';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { createPlanRepository } from '@virksomhedsplaner/shared/sharepoint';
import { fillWithDemoData } from '../../demo/fill-with-demo-data.js';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  await fillWithDemoData(site.sp, { site: site.address });
}, 60_000);
afterAll(() => site.tenant.close());
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});

const book = (period: string): Promise<PlanBook> => createPlanRepository(site.sp, { site: site.address }).planBook({ concept: 'rudersdal', period });

async function rollOver(...more: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  await buildProgram().parseAsync(['roll-over', '--site', site.address, '--concept', 'rudersdal', '--from', '2020', '--to', '2021', ...more], { from: 'user' });
  return { ...said, code: process.exitCode };
}

test('the chosen ones are shown first, carried on once with their history, and come out and in again', async () => {
  const before = await book('2020');
  const only = ['--only', 'Forankring af Åben Dialog', 'Implementering af datadrevet ledelse'];
  expect((await rollOver(...only)).out).toMatch(/2 indsatser føres videre til 2021, i 2 nye kladder[\s\S]*forhåndsvisning: intet er ændret/);
  expect((await book('2021')).indsatser).toEqual([]);

  expect(await rollOver(...only, '--yes')).toMatchObject({ code: 0 });
  const next = await book('2021');
  const dialog = next.indsatser.find(({ title }) => title === 'Forankring af Åben Dialog');
  const old = before.indsatser.find(({ title }) => title === 'Forankring af Åben Dialog');
  expect(next.indsatser).toHaveLength(2);
  expect(dialog).toMatchObject({ continuedFrom: old?.id, fields: old?.fields, owner: old?.owner, units: old?.units, period: '2021' });
  expect(next.plans.map(({ state }) => state)).toEqual(['draft', 'draft']);
  expect(next.goals.find(({ code }) => code === dialog?.primaryGoal)?.name).toBe(before.goals.find(({ code }) => code === old?.primaryGoal)?.name);
  expect(await book('2020')).toEqual(before);

  expect((await rollOver(...only, '--yes')).out).toContain('Der er ikke mere at føre videre.');
  expect((await book('2021')).indsatser).toHaveLength(2);

  const { file } = await exportSite(site);
  const copy = await provisionedSite();
  const { preview } = await importSiteFile(copy, { name: 'side.json', bytes: Buffer.from(await fileContent(file, 'json')) }, { write: true });
  expect(preview).toMatchObject({ added: 69, errors: [] });
  expect(String(await fileContent((await exportSite(copy)).file, 'json'))).toBe(String(await fileContent(file, 'json')));
  await copy.tenant.close();
}, 60_000);

test('a heading that is not there is told with the nearest, and a period without plans too', async () => {
  expect((await rollOver('--only', 'Forankring af Åben Dialogg')).err).toContain(
    'ingen indsats, der hedder «Forankring af Åben Dialogg» (er det «Forankring af Åben Dialog»?)',
  );
  expect((await rollOver('--from', '1999')).err).toContain('Siden har ingen indsatser i rudersdal 1999');
});
