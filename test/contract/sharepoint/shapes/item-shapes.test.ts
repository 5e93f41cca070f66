import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { everyValue, makeEveryKind } from './every-kind.js';
import { compareWith } from './compare.js';
import { itemDifferences } from './listed-differences.js';
import item from './recorded/item.json';
import recycleBin from './recorded/recycle-bin.json';
import validated from './recorded/validated-update.json';
import version from './recorded/version.json';

let running: Tenant;
const LIST = "web/lists/getByTitle('Indsatser')";
const { recorded, everySubjectSeen } = compareWith(itemDifferences);
const get = async (path: string): Promise<Record<string, unknown>> => (await running.call(OWNER, path)).json() as Promise<Record<string, unknown>>;
const post = (path: string, body: object, headers = {}): Promise<Response> =>
  running.call(OWNER, path, { method: 'POST', body: JSON.stringify(body), headers });

beforeAll(async () => {
  running = await tenant();
  await makeEveryKind(running);
  await post(`${LIST}/items`, everyValue(running.userId(OWNER)));
});
afterAll(async () => {
  await running.close();
  everySubjectSeen();
});

test('an item with nothing but a title, one of two on a page', async () => {
  await post("web/lists/getByTitle('Planer')/items", { Title: 'Plan 2' });
  const page = await get("web/lists/getByTitle('Planer')/items?$top=1");
  expect(Object.keys(page).sort()).toEqual(item.page);
  recorded('items', { '[]': item.shape }, page['value']);
  recorded('item', item.shape, await get("web/lists/getByTitle('Planer')/items(1)"));
  recorded('item and its rights', item.withRights, await get("web/lists/getByTitle('Planer')/items(1)?$select=HasUniqueRoleAssignments,Id,ID"));
});

test('a value of every kind', async () => {
  recorded('item with values', { ...item.shape, ...item.cells }, await get(`${LIST}/items(1)`));
});

test('no value of any kind', async () => {
  await post(`${LIST}/items`, { Title: 'Indsats 2', Number: 0, Currency: 0, Boolean: false });
  recorded('item without values', { ...item.shape, ...item.cells }, await get(`${LIST}/items(2)`));
});

test('the versions of an item', async () => {
  await post("web/lists/getByTitle('Planer')/items(1)", { Title: 'Plan 1 b' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
  const { value } = await get("web/lists/getByTitle('Planer')/items(1)/versions");
  expect(value).toHaveLength(2);
  recorded('versions', { '[]': version.shape }, value);
});

test('form values that are taken and refused', async () => {
  const update = async (FieldName: string, FieldValue: string): Promise<unknown> => {
    const answer = await post(`${LIST}/items(1)/validateUpdateListItem`, { formValues: [{ FieldName, FieldValue }], bNewDocumentUpdate: false });
    expect(answer.status).toBe(validated.status);
    return answer.json();
  };
  recorded('form value', { value: { '[]': validated.value } }, await update('Title', 'Indsats 1 b'));
  recorded('form value, refused', { value: { '[]': validated.refusedValue } }, await update('DateTime', '2024-33-33'));
});

test('an item in the recycle bin', async () => {
  const answer = await post("web/lists/getByTitle('Planer')/items(2)/recycle", {});
  expect(answer.status).toBe(recycleBin.recycled.status);
  recorded('recycled', recycleBin.recycled.shape, await answer.json());
  recorded('recycle bin', { value: { '[]': recycleBin.shape } }, await get('web/recycleBin'));
});
