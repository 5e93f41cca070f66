import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  await running.spAs(OWNER).web.lists.add('Planer');
  await running.spAs(OWNER).web.lists.getByTitle('Planer').fields.addText('Kode');
});
const views = () => running.spAs(OWNER).web.lists.getByTitle('Planer').views;

test('a new list has one view', async () => {
  expect(await views()()).toMatchObject([{ Title: 'All Items', DefaultView: true, RowLimit: 30 }]);
  expect(await views().getByTitle('All Items').fields()).toMatchObject({ Items: ['LinkTitle'], SchemaXml: '<FieldRef Name="LinkTitle" />' });
});

test('a view keeps its query, columns and formatting', async () => {
  const query = '<OrderBy><FieldRef Name="Kode" /></OrderBy><Where><IsNotNull><FieldRef Name="Kode" /></IsNotNull></Where>';
  const added = await views().add('Mangler svar', false, { ViewQuery: query, RowLimit: 50, CustomFormatter: '{"x":1}' });
  expect(added).toMatchObject({ Title: 'Mangler svar', ViewQuery: query, RowLimit: 50, CustomFormatter: '{"x":1}' });
  const view = () => views().getById(added.Id);
  await view().fields.removeAll();
  for (const name of ['LinkTitle', 'Kode', 'Modified']) await view().fields.add(name);
  await view().fields.move('Modified', 0);
  await view().fields.remove('Kode');
  expect((await view().fields()).Items).toEqual(['Modified', 'LinkTitle']);
  await view().update({ DefaultView: true, RowLimit: 10 });
  expect((await views()()).map((each) => [each.Title, each.DefaultView])).toEqual([
    ['All Items', false],
    ['Mangler svar', true],
  ]);
  expect(await failure(views().add('x', false, { ViewTypeKind: 1 }))).toMatchObject({ status: 400 });
  expect(await failure(view().fields.add('Ukendt'))).toMatchObject({ status: 400, code: '-2147024809, System.ArgumentException' });
});

test('SetViewXml replaces query, columns and limit together', async () => {
  await views()
    .getByTitle('All Items')
    .setViewXml(
      '<View><Query><Where><Eq><FieldRef Name="Kode" /><Value Type="Text">a &amp; b</Value></Eq></Where></Query><ViewFields><FieldRef Name="Title" /><FieldRef Name="Kode" /></ViewFields><RowLimit Paged="TRUE">7</RowLimit></View>',
    );
  expect(await views().getByTitle('All Items')()).toMatchObject({
    RowLimit: 7,
    ViewQuery: '<Where><Eq><FieldRef Name="Kode" /><Value Type="Text">a &amp; b</Value></Eq></Where>',
  });
  expect((await views().getByTitle('All Items').fields()).Items).toEqual(['Title', 'Kode']);
  await views().getByTitle('All Items').delete();
  expect(await views()()).toEqual([]);
});

test("a personal view is its owner's alone and never the default", async () => {
  const mine = () => running.spAs(MEMBER).web.lists.getByTitle('Planer').views;
  const { Id } = await mine().add('Kun min', true);
  await mine().getById(Id).update({ DefaultView: true });
  expect((await mine()()).map((each) => [each.Title, each.DefaultView])).toEqual([
    ['All Items', true],
    ['Kun min', false],
  ]);
  expect((await views()()).map((each) => each.Title)).toEqual(['All Items']);
  expect(await failure(views().getById(Id)())).toMatchObject({ status: 404 });
  const streamed = (upn: string) => running.call(upn, `web/lists/getByTitle('Planer')/RenderListDataAsStream?View=${Id}`, { method: 'POST', body: '{}' });
  expect([(await streamed(MEMBER)).status, (await streamed(OWNER)).status]).toEqual([200, 404]);
});
