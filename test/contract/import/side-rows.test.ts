import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importFile, type PlanFile } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { exportSite, fileContent, importSiteFile } from '@virksomhedsplaner/lists-provisioning/site-file';
import { indicatorsList, keyFiguresList, resultGoalsList } from '@virksomhedsplaner/shared/lists';
import { firstRows, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { excelFile } from '../../../lists-provisioning/src/import/files/office.fixture.js';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  const organisation: Partial<PlanFile> = {
    concept: 'randers',
    period: '2015-16',
    units: [
      { code: 'socialomraadet', name: 'Socialområdet', kind: 'area' },
      { code: 'stjernen', name: 'Stjernen', kind: 'agreement-unit' },
    ],
    goals: [{ code: 'job', level: 'effektmaal', name: 'Flere i job', locked: true }],
  };
  await importFile(site, { name: 'enheder.json', bytes: Buffer.from(JSON.stringify(organisation)) }, { write: true });
}, 60_000);
afterAll(() => site.tenant.close());

const heads = ['Aftaleenhed', 'Temaer', 'Indsatser', 'Delmål (Output)', 'Resultatmål', 'Indikatorer (Resultatmål)', 'Effektmål', 'Indikatorer (Effektmål)'];
const theory = () =>
  excelFile('Bilag 5', [
    heads,
    ['Stjernen', 'Sundhed', 'Mentorforløb', 'Fast mentor\nTo aftaler', 'Ti i job', 'Andel i job', 'Flere i job', 'Andel efter fem år'],
  ]);

test("a forandringsteori's goals and indicators become rows that refer to each other, once, and come out as they went in", async () => {
  const file = { name: 'bilag5.xlsx', bytes: await theory() };
  const options = { concept: 'randers', period: '2015-16', write: true };
  const { preview, changes } = await importFile(site, file, options);
  expect(preview).toMatchObject({ added: 1, errors: [] });
  expect(changes?.side.map(({ kind }) => kind)).toEqual(['resultGoals', 'resultGoals', 'resultGoals', 'indicators', 'indicators']);
  const path = sitePathOf(site.address);
  const results = await firstRows(site.sp, path, resultGoalsList);
  const indicators = await firstRows(site.sp, path, indicatorsList);
  expect(results.map(({ title, level, parent, effectGoals }) => [title, level, parent, effectGoals])).toEqual([
    ['Ti i job', 'Resultatmål', undefined, [1]],
    ['Fast mentor', 'Delmål', 1, [1]],
    ['To aftaler', 'Delmål', 1, [1]],
  ]);
  expect(indicators.map(({ title, resultGoal, indsats, timing }) => [title, resultGoal, indsats, timing])).toEqual([
    ['Andel i job', 1, undefined, 'Undervejs'],
    ['Andel efter fem år', undefined, 1, 'Til slut'],
  ]);
  const again = await importFile(site, file, options);
  expect([again.preview.added, again.preview.changed, again.changes?.side]).toEqual([0, 0, []]);

  const exported = String(await fileContent((await exportSite(site)).file, 'json'));
  const copy = await provisionedSite();
  expect((await importSiteFile(copy, { name: 'side.json', bytes: Buffer.from(exported) }, { write: true })).preview.errors).toEqual([]);
  expect(String(await fileContent((await exportSite(copy)).file, 'json'))).toBe(exported);
  await copy.tenant.close();
}, 60_000);

test('a table of key figures is kept with what it says against itself, once', async () => {
  const bytes = await excelFile('Nøgletal', [
    ['Personale'],
    ['Aftaleenhed', 'Antal ansatte', 'Antal årsværk'],
    ['Stjernen', 15, 13.5],
    ['I alt', 15, 14.5],
    [],
    [],
  ]);
  const { preview } = await importFile(site, { name: 'tal.xlsx', bytes }, { concept: 'randers', period: '2015-16', write: true });
  expect(preview.errors).toEqual([]);
  expect(preview.warnings.join()).toContain('rækkerne giver 13,5, men «I alt» siger 14,5');
  const rows = await firstRows(site.sp, sitePathOf(site.address), keyFiguresList);
  expect(rows).toMatchObject([{ title: 'Personale', year: 2015, unit: 1, table: { total: { values: [15, 14.5] } } }]);
  await importFile(site, { name: 'tal.xlsx', bytes }, { concept: 'randers', period: '2015-16', write: true });
  expect(await firstRows(site.sp, sitePathOf(site.address), keyFiguresList)).toHaveLength(1);
});

test('what refers to something that is not there is refused with its name', async () => {
  const bytes = Buffer.from(
    JSON.stringify({
      concept: 'randers',
      period: '2015-16',
      indicators: [{ key: 'x', title: 'Andel', goal: 'intet-maal' }],
      measurements: [{ key: 'm', title: 'x', date: 'i går' }],
    }),
  );
  const { preview } = await importFile(site, { name: 'tal.json', bytes }, { write: true });
  expect(preview.errors).toEqual(['tal.json: measurements[0].date skal være en dag som 2023-02-28.']);
  const unknown = Buffer.from(JSON.stringify({ concept: 'randers', period: '2015-16', indicators: [{ key: 'x', title: 'Andel', goal: 'intet-maal' }] }));
  expect((await importFile(site, { name: 'tal.json', bytes: unknown }, { write: true })).preview.errors).toEqual([
    'tal.json: indicators[0]: «Andel» henviser til «intet-maal» (Mål), som hverken filen eller siden har.',
  ]);
});

test('measurements and key figures go out as JSON and into an empty site, the same', async () => {
  const figures = { title: 'Personale', year: 2016, columns: [{ title: 'Ansatte', total: 'sum' }], rows: [{ label: 'Stjernen', values: [15] }] };
  const content = {
    concept: 'randers',
    period: '2015-16',
    indicators: [{ key: 'randers/2015-16/indikator/i-job', title: 'I job', goal: 'job', baseline: 10.5, baselineYear: 2014, target: 20, year: 2016 }],
    measurements: [
      {
        key: 'i-job/2015-06-30',
        title: 'I job, juni',
        indicator: 'randers/2015-16/indikator/i-job',
        date: '2015-06-30',
        value: 12.25,
        valid: true,
        current: false,
      },
      { key: 'i-job/2015-12-31', title: 'I job, december', indicator: 'randers/2015-16/indikator/i-job', date: '2015-12-31', value: 0 },
    ],
    keyFigures: [{ key: 'randers/2015-16/2016/personale', title: 'Personale', unit: 'stjernen', year: 2016, table: figures, source: 'Opus' }],
  };
  const file = { name: 'tal.json', bytes: Buffer.from(JSON.stringify(content)) };
  expect((await importFile(site, file, { write: true })).preview.errors).toEqual([]);
  const exported = await exportSite(site);
  const [series] = exported.file.series;
  expect(series?.measurements).toMatchObject(content.measurements);
  expect(series?.keyFigures).toContainEqual(expect.objectContaining({ ...content.keyFigures[0] }));
  const json = String(await fileContent(exported.file, 'json'));
  const copy = await provisionedSite();
  const whole = { name: 'side.json', bytes: Buffer.from(json) };
  expect((await importSiteFile(copy, whole, { write: true })).preview.errors).toEqual([]);
  expect(String(await fileContent((await exportSite(copy)).file, 'json'))).toBe(json);
  expect((await importFile(copy, whole)).changes?.side).toEqual([]);
  await copy.tenant.close();
}, 60_000);
