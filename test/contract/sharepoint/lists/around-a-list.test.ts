import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { IList } from '@pnp/sp/lists';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, READER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
beforeEach(async () => {
  await running.reset();
  await running.spAs(OWNER).web.lists.add('Planer', 'Kommunens planer');
});
afterAll(() => running.close());

const web = () => running.spAs(OWNER).web;
const list = (title = 'Planer'): IList => web().lists.getByTitle(title);
const status = async (path: string, init?: RequestInit): Promise<number> => (await running.call(OWNER, path, init)).status;

describe('a library', () => {
  test('Documents is there from the start, under its address and as the default', async () => {
    const { Id, BaseType, BaseTemplate, ListItemEntityTypeFullName } = await list('Documents')();
    expect({ BaseType, BaseTemplate, ListItemEntityTypeFullName }).toEqual({
      BaseType: 1,
      BaseTemplate: 101,
      ListItemEntityTypeFullName: 'SP.Data.Shared_x0020_DocumentsItem',
    });
    expect((await web().getList('/sites/virksomhedsplaner/Shared Documents')()).Id).toBe(Id);
    expect((await web().defaultDocumentLibrary()).Id).toBe(Id);
    expect(await list('Documents').items()).toEqual([]);
  });

  test('is added with template 101, with documents for content type, and takes no items', async () => {
    await web().lists.add('Bilag', '', 101);
    expect((await list('Bilag').rootFolder()).ServerRelativeUrl).toBe('/sites/virksomhedsplaner/Bilag');
    expect((await list('Bilag').contentTypes()).map((type) => type.Name)).toEqual(['Document', 'Folder']);
    expect((await list('Bilag').defaultView()).ServerRelativeUrl).toBe('/sites/virksomhedsplaner/Bilag/Forms/AllItems.aspx');
    expect(await failure(list('Bilag').items.add({ Title: 'x' }))).toMatchObject({ status: 500 });
  });

  test('holds no files here: uploading and other templates say so', async () => {
    const upload = "web/lists/getByTitle('Documents')/rootFolder/files/addUsingPath(decodedurl='a.txt',overwrite=true)";
    expect(await status(upload, { method: 'POST', body: 'no JSON' })).toBe(501);
    expect(await failure(web().lists.add('Kalender', '', 106))).toMatchObject({ status: 501 });
  });
});

