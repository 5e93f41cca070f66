import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  const { web } = running.spAs(OWNER);
  await web.lists.add('Planer');
  await web.lists.add('Indsatser');
  const planer = await web.lists.getByTitle('Planer').select('Id')();
  const { fields } = web.lists.getByTitle('Indsatser');
  await fields.addText('Kode', { MaxLength: 20 });
  await fields.addMultilineText('Tekst', { RichText: false });
  await fields.addNumber('Tal');
  await fields.addBoolean('Aktiv');
  await fields.addChoice('Type', { Choices: ['A', 'B'] });
  await fields.addMultiChoice('Temaer', { Choices: ['x', 'y'] });
  await fields.addDateTime('Dato');
  await fields.addDateTime('Tid', { DisplayFormat: 1 });
  await fields.addUser('Ejer', { SelectionMode: 0 });
  await fields.addUrl('Link');
  await fields.addLookup('Plan', { LookupListId: planer.Id, LookupFieldName: 'Title' });
  await fields.createFieldAsXml(`<Field Type="LookupMulti" DisplayName="Planer" Name="Planer" List="{${planer.Id}}" ShowField="Title" Mult="TRUE" />`);
  await fields.createFieldAsXml('<Field Type="UserMulti" DisplayName="Medejere" Name="Medejere" Mult="TRUE" UserSelectionMode="PeopleOnly" />');
  await web.lists.getByTitle('Planer').items.add({ Title: 'Plan 1' });
  await web.lists.getByTitle('Planer').items.add({ Title: 'Plan 2' });
});
const list = () => running.spAs(OWNER).web.lists.getByTitle('Indsatser');

describe('an item', () => {
  test('keeps a value of every kind', async () => {
    const me = await running.spAs(OWNER).web.currentUser();
    const values = {
      Title: 'Første',
      Kode: 'k1',
      Tekst: 'linje 1\nlinje 2',
      Tal: 2.5,
      Aktiv: true,
      Type: 'A',
      Temaer: ['x', 'y'],
      Dato: '2023-02-13T23:00:00Z',
      Tid: '2023-02-14T09:30:00Z',
      EjerId: me.Id,
      Link: { Url: 'https://kommune.example', Description: 'Kommunen' },
      PlanId: 1,
      PlanerId: [1, 2],
      MedejereId: [me.Id],
    };
    const added = await list().items.add(values);
    expect(added.Id).toBe(1);
    const read = await list().items.getById(1)();
    expect(read).toMatchObject(values);
    const expanded = await list()
      .items.getById(1)
      .select('Id', 'Plan/Title', 'Planer/Id', 'Planer/Title', 'Ejer/EMail', 'Ejer/Title')
      .expand('Plan', 'Planer', 'Ejer')();
    expect(expanded).toMatchObject({
      Plan: { Title: 'Plan 1' },
      Planer: [
        { Id: 1, Title: 'Plan 1' },
        { Id: 2, Title: 'Plan 2' },
      ],
      Ejer: { EMail: OWNER, Title: 'Eva Ejer' },
    });
  });

  test('is changed with the right etag and refused with a wrong one', async () => {
    const added = await list().items.add({ Title: 'a' });
    const first = await list().items.getById(added.Id).update({ Title: 'b' }, added['odata.etag']);
    expect(first.etag).toMatch(/,2"$/);
    const error = await failure(list().items.getById(added.Id).update({ Title: 'c' }, added['odata.etag']));
    expect(error).toMatchObject({ status: 412, code: '-1, Microsoft.SharePoint.Client.ClientServiceException' });
    expect(error.message).toBe(`The request ETag value '${added['odata.etag']}' does not match the object's ETag value '${first.etag}'.`);
  });

  test('shows of a lookup what is selected, and refuses to guess', async () => {
    await list().items.add({ Title: 'a', PlanId: 1 });
    expect(await list().items.select('Plan/Title', 'Author/Title').expand('Plan/Id', 'Author')()).toMatchObject([{ Plan: { Title: 'Plan 1' } }]);
    const refused = { status: 400, message: expect.stringMatching(/must contains Plan\.$/) };
    expect(await failure(list().items.expand('Plan')())).toMatchObject(refused);
    expect(await failure(list().items.select('Title').expand('Plan')())).toMatchObject(refused);
  });

  test('is not changed behind its versions: a system update is not served', async () => {
    await list().items.add({ Title: 'a' });
    const update = list()
      .items.getById(1)
      .validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'b' }], true);
    expect(await failure(update)).toMatchObject({ status: 501 });
  });

  test('tells who made a version', async () => {
    await list().items.add({ Title: 'a' });
    const [version] = await list().items.getById(1).versions.select('VersionLabel', 'CreatedBy/Title').expand('CreatedBy')();
    expect(version).toMatchObject({ CreatedBy: { Title: 'Eva Ejer' } });
  });

  test('leaves versions, newest first', async () => {
    await list().items.add({ Title: 'a' });
    await list().items.getById(1).update({ Title: 'b' });
    const versions = await list().items.getById(1).versions();
    expect(
      versions.map((each: { VersionId: number; VersionLabel: string; Title: string; IsCurrentVersion: boolean }) => [
        each.VersionId,
        each.VersionLabel,
        each.Title,
        each.IsCurrentVersion,
      ]),
    ).toEqual([
      [1024, '2.0', 'b', true],
      [512, '1.0', 'a', false],
    ]);
  });

  test('goes for good, and its id is not used again', async () => {
    await list().items.add({ Title: 'a' });
    await list().items.getById(1).delete();
    expect(await failure(list().items.getById(1)())).toMatchObject({ status: 404, code: '-2130575338, System.ArgumentException' });
    expect((await list().items.add({ Title: 'b' })).Id).toBe(2);
    expect(typeof (await list().items.getById(2).recycle())).toBe('string');
    expect(await list().items()).toEqual([]);
  });

  test('is refused with an unknown column, a text that is too long, a taken unique value', async () => {
    expect(await failure(list().items.add({ Title: 'a', Ukendt: 1 }))).toMatchObject({
      status: 400,
      code: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      message: "The property 'Ukendt' does not exist on type 'SP.Data.IndsatserListItem'. Make sure to only use property names that are defined by the type.",
    });
    expect(await failure(list().items.add({ Kode: 'x'.repeat(21) }))).toMatchObject({ status: 500, code: '-2130575336, Microsoft.SharePoint.SPException' });
    await list().fields.getByInternalNameOrTitle('Kode').update({ Indexed: true }, 'SP.FieldText');
    await list().fields.getByInternalNameOrTitle('Kode').update({ EnforceUniqueValues: true }, 'SP.FieldText');
    await list().items.add({ Kode: 'k1' });
    expect(await failure(list().items.add({ Kode: 'K1' }))).toMatchObject({
      status: 500,
      code: '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
    });
    expect(await list().items.top(10)()).toHaveLength(1);
  });
});

