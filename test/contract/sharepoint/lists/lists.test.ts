import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(() => running.reset());
const web = () => running.spAs(OWNER).web;

describe('a list', () => {
  test('is added, read by title, id and address, changed and deleted', async () => {
    const added = await web().lists.add('Mål og Planer', 'om', 100, false, { EnableVersioning: true });
    expect(added).toMatchObject({ Title: 'Mål og Planer', BaseTemplate: 100, ItemCount: 0, EntityTypeName: 'M_x00e5_logPlanerList', 'odata.etag': '"1"' });
    expect((await web().lists.getById(added.Id)()).Title).toBe('Mål og Planer');
    expect((await web().getList('/sites/virksomhedsplaner/Lists/MålogPlaner')()).Id).toBe(added.Id);
    await web().lists.getByTitle('Mål og Planer').update({ Title: 'Planer', Description: "Kommunens 'planer'" });
    const folder = await web().lists.getById(added.Id).rootFolder();
    expect(folder.ServerRelativeUrl).toBe('/sites/virksomhedsplaner/Lists/MålogPlaner');
    await web().lists.getByTitle('Planer').delete();
    expect(await failure(web().lists.getByTitle('Planer')())).toEqual({
      status: 404,
      code: '-1, System.ArgumentException',
      message: `List 'Planer' does not exist at site with URL '${running.site}'.`,
    });
    expect(await failure(web().lists.getById(added.Id)())).toMatchObject({ status: 404, code: '-2130575322, Microsoft.SharePoint.SPException' });
  });

  test('is ensured once', async () => {
    expect((await web().lists.ensure('Planer')).created).toBe(true);
    expect((await web().lists.ensure('Planer')).created).toBe(false);
    expect((await web().lists()).map((list) => list.Title)).toEqual(['Documents', 'Planer', 'Site Pages']);
    expect(await failure(web().lists.add('planer'))).toMatchObject({ status: 500, code: '-2130575342, Microsoft.SharePoint.SPException' });
    expect(await failure(web().lists.add('x'.repeat(256)))).toMatchObject({ status: 500 });
  });

  test('is found under a title with quotes and slashes', async () => {
    await web().lists.add("Planer '23/24");
    expect((await web().lists.getByTitle("Planer '23/24")()).Title).toBe("Planer '23/24");
  });

  test('answers with what is selected and expanded, and filters', async () => {
    await web().lists.add('Planer');
    await web().lists.add('Enheder');
    const lists = await web()
      .lists.select('Title', 'RootFolder/ServerRelativeUrl', 'HasUniqueRoleAssignments', 'DefaultViewUrl')
      .expand('RootFolder')
      .filter("Title eq 'Planer'")();
    expect(lists).toEqual([
      expect.objectContaining({
        Title: 'Planer',
        HasUniqueRoleAssignments: false,
        DefaultViewUrl: '/sites/virksomhedsplaner/Lists/Planer/AllItems.aspx',
        RootFolder: expect.objectContaining({ ServerRelativeUrl: '/sites/virksomhedsplaner/Lists/Planer' }),
      }),
    ]);
    expect(
      await failure(
        web()
          .lists.getByTitle('Planer')
          .update(Object.fromEntries([['Ukendt', 1]])),
      ),
    ).toMatchObject({
      status: 400,
      message: "The property 'Ukendt' does not exist on type 'SP.List'. Make sure to only use property names that are defined by the type.",
    });
  });
});

describe('the web', () => {
  test('tells of itself, its user and its region', async () => {
    expect(await web()()).toMatchObject({ Title: 'Virksomhedsplaner', Url: running.site, ServerRelativeUrl: '/sites/virksomhedsplaner' });
    expect(await web().currentUser()).toMatchObject({ Email: OWNER, LoginName: `i:0#.f|membership|${OWNER}` });
    expect(await web().regionalSettings()).toMatchObject({ LocaleId: 1030, DecimalSeparator: ',' });
    expect(await web().regionalSettings.timeZone()).toMatchObject({ Id: 3 });
    expect(await web().regionalSettings.timeZone.utcToLocalTime('2023-07-01T10:00:00Z')).toBe('2023-07-01T12:00:00');
    expect(await web().regionalSettings.timeZone.localTimeToUTC('2023-01-01T10:00:00')).toBe('2023-01-01T09:00:00Z');
  });

  test('answers 501 to what is not built, 404 to what there is not', async () => {
    expect((await running.call(OWNER, 'web/folders')).status).toBe(501);
    expect((await running.call(OWNER, 'web/nonsense')).status).toBe(404);
    expect((await running.call(OWNER, "web/lists/getByTitle('x")).status).toBe(400);
  });
});
