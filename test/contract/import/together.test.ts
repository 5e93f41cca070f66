import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { importFile, type ImportResult, type NamedFile, type PlanFile } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { indsatserList, plansList, statusesList, unitsList, writeRow, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { connectSharePoint, firstRows, listAt, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

const titles = Array.from({ length: 12 }, (_, index) => `Indsats ${index + 1}`);

function planFile(change: Partial<PlanFile> = {}): NamedFile {
  const indsatser = titles.map((title) => ({
    title,
    fields: { target: '<p>Nå det</p>' },
    units: ['center'],
    goals: ['maal'],
    answers: [{ round: 'status', answers: { vurdering: 'done', status: 'Nået' } }],
  }));
  const content = {
    concept: 'rudersdal',
    period: '2020',
    units: [{ code: 'center', name: 'Centret', kind: 'center' }],
    goals: [{ code: 'maal', level: 'maal', name: 'Målet' }],
    rounds: [{ code: 'status', kind: 'midtvejsstatus', name: 'Midtvejsstatus august 2020', opens: '2020-08-03', due: '2020-08-31', state: 'closed' }],
    plans: [{ unit: 'center', state: 'published' }],
    indsatser,
    ...change,
  };
  return { name: 'plan.json', bytes: Buffer.from(JSON.stringify(content)) };
}

let site: ProvisionedSite;

async function control(route: string, body: object): Promise<void> {
  const answer = await fetch(`${site.tenant.control}/${route}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

beforeAll(async () => {
  site = await provisionedSite();
  await control('snapshot', { name: 'empty' });
}, 60_000);
beforeEach(() => control('restore', { name: 'empty' }));
afterAll(() => site.tenant.close());

const imported = (as: ProvisionedSite | { sp: ProvisionedSite['sp']; address: string } = site, file = planFile()): Promise<ImportResult> =>
  importFile(as, file, { write: true, wait: () => Promise.resolve() });

async function keysIn(list: typeof indsatserList | typeof plansList | typeof statusesList): Promise<string[]> {
  return (await firstRows(site.sp, sitePathOf(site.address), list)).map((row) => row.key ?? '').sort();
}

async function add(list: ListDefinition, row: Record<string, unknown>): Promise<void> {
  await listAt(site.sp, sitePathOf(site.address), list).items.add(writeRow(list, row));
}

describe('two imports at the same moment', () => {
  test('leave every row once, and the answers point to the rows that stand', async () => {
    const both = await Promise.all([imported(), imported()]);
    expect(both.map(({ preview }) => preview.errors)).toEqual([[], []]);
    expect(new Set(await keysIn(indsatserList)).size).toBe(12);
    expect(await keysIn(indsatserList)).toHaveLength(12);
    expect(await keysIn(plansList)).toHaveLength(1);
    const standing = new Set((await firstRows(site.sp, sitePathOf(site.address), indsatserList)).map((row) => row.id));
    const answers = await firstRows(site.sp, sitePathOf(site.address), statusesList);
    expect(answers.map((row) => standing.has(row.indsats ?? 0))).toEqual(Array(12).fill(true));
    expect((await imported()).preview).toMatchObject({ added: 0, changed: 0, skipped: 12, warnings: [] });
  });

  test('a row made by somebody else between the reading and the writing is changed, not made again', async () => {
    const real = globalThis.fetch;
    const overtaking = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      if (typeof init?.body === 'string' && init.body.includes('"VpKode":"center"')) {
        overtaking.mockRestore();
        await add(unitsList, { title: 'Centret', code: 'center', kind: 'Center' });
      }
      return real(input, init);
    });
    const file = planFile({ units: [{ code: 'center', name: 'Centret', kind: 'center', manager: 'lone.dam@demo.example' }] });
    const running = importFile(site, file, { write: true });
    expect((await running).preview.errors).toEqual([]);
    const units = await firstRows(site.sp, sitePathOf(site.address), unitsList);
    expect(units.map((row) => [row.code, row.manager?.upn])).toEqual([['center', 'lone.dam@demo.example']]);
  });
});

test('two rows with one key made by hand are told, and only the oldest is kept up to date', async () => {
  await imported();
  const [first] = await firstRows(site.sp, sitePathOf(site.address), indsatserList);
  await add(indsatserList, { title: 'Indsats 1 igen', key: first?.key, concept: 'rudersdal', period: '2020', plan: first?.plan });
  const { preview } = await imported(site, planFile());
  expect(preview).toMatchObject({ added: 0, changed: 0, skipped: 12 });
  expect(preview.warnings).toEqual([
    'Listen «Indsatser»: «Indsats 1» står 2 gange med samme nøgle («rudersdal/2020/center/indsats-1»). Importen holder kun række 1 ved lige; se efter, og slet række 13.',
  ]);
});

describe('somebody without rights', () => {
  const reader = () => ({ sp: connectSharePoint(site.address, () => Promise.resolve('user:anne.holm@demo.example')), address: site.address });
  const addTo = (group: string) => site.sp.web.siteGroups.getByName(group).users.add('i:0#.f|membership|anne.holm@demo.example');

  test('is told which are missing, and nothing is written', async () => {
    await addTo('Virksomhedsplaner Planskrivere');
    const { preview } = await imported(reader());
    expect(preview.errors).toEqual([
      'plan.json: kontoen mangler rettigheder: den må ikke tilføje rækker i listen «Enheder», ikke tilføje rækker i listen «Mål», ikke tilføje rækker i listen «Runder», ikke godkende rækker i listen «Planer» (planen er offentliggjort, så det, der skrives i den, skal godkendes), ikke godkende rækker i listen «Indsatser» (planen er offentliggjort, så det, der skrives i den, skal godkendes). Bed sekretariatet køre importen, eller få kontoen i gruppen «Virksomhedsplaner Sekretariat». Intet er skrevet.',
    ]);
    expect(await keysIn(plansList)).toEqual([]);
    expect((await importFile(reader(), planFile())).preview.warnings.join()).toContain('kontoen mangler rettigheder');
  });
});

test('more rows than the list view threshold lets pass are read all the same, a range of ids at a time', async () => {
  await imported();
  await control('limits', { listViewThreshold: 5 });
  const path = sitePathOf(site.address);
  const query = { filter: `VpPeriode eq '2020' and VpKoncept eq 'rudersdal'`, top: 5 };
  await expect(firstRows(site.sp, path, indsatserList, query)).rejects.toThrow('threshold');
  const rows = await withRemainingRows(site.sp, path, indsatserList, { query, first: firstRows(site.sp, path, indsatserList, query) });
  await control('limits', { listViewThreshold: 5000 });
  expect(rows.map((row) => row.title)).toEqual(titles);
});
