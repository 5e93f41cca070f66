import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { compareWith } from './compare.js';
import { listDifferences } from './listed-differences.js';
import contentType from './recorded/content-type.json';
import list from './recorded/list.json';
import view from './recorded/view.json';
import web from './recorded/web.json';

let running: Tenant;
const { recorded, everySubjectSeen } = compareWith(listDifferences);
const get = async (path: string): Promise<unknown> => (await running.call(OWNER, path)).json();
const post = (path: string, body: object): Promise<Response> => running.call(OWNER, path, { method: 'POST', body: JSON.stringify(body) });

beforeAll(async () => {
  running = await tenant();
});
afterAll(async () => {
  await running.close();
  everySubjectSeen();
});

test('a list that is added, read and found among others', async () => {
  const added = await post('web/lists', { Title: 'Planer', BaseTemplate: 100 });
  expect(added.status).toBe(list.added);
  recorded('list, added', list.shape, await added.json());
  recorded('list', list.shape, await get("web/lists/getByTitle('Planer')"));
  recorded('lists', { value: { '[]': list.shape } }, await get('web/lists'));
});

test('its root folder, its views and its content types', async () => {
  recorded('folder', web.rootFolder, await get("web/lists/getByTitle('Planer')/rootFolder"));
  recorded('views', { value: { '[]': view.shape } }, await get("web/lists/getByTitle('Planer')/views"));
  const added = await post("web/lists/getByTitle('Planer')/views", {
    Title: 'Mine',
    PersonalView: false,
    ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>',
    RowLimit: 10,
  });
  recorded('view, added', view.shape, await added.json());
  recorded('content types', { value: { '[]': contentType.shape } }, await get("web/lists/getByTitle('Planer')/contentTypes"));
  recorded('content types of the web', { value: { '[]': contentType.shape } }, await get('web/contentTypes'));
});
