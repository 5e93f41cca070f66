import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';
import { indsatser, makeIndsatser } from '../indsatser.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant({ today: '2023-02-14' });
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  await makeIndsatser(running);
});
const json = async (answer: Promise<Response>): Promise<Record<string, unknown>> => JSON.parse(await (await answer).text());

describe('paths', () => {
  test('take aliases, named and positional arguments, any case, and quotes in quotes', async () => {
    const id = (await indsatser(running)()).Id;
    for (const path of [
      "Web/Lists/GetByTitle(@t)?@t='Indsatser'",
      "web/lists/getbytitle(title='Indsatser')",
      `WEB/LISTS(guid'${id}')`,
      `web/lists('${id}')`,
      `web/lists/getById('${id.toUpperCase()}')`,
      "web/GetListUsingPath(DecodedUrl=@a1)?@a1='/sites/virksomhedsplaner/Lists/Indsatser'",
    ]) {
      expect(await json(running.call(OWNER, path))).toMatchObject({ Id: id });
    }
    expect((await running.call(OWNER, 'web/lists/getByTitle(@mangler)')).status).toBe(400);
  });

  test('lead to single properties and links', async () => {
    expect(await json(running.call(OWNER, "web/lists/getByTitle('Indsatser')/title"))).toEqual({ value: 'Indsatser' });
    expect(await json(running.call(OWNER, 'web/currentuser/email'))).toEqual({ value: OWNER });
    expect(
      await json(
        running.call(OWNER, "web/lists/getByTitle('Indsatser')/items", {
          method: 'POST',
          body: '{"Title":"a"}',
          headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' },
        }),
      ),
    ).toMatchObject({
      d: {
        __metadata: { type: 'SP.Data.IndsatserListItem', uri: expect.stringContaining('/Items(1)') },
        Title: 'a',
        ParentList: { __deferred: { uri: expect.stringContaining('/Items(1)/ParentList') } },
      },
    });
    expect(await json(running.call(OWNER, "web/lists/getByTitle('Indsatser')/items(1)/PlanId", {}))).toEqual({ value: null });
  });
});

describe('lookups', () => {
  test('show only columns that a lookup may show', async () => {
    const planer = running.spAs(OWNER).web.lists.getByTitle('Planer');
    await planer.fields.addNumber('Antal');
    await planer.fields.addChoice('Art', { Choices: ['a'] });
    await planer.items.getById(1).update({ Antal: 3, Art: 'a' });
    await indsatser(running).items.add({ Title: 'x', PlanId: 1 });
    expect(await indsatser(running).items.select('Plan/Antal').expand('Plan')()).toMatchObject([{ Plan: { Antal: 3 } }]);
    expect(await failure(indsatser(running).items.select('Plan/Art').expand('Plan')())).toMatchObject({ status: 400 });
    const [plan] = await indsatser(running).fields.filter("InternalName eq 'Plan'")();
    await indsatser(running).fields.addDependentLookupField('Plan: Antal', plan?.Id ?? '', 'Antal');
    expect(await indsatser(running).fields.getByTitle('Plan: Antal')()).toMatchObject({
      IsDependentLookup: true,
      LookupField: 'Antal',
      PrimaryFieldId: plan?.Id,
    });
    expect(await failure(indsatser(running).items.add({ PlanId: 99 }))).toMatchObject({ status: 500 });
  });

  test('are twelve at the most in one query', async () => {
    const planer = await running.spAs(OWNER).web.lists.getByTitle('Planer')();
    for (let number = 1; number <= 12; number += 1)
      await indsatser(running).fields.addLookup(`Opslag${number}`, { LookupListId: planer.Id, LookupFieldName: 'Title' });
    const tooMany = { status: 500, code: '-2147024749, Microsoft.SharePoint.SPQueryThrottledException' };
    expect(await failure(indsatser(running).items())).toMatchObject(tooMany);
    expect(await indsatser(running).items.select('Id', 'Opslag1Id', 'Author/Title').expand('Author')()).toEqual([]);
    const twelve = Array.from({ length: 12 }, (_, at) => `Opslag${at + 1}Id`);
    expect(await indsatser(running).items.select('Id', ...twelve)()).toEqual([]);
    expect(await failure(indsatser(running).items.select('Id', ...twelve, 'EditorId')())).toMatchObject(tooMany);
  });
});

test('a page holds at most five thousand items', async () => {
  expect(await failure(indsatser(running).items.top(5001)())).toMatchObject({ status: 400 });
});

test('dates of a day are local midnight, in summer too', async () => {
  const add = async (Dato: string) => (await indsatser(running).items.add({ Dato })).Dato;
  expect(await add('2023-07-01T12:00:00Z')).toBe('2023-06-30T22:00:00Z');
  expect(await add('2023-01-15T23:30:00Z')).toBe('2023-01-15T23:00:00Z');
  expect(await add('2023-03-26T12:00:00+02:00')).toBe('2023-03-25T23:00:00Z');
  expect(await indsatser(running).items.filter('day(Dato) eq 16 and year(Dato) eq 2023')()).toHaveLength(1);
});

test('calculated numbers are texts of fifteen digits, and are filtered as numbers', async () => {
  await indsatser(running).fields.addCalculated('Halvt', { Formula: '=[Tal]/2', OutputType: 9 });
  await indsatser(running).items.add({ Tal: 1 });
  await indsatser(running).items.add({ Tal: 4 });
  expect((await indsatser(running).items.filter('Halvt gt 1')()).map((item) => item.Halvt)).toEqual(['2.00000000000000']);
});

test('content types of a list are read, added and removed', async () => {
  const types = indsatser(running).contentTypes;
  expect((await types()).map((type) => type.Name)).toEqual(['Item', 'Folder']);
  const added: { StringId: string } = JSON.parse(JSON.stringify((await types.add('0x0100A1B2C3D4E5F60718293A4B5C6D7E8F90', 'Tiltag')).data));
  expect(await types.getById(added.StringId)()).toMatchObject({ Name: 'Tiltag', Group: 'Custom Content Types' });
  expect((await types.getById(added.StringId).fieldLinks()).map((link) => link.Name)).toContain('Title');
  await types.getById(added.StringId).delete();
  expect(await types()).toHaveLength(2);
});

test('the quick launch is filled, ordered and emptied', async () => {
  const nodes = () => running.spAs(OWNER).web.navigation.quicklaunch;
  await nodes().add('Planer', '/sites/virksomhedsplaner/Lists/Planer');
  await nodes().add('Mål', 'https://kommune.example');
  const [first, second] = await nodes()();
  await nodes().moveAfter(first?.Id ?? 0, second?.Id ?? 0);
  expect((await nodes()()).map((node) => node.Title)).toEqual(['Mål', 'Planer']);
  await nodes()
    .getById(first?.Id ?? 0)
    .delete();
  expect(await nodes()()).toHaveLength(1);
});

test('an item that was recycled comes back', async () => {
  await indsatser(running).items.add({ Title: 'a' });
  const id = await indsatser(running).items.getById(1).recycle();
  const { web } = running.spAs(OWNER);
  expect(await web.recycleBin()).toMatchObject([{ Title: 'a', Id: id }]);
  await web.recycleBin.getById(id).restore();
  expect(await indsatser(running).items.getById(1)()).toMatchObject({ Title: 'a' });
});
