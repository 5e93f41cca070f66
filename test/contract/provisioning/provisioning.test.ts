import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { explainError } from '@virksomhedsplaner/lists-provisioning/explain-error';
import { planSite, provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { allLists, goalsList, plansList, remindersList, roundsList, siteGroups, siteNavigation } from '@virksomhedsplaner/shared/lists';
import { READER, tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { watchFetch, type Watched } from './watched-fetch.js';

const quick = { wait: () => Promise.resolve() };
let site: Tenant;
let sp: SPFI;
let wire: Watched;

const listAt = (urlName: string) => sp.web.getList(`/sites/virksomhedsplaner/Lists/${urlName}`);
const column = (urlName: string, internalName: string) => listAt(urlName).fields.getByInternalNameOrTitle(internalName);

beforeAll(async () => {
  site = await tenant();
  sp = site.spAsApp('provisioner');
});
afterAll(() => site.close());
beforeEach(() => {
  wire = watchFetch();
});
afterEach(() => wire.restore());

describe('an empty site', () => {
  beforeAll(() => site.reset());

  test('plan names what is missing and changes nothing', async () => {
    const report = await planSite(sp, quick);
    expect(report.state).toBe('changes');
    expect(report.lists.map(({ list }) => list)).toEqual(allLists.map(({ urlName }) => urlName));
    expect(wire.writes).toEqual([]);
    expect(wire.requests).toBe(1);
  });

  test('apply makes it as wanted, with hardly more requests than things to make', async () => {
    expect(await provisionSite(sp, quick)).toMatchObject({ state: 'applied', conflicts: [], extras: [] });
    const columns = allLists.reduce((sum, list) => sum + Object.keys(list.fields).length, 0);
    const views = allLists.reduce((sum, list) => sum + list.views.length, 0);
    const rights = allLists.reduce((sum, list) => sum + 1 + Object.keys(list.rights).length, 0);
    const links = siteNavigation.reduce((sum, heading) => sum + 1 + heading.links.length, 0);
    // a list, its settings, its title column, its own rights; and the note of the version
    const least = Object.keys(siteGroups).length + 4 * allLists.length + columns + views + rights + links + 1;
    expect(wire.writes.length).toBeLessThanOrEqual(1.2 * least);
    expect(wire.requests).toBeLessThanOrEqual(12);
  });

  test('a second apply writes nothing', async () => {
    expect((await provisionSite(sp, quick)).state).toBe('up-to-date');
    expect(wire.writes).toEqual([]);
  });

  test('addresses are ASCII, titles are Danish', async () => {
    const { Title } = await listAt('VpMaal').select('Title')();
    expect(Title).toBe('Mål');
    const views = await listAt('VpPaamindelser').views.select('Title', 'ServerRelativeUrl')();
    expect(views).toContainEqual(
      expect.objectContaining({ Title: 'Påmindelser der fejlede', ServerRelativeUrl: '/sites/virksomhedsplaner/Lists/VpPaamindelser/Fejlede.aspx' }),
    );
  });

  test('readers read plans and see nothing of the reminders', async () => {
    const readers = sp.web.siteGroups.getByName(siteGroups.readers);
    await readers.users.add(`i:0#.f|membership|${READER}`);
    const reader = site.spAs(READER);
    expect(await reader.web.getList(`/sites/virksomhedsplaner/Lists/${plansList.urlName}`).items()).toEqual([]);
    await expect(reader.web.getList(`/sites/virksomhedsplaner/Lists/${plansList.urlName}`).items.add({ Title: 'x' })).rejects.toMatchObject({ status: 403 });
    await expect(reader.web.getList(`/sites/virksomhedsplaner/Lists/${remindersList.urlName}`).items()).rejects.toMatchObject({ status: 403 });
  });
});

describe('changed by hand', () => {
  beforeEach(async () => {
    await site.reset();
    await provisionSite(sp, quick);
    wire.writes.length = 0;
  });

  const drift = async (): Promise<string[]> =>
    (await planSite(sp, quick)).lists.flatMap(({ list, steps }) =>
      steps.map(({ name, differences }) => `${list} ${name} ${differences.map(({ what }) => what).join('+')}`),
    );

  test('a renamed column, a removed index, other choices, a shorter text: named, and put right', async () => {
    await column('VpMaal', 'VpKode').update({ Title: 'Nr.' }, 'SP.Field');
    await column('VpMaal', 'VpNiveau').update({ Indexed: false }, 'SP.Field');
    const { SchemaXml } = await column('VpMaal', 'VpStatus').select('SchemaXml')();
    await column('VpMaal', 'VpStatus').update({ SchemaXml: SchemaXml.replace('Planlagt', 'Måske') }, 'SP.Field');
    expect(await drift()).toEqual(['VpMaal VpKode navn', 'VpMaal VpNiveau indeks', 'VpMaal VpStatus valgmuligheder']);
    expect((await provisionSite(sp, quick)).state).toBe('applied');
    expect(await drift()).toEqual([]);
  });

  test('unique values no longer enforced: put right while there are no duplicates', async () => {
    await column('VpEnheder', 'VpKode').update({ EnforceUniqueValues: false }, 'SP.Field');
    expect(await drift()).toEqual(['VpEnheder VpKode entydige værdier']);
    expect((await provisionSite(sp, quick)).state).toBe('applied');
  });

  test("unique values that can no longer be enforced: the step, the column and SharePoint's own reason", async () => {
    await column('VpEnheder', 'VpKode').update({ EnforceUniqueValues: false }, 'SP.Field');
    for (const Title of ['a', 'b']) await listAt('VpEnheder').items.add({ Title, VpKode: 'samme' });
    const error: unknown = await provisionSite(sp, quick).catch((reason: unknown) => reason);
    expect(explainError(error, site.site)).toMatch(/Listen «Enheder»: Kolonnen «Kode» \(VpKode\) rettes.*duplicate/);
  });

  test('a view with other columns, a missing view, a missing column', async () => {
    await listAt('VpPlaner').views.getByTitle('Kladder').fields.removeAll();
    await listAt('VpIndsatser').views.getByTitle('Uden ejer').delete();
    await column('VpRunder', 'VpArt').delete();
    expect(await drift()).toEqual(['VpPlaner Kladder kolonner', 'VpIndsatser UdenEjer ', 'VpRunder VpArt ']);
    expect((await provisionSite(sp, quick)).state).toBe('applied');
    expect(await drift()).toEqual([]);
  });

  test('a right too many and one too few', async () => {
    const { Id } = await sp.web.siteGroups.getByName(siteGroups.readers).select('Id')();
    const read = 1073741826;
    await listAt('VpPaamindelser').roleAssignments.add(Id, read);
    await listAt('VpPlaner').roleAssignments.remove(Id, read);
    const report = await planSite(sp, quick);
    expect(report.lists.map(({ list, steps }) => [list, steps.map((step) => step.do)])).toEqual([
      ['VpPlaner', ['grant']],
      ['VpPaamindelser', ['revoke']],
    ]);
    expect((await provisionSite(sp, quick)).state).toBe('applied');
  });

  test('a list called something else, and a column that people added, are theirs', async () => {
    await listAt('VpEnheder').update({ Title: 'Organisationen' });
    await listAt('VpEnheder').fields.addText('Farve');
    expect(await planSite(sp, quick)).toMatchObject({ state: 'up-to-date', extras: [{ list: 'VpEnheder', what: 'column', name: 'Farve (Farve)' }] });
  });
});

describe('conflicts', () => {
  beforeEach(() => site.reset());

  test('a column of another kind stops apply before anything is changed', async () => {
    const made = await sp.web.lists.add('VpMaal');
    await sp.web.lists.getById(made.Id).fields.addNumber('VpPeriode');
    wire.writes.length = 0;
    const report = await provisionSite(sp, quick);
    expect(report).toMatchObject({
      state: 'conflict',
      applied: 0,
      conflicts: [{ list: goalsList.urlName, column: 'VpPeriode', is: 'tal', wanted: 'én linje tekst' }],
    });
    expect(wire.writes).toEqual([]);
  });

  test('a lookup into another list, and a list with our title', async () => {
    const other = await sp.web.lists.add('Planer');
    const made = await sp.web.lists.add('VpMaal');
    await sp.web.lists.getById(made.Id).fields.createFieldAsXml({
      SchemaXml: `<Field Type="Lookup" Name="VpOverordnet" DisplayName="Overordnet" List="{${other.Id}}" ShowField="Title"/>`,
      Options: 8,
    });
    expect((await planSite(sp, quick)).conflicts).toEqual([
      expect.objectContaining({ list: 'VpMaal', column: 'VpOverordnet' }),
      expect.objectContaining({ list: 'VpPlaner', is: expect.stringContaining('Planer') }),
    ]);
  });
});

test('every list refuses a second row with the same unique key', async () => {
  await site.reset();
  await provisionSite(sp, quick);
  const name = roundsList.fields.key.internalName;
  await listAt(roundsList.urlName).items.add({ Title: 'a', [name]: 'k' });
  await expect(listAt(roundsList.urlName).items.add({ Title: 'b', [name]: 'K' })).rejects.toThrow(/-2130575169/);
});
