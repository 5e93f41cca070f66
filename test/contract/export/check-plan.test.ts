import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { buildProgram } from '@virksomhedsplaner/lists-provisioning/program';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { startSharePoint } from '../../local-tenant/sharepoint/start.js';
import { fillWithDemoData } from '../../demo/fill-with-demo-data.js';
import { provisionedSite, type ProvisionedSite } from '../import/demo-site.fixture.js';

let site: ProvisionedSite;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vp-check-'));
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

test("a municipality's own rules come from its file, which must be in order", async () => {
  const own = join(folder, 'rudersdal.json');
  await writeFile(
    own,
    JSON.stringify({
      ...conceptById('rudersdal'),
      rules: [{ rule: 'fewest-indsatser', severity: 'warning', atLeast: 1, unitKinds: ['area'], word: { singular: 'indsats', plural: 'indsatser' } }],
    }),
  );
  const { out, code } = await run('--concept', 'rudersdal', '--concept-file', own);
  expect(out).toMatch(/Se efter: .* har ingen indsatser; der skal være mindst 1\. Skriv 1 indsats mere\./);
  expect(code).toBe(2);
  await writeFile(own, '{"id": "rudersdal"}');
  expect(await run('--concept-file', own)).toMatchObject({ code: 1, err: expect.stringMatching(/^rudersdal\.json: \d+ fejl\n {2}– /) as unknown });
});

test('a site that is not set up, and one that is not there, are told apart', async () => {
  const bare = await startSharePoint();
  const of = async (address: string): Promise<string> => {
    const err: string[] = [];
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
    await buildProgram().parseAsync(['check-plan', '--site', address], { from: 'user' });
    expect(process.exitCode).toBe(1);
    return err.join('');
  };
  try {
    expect(await of(bare.site)).toContain(`Listerne er ikke sat op på ${bare.site}. Kør «npm run provision -- apply --site ${bare.site}» først.`);
    expect(await of(`${bare.origin}/sites/ingen`)).toContain('Der er ingen SharePoint-side på');
  } finally {
    await bare.close();
  }
});
