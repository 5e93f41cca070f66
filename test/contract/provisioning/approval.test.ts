import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { importFile, type Site } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { publishPlan } from '@virksomhedsplaner/lists-provisioning/publish';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import {
  APPROVAL,
  approved,
  indicatorsList,
  indsatserList,
  plansList,
  resultGoalsList,
  siteGroups,
  type ListDefinition,
} from '@virksomhedsplaner/shared/lists';
import { MEMBER, OWNER, READER, tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';

let site: Tenant;
let sp: SPFI;
let into: Site;

const listOf = (as: SPFI, list: ListDefinition) => as.web.getList(`/sites/virksomhedsplaner/Lists/${list.urlName}`);
const indsats = (title: string, unit: string) => ({ title, units: [unit], goals: [], fields: { description: `<p>${title}: hemmeligt</p>` } });

/** Two plans: one that everybody may read, and one that is being written. */
const file = (states: { nord: 'draft' | 'published'; syd: 'draft' | 'published' }) => ({
  concept: 'hilleroed',
  period: '2022-2024',
  units: [
    { code: 'nord', name: 'Nord', kind: 'center' },
    { code: 'syd', name: 'Syd', kind: 'center' },
  ],
  goals: [],
  rounds: [],
  plans: [
    { unit: 'nord', title: 'Plan for Nord', state: states.nord },
    { unit: 'syd', title: 'Plan for Syd', state: states.syd },
  ],
  indsatser: [indsats('Havehold', 'nord'), indsats('Sommerhold', 'syd')],
});

async function write(content: ReturnType<typeof file>): Promise<void> {
  const { preview } = await importFile(into, { name: 'planer.json', bytes: Buffer.from(JSON.stringify(content)) }, { write: true });
  expect(preview.errors).toEqual([]);
}
const titles = async (as: SPFI, list: ListDefinition): Promise<string[]> =>
  (await listOf(as, list).items.select('Title')<{ Title: string }[]>()).map(({ Title }) => Title).sort();

const control = (route: string) =>
  fetch(`${site.control}/${route}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: 'provisioned' }) });

beforeAll(async () => {
  site = await tenant();
  sp = site.spAsApp('provisioner');
  into = { sp, address: site.site };
  await provisionSite(sp);
  for (const [group, upn] of [
    [siteGroups.readers, READER],
    [siteGroups.planWriters, MEMBER],
    [siteGroups.secretariat, OWNER],
  ] as const)
    await sp.web.siteGroups.getByName(group).users.add(`i:0#.f|membership|${upn}`);
  await control('snapshot');
});
afterAll(() => site.close());
beforeEach(() => control('restore'));

/** Every way that REST gives rows out. */
async function everythingReadable(as: SPFI, list: ListDefinition): Promise<string> {
  const readable = listOf(as, list);
  const ids = [1, 2, 3];
  const answers = await Promise.allSettled<unknown>([
    readable.items(),
    readable.items.filter("Title ne ''")(),
    readable.getItemsByCAMLQuery({ ViewXml: '<View Scope="RecursiveAll"/>' }),
    readable.renderListDataAsStream({ ViewXml: '<View><RowLimit>100</RowLimit></View>' }),
    ...ids.map((id) => readable.items.getById(id)()),
    ...ids.map((id) => readable.items.getById(id).fieldValuesAsText()),
    ...ids.map((id) => readable.items.getById(id).versions()),
  ]);
  return JSON.stringify(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : '')));
}