describe('a query', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 7; number += 1) await list().items.add({ Title: `Indsats ${number}`, Tal: number % 3, PlanId: number % 2 === 0 ? 1 : 2 });
  });

  test('filters, orders and pages', async () => {
    const items = await list().items.filter('Tal eq 1 and PlanId eq 2').orderBy('Title', false)();
    expect(items.map((item) => item.Id)).toEqual([7, 1]);
    const pages: number[][] = [];
    for await (const page of list().items.orderBy('Tal').top(3)) pages.push(page.map((item: { Id: number }) => item.Id));
    expect(pages).toEqual([[3, 6, 1], [4, 7, 2], [5]]);
    const byId: number[][] = [];
    for await (const page of list().items.select('Id').top(3)) byId.push(page.map((item: { Id: number }) => item.Id));
    expect(byId).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  test('asks through a lookup when it is expanded', async () => {
    const items = await list().items.select('Id', 'Plan/Id').expand('Plan').filter("Plan/Title eq 'plan 1'")();
    expect(items.map((item) => item.Id)).toEqual([2, 4, 6]);
    expect(await failure(list().items.filter("Plan/Title eq 'Plan 1'")())).toMatchObject({ status: 400 });
  });

  test('names what it does not know', async () => {
    expect(await failure(list().items.filter('Ukendt eq 1')())).toMatchObject({
      status: 400,
      code: '-2147024809, System.ArgumentException',
      message: "Column 'Ukendt' does not exist. It may have been deleted by another user.",
    });
    expect(await failure(list().items.select('Ukendt')())).toMatchObject({
      status: 400,
      code: '-1, Microsoft.SharePoint.SPException',
      message: "The field or property 'Ukendt' does not exist.",
    });
    expect(await failure(list().items.select('Plan')())).toMatchObject({
      status: 400,
      message:
        "The query to field 'Plan' is not valid. The $select query string must specify the target fields and the $expand query string must contains Plan.",
    });
    expect(await failure(list().items.filter('Title eq')())).toMatchObject({ status: 400, message: 'The expression "Title eq" is not valid.' });
  });
});
