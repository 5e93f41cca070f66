import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { fillWithDemoData } from '../../demo/fill-with-demo-data.js';
import { provisionedSite, type ProvisionedSite } from '../import/demo-site.fixture.js';

let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
}, 60_000);
afterEach(() => {
  process.exitCode = undefined;
  jest.restoreAllMocks();
});
afterAll(() => site.tenant.close());

async function run(...args: string[]): Promise<{ out: string; err: string; code: unknown }> {
  const said = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((said.out += String(text)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((said.err += String(text)), true));
  await buildProgram().parseAsync(['check-plan', '--site', site.address, ...args], { from: 'user' });
  return { ...said, code: process.exitCode };
}

test('an empty site has nothing to check', async () => {
  expect(await run()).toMatchObject({ code: 0, out: 'Siden har ingen planer.\n' });
}, 30_000);

test('the demo plans: a Randers unit has too few aftalemål, Hillerød works for a goal that has expired', async () => {
  await fillWithDemoData(site.sp, { site: site.address });
  const { out, code } = await run();
  expect(code).toBe(2);
  expect(out).toMatch(/hilleroed 2022-2024: 1 bemærkning\n {2}CSU Egedammen\n {4}Overvej: «Sundhed og bevægelse»: Målet «[^»]*» er udløbet\./);
  expect(out).toContain('rudersdal 2020: ingen bemærkninger.');
  expect(out).toContain(
    '  Rusmiddelcenter Fyrtårnet\n    Mangler: Rusmiddelcenter Fyrtårnet har 3 aftalemål; der skal være mindst 5. Skriv 2 aftalemål mere.\n',
  );
  const json = JSON.parse((await run('--json', '--concept', 'randers')).out) as { findings: number; series: { findings: { rule: string; place: object }[] }[] };
  expect(json.findings).toBe(json.series[0]?.findings.length);
  expect(json.series[0]?.findings[0]).toMatchObject({ rule: 'fewest-indsatser', severity: 'error', place: { unit: 'rusmiddelcenter-fyrtaarnet' } });
  expect(await run('--concept', 'rudersdal')).toMatchObject({ code: 0 });
}, 60_000);

test('what cannot be checked is an error', async () => {
  expect(await run('--concept', 'aarhus')).toMatchObject({ code: 1, err: expect.stringContaining('Siden har ingen planer for aarhus.') as unknown });
});