describe('drafts', () => {
  test('a reader cannot read them by REST, a plan writer and the secretariat can', async () => {
    await write(file({ nord: 'published', syd: 'draft' }));
    for (const list of [plansList, indsatserList]) {
      const readable = await everythingReadable(site.spAs(READER), list);
      expect(readable).toMatch(/Plan for Nord|Havehold/);
      expect(readable).not.toMatch(/Plan for Syd|Sommerhold/);
      for (const upn of [MEMBER, OWNER]) expect(await titles(site.spAs(upn), list)).toHaveLength(2);
    }
  });

  test('planted: with SharePoint’s own setting, readers would see them, and the check above says so', async () => {
    await write(file({ nord: 'published', syd: 'draft' }));
    await listOf(sp, indsatserList).update({ DraftVersionVisibility: 0 });
    expect(await everythingReadable(site.spAs(READER), indsatserList)).toMatch(/Sommerhold/);
  });

  test('publishing a plan shows it and its indsatser', async () => {
    await write(file({ nord: 'published', syd: 'draft' }));
    await publishPlan(into, 'hilleroed/2022-2024/syd');
    expect(await titles(site.spAs(READER), plansList)).toEqual(['Plan for Nord', 'Plan for Syd']);
    expect(await titles(site.spAs(READER), indsatserList)).toEqual(['Havehold', 'Sommerhold']);
    expect(await publishPlan(into, 'hilleroed/2022-2024/syd')).toMatchObject({ rows: 0 });
    await expect(publishPlan(into, 'hilleroed/2022-2024/vest')).rejects.toThrow(/vest.*hilleroed\/2022-2024\/nord, hilleroed\/2022-2024\/syd/);
  });

  test('what a plan writer changes waits; readers go on seeing what was approved, and an import approves nobody else’s change', async () => {
    await write(file({ nord: 'published', syd: 'published' }));
    const [row] = await listOf(sp, indsatserList).items.filter("Title eq 'Havehold'")<{ Id: number }[]>();
    const id = row?.Id ?? 0;
    await listOf(site.spAs(MEMBER), indsatserList).items.getById(id).update({ VpAktiviteter: '<p>Nyt og uprøvet</p>' });
    await expect(listOf(site.spAs(MEMBER), indsatserList).items.getById(id).update(approved)).rejects.toMatchObject({ status: 403 });
    await write(file({ nord: 'published', syd: 'published' }));
    expect(await everythingReadable(site.spAs(READER), indsatserList)).not.toContain('uprøvet');
    await listOf(site.spAs(OWNER), indsatserList).items.getById(id).update(approved);
    expect(await everythingReadable(site.spAs(READER), indsatserList)).toContain('uprøvet');
  });

  test('where SharePoint does not approve a row as it is written, the import does so after', async () => {
    const real = globalThis.fetch;
    // a new row waits, whatever its body says
    globalThis.fetch = (input, init) => real(input, { ...init, body: String(init?.body ?? '').replaceAll(`,"${APPROVAL}":0}`, '}') || undefined });
    try {
      await write(file({ nord: 'published', syd: 'draft' }));
    } finally {
      globalThis.fetch = real;
    }
    expect(await titles(site.spAs(READER), indsatserList)).toEqual(['Havehold']);
  });

  test('publishing shows the result goals and indicators of the plan too', async () => {
    await write(file({ nord: 'published', syd: 'draft' }));
    const key = 'hilleroed/2022-2024/syd';
    const add = async (list: ListDefinition, row: Record<string, unknown>) =>
      ((await listOf(sp, list).items.add({ ...row, [APPROVAL]: 2 })) as { Id: number }).Id;
    const indsatsId = (await listOf(sp, indsatserList).items.filter("Title eq 'Sommerhold'")<{ Id: number }[]>())[0]?.Id;
    const goal = await add(resultGoalsList, { Title: 'Flere ude', VpNoegle: `${key}/maal`, VpIndsatsId: indsatsId });
    await add(indicatorsList, { Title: 'Ture', VpNoegle: `${key}/ture`, VpIndsatsId: indsatsId });
    await add(indicatorsList, { Title: 'Timer', VpNoegle: `${key}/timer`, VpResultatmaalId: goal });
    for (const list of [resultGoalsList, indicatorsList]) expect(await titles(site.spAs(READER), list)).toEqual([]);
    expect(await publishPlan(into, key)).toMatchObject({ rows: 5 });
    expect(await titles(site.spAs(READER), resultGoalsList)).toEqual(['Flere ude']);
    expect(await titles(site.spAs(READER), indicatorsList)).toEqual(['Timer', 'Ture']);
  });

  test('a plan writer who imports into a published plan is told that it must be approved, and nothing is written', async () => {
    await write(file({ nord: 'published', syd: 'draft' }));
    const plan = file({ nord: 'published', syd: 'draft' });
    const as = { sp: site.spAs(MEMBER), address: site.site };
    const importing = async (unit: string) => {
      const more = { ...plan, indsatser: [...plan.indsatser, indsats('Vinterhold', unit)] };
      return importFile(as, { name: 'planer.json', bytes: Buffer.from(JSON.stringify(more)) }, { write: true });
    };
    const { preview } = await importing('nord');
    expect(preview.errors.join()).toMatch(/må ikke godkende rækker i listen «Indsatser» \(planen er offentliggjort.*Intet er skrevet/);
    expect(await titles(sp, indsatserList)).toEqual(['Havehold', 'Sommerhold']);
    expect((await importing('syd')).preview.errors).toEqual([]);
    expect(await titles(sp, indsatserList)).toContain('Vinterhold');
  });
});
