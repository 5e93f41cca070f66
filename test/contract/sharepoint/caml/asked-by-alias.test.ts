import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
  const { web } = running.spAs(OWNER);
  await web.lists.add('Planer');
  for (const Title of ['a', 'b']) await web.lists.getByTitle('Planer').items.add({ Title });
});
afterAll(() => running.close());

const ask = async (query: string): Promise<{ status: number; ids: number[] }> => {
  const path = `web/lists/getByTitle('Planer')/getItems(query=@v1)?@v1=${encodeURIComponent(query)}`;
  const answer = await running.call(OWNER, path, { method: 'POST' });
  const body = (await answer.json()) as { value?: { Id: number }[] };
  return { status: answer.status, ids: (body.value ?? []).map((item) => item.Id) };
};

test('a query may stand in the address, as a structure behind an alias', async () => {
  expect(await ask('{"ViewXml":"<View><RowLimit>1</RowLimit></View>"}')).toEqual({ status: 200, ids: [1] });
  expect(await ask('{"ViewXml":')).toMatchObject({ status: 400 });
});

test('another folder than the own is not found', async () => {
  const folder = '/sites/virksomhedsplaner/Lists/Planer';
  expect(await ask(JSON.stringify({ ViewXml: '<View />', FolderServerRelativeUrl: folder }))).toEqual({ status: 200, ids: [1, 2] });
  expect(await ask(JSON.stringify({ ViewXml: '<View />', FolderServerRelativeUrl: `${folder}/Mappe` }))).toMatchObject({ status: 404 });
});
