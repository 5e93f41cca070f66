import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
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
  await running.spAs(OWNER).web.lists.add('Planer');
});

test('a batch answers each part in order and keeps a refusal to itself', async () => {
  const [batched, execute] = running.spAs(OWNER).batched();
  const list = () => batched.web.lists.getByTitle('Planer');
  const first = list().items.add({ Title: 'a' });
  const wrong = failure(list().items.add({ Ukendt: 1 }));
  const second = list().items.add({ Title: 'b' });
  const read = list().items.select('Title')();
  const changed = list().items.getById(1).update({ Title: 'c' }, '*');
  const missing = failure(batched.web.lists.getByTitle('Findes ikke')());
  await execute();
  expect((await first).Id).toBe(1);
  expect(await wrong).toMatchObject({ status: 400 });
  expect((await second).Id).toBe(2);
  expect((await read).map((item) => item.Title)).toEqual(['a', 'b']);
  expect((await changed).etag).toMatch(/2"$/);
  expect(await missing).toMatchObject({ status: 404, code: '-1, System.ArgumentException' });
});

test('more than twenty calls go in several batches', async () => {
  const [batched, execute] = running.spAs(OWNER).batched();
  const added = Array.from({ length: 45 }, (_, number) => batched.web.lists.getByTitle('Planer').items.add({ Title: `${number}` }));
  await execute();
  expect((await Promise.all(added)).map((item) => item.Id)).toEqual(Array.from({ length: 45 }, (_, number) => number + 1));
});