describe('what stands around a list', () => {
  test('webhooks, receivers and custom actions are none, and adding them is not served', async () => {
    expect(await list().subscriptions()).toEqual([]);
    expect(await list().eventReceivers()).toEqual([]);
    expect(await list().userCustomActions()).toEqual([]);
    expect(await status("web/lists/getByTitle('Planer')/userCustomActions", { method: 'POST', body: '{}' })).toBe(501);
  });

  test('lookups that point to it are its related fields', async () => {
    const { Id } = await list()();
    const enheder = await web().lists.add('Enheder');
    const lookup = await list('Enheder').fields.addLookup('Plan', { LookupListId: Id, LookupFieldName: 'Title' });
    expect(await list().relatedFields()).toEqual([expect.objectContaining({ FieldId: lookup.Id, ListId: enheder.Id })]);
  });

  test('information rights management protects nothing', async () => {
    expect(await list().informationRightsManagementSettings()).toMatchObject({ AllowPrint: false, DocumentAccessExpireDays: 90 });
  });

  test('its title and description are resources, as are those of web and columns', async () => {
    expect(await list().titleResource('en-us')).toBe('Planer');
    expect(await list().descriptionResource('da-dk')).toBe('Kommunens planer');
    expect(await web().titleResource('en-us')).toBe('Virksomhedsplaner');
    expect(await list().fields.getByTitle('Title').titleResource('en-us')).toBe('Title');
  });

  test('a reserved id is given to no item', async () => {
    expect(await list().reserveListItemId()).toBe(1);
    expect(await list().reserveListItemId()).toBe(2);
    expect((await list().items.add({ Title: 'a' })).Id).toBe(3);
    expect(await failure(running.spAs(READER).web.lists.getByTitle('Planer').reserveListItemId())).toMatchObject({ status: 403 });
  });

  test('its rights come from the web, until it has its own', async () => {
    const path = "web/lists/getByTitle('Planer')/firstUniqueAncestorSecurableObject";
    const type = async (): Promise<unknown> => {
      const answer = await running.call(OWNER, path, { headers: { Accept: 'application/json;odata=minimalmetadata' } });
      return ((await answer.json()) as Record<string, unknown>)['odata.type'];
    };
    expect(await type()).toBe('SP.Web');
    await list().breakRoleInheritance(true);
    expect(await type()).toBe('SP.List');
  });

  test('the order of its content types stands at its folder', async () => {
    const folder = await list().rootFolder.select('ContentTypeOrder', 'UniqueContentTypeOrder')();
    expect(folder).toMatchObject({ ContentTypeOrder: [{ StringValue: expect.stringMatching(/^0x0100/) }], UniqueContentTypeOrder: null });
  });

  test('an item of a list is no file and no folder; files in the body are not served', async () => {
    await list().items.add({ Title: 'a' });
    const item = "web/lists/getByTitle('Planer')/items(1)";
    expect(await status(`${item}/AttachmentFiles/add(FileName='a.txt')`, { method: 'POST', body: 'no JSON' })).toBe(501);
    expect(await status(`${item}?$select=EncodedAbsUrl`)).toBe(501);
    expect(await list().items.getById(1).folder()).toMatchObject({ 'odata.null': true });
    expect(await list().items.getById(1).file()).toMatchObject({ 'odata.null': true });
    expect(await list().items.select('Id', 'File/Name').expand('File')()).toMatchObject([{ Id: 1, File: null }]);
  });

  test('a part of an item that is selected and not expanded is left out, a lookup is refused', async () => {
    await list().items.add({ Title: 'a' });
    const [row] = await list().items.select('Id', 'ParentList', 'AttachmentFiles')();
    expect(Object.keys(row).filter((name) => !name.includes('odata'))).toEqual(['Id']);
    expect(await failure(list().items.select('Id', 'Author')())).toMatchObject({ status: 400, message: expect.stringMatching(/must contains Author/) });
    expect(await failure(list().items.select('Id', 'ParentList/Title')())).toMatchObject({ status: 400 });
  });

  test('its forms are known by their addresses', async () => {
    const forms: { Id: string; FormType: number; ServerRelativeUrl: string }[] = await list().forms();
    expect(forms.map((form) => [form.FormType, form.ServerRelativeUrl])).toEqual([
      [4, '/sites/virksomhedsplaner/Lists/Planer/DispForm.aspx'],
      [6, '/sites/virksomhedsplaner/Lists/Planer/EditForm.aspx'],
      [8, '/sites/virksomhedsplaner/Lists/Planer/NewForm.aspx'],
    ]);
    expect(await list().forms.getById(forms[1]?.Id ?? '')()).toMatchObject({ FormType: 6 });
    expect(await list().select('DefaultNewFormUrl')()).toMatchObject({ DefaultNewFormUrl: forms[2]?.ServerRelativeUrl });
  });

  test('its rows are rendered as a text of JSON', async () => {
    await list().items.add({ Title: 'a' });
    const rendered = await list().renderListData('<View><ViewFields><FieldRef Name="Title" /></ViewFields><RowLimit>5</RowLimit></View>');
    expect(rendered).toMatchObject({ FirstRow: 1, LastRow: 1, RowLimit: 5 });
    expect(rendered.Row).toMatchObject([{ ID: '1', Title: 'a' }]);
  });

  test('Site Pages is there, Site Assets is made once', async () => {
    const { web } = running.spAs(OWNER);
    const pages = await web.getList('/sites/virksomhedsplaner/SitePages')();
    expect(pages).toMatchObject({ Title: 'Site Pages', BaseTemplate: 119, BaseType: 1 });
    expect(await (await web.lists.ensureSitePagesLibrary())()).toMatchObject({ Id: pages.Id });
    expect(await failure(running.spAs(READER).web.lists.ensureSiteAssetsLibrary())).toMatchObject({ status: 403 });
    const made = await (await web.lists.ensureSiteAssetsLibrary()).select('Id', 'Title', 'IsSiteAssetsLibrary')();
    expect(made).toMatchObject({ Title: 'Site Assets', IsSiteAssetsLibrary: true });
    expect(await (await running.spAs(READER).web.lists.ensureSiteAssetsLibrary()).select('Id')()).toMatchObject({ Id: made.Id });
  });

  test('what the tenant does not keep is answered with nothing', async () => {
    const { web } = running.spAs(OWNER);
    expect(await web.getStorageEntity('x')).toMatchObject({ 'odata.null': true });
    expect(await web.hubSiteData()).toMatchObject({ 'odata.null': true });
    expect(await web.getSubwebsFilteredForCurrentUser()()).toEqual([]);
  });

  test('folders, and a view as HTML, are not served', async () => {
    const made = { formValues: [], listItemCreateInfo: { UnderlyingObjectType: 1, LeafName: 'Mappe' } };
    expect(await status("web/lists/getByTitle('Planer')/AddValidateUpdateItemUsingPath", { method: 'POST', body: JSON.stringify(made) })).toBe(501);
    expect(await failure(list().defaultView.renderAsHtml())).toMatchObject({ status: 501 });
  });
});
