import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant({ today: '2023-02-14', apps: [{ id: 'bot', right: 'full' }] });
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  await running.spAs(OWNER).web.lists.add('Planer');
});
const door = async (name: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${running.control}/${name}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  return { ...JSON.parse(await answer.text()), http: answer.status };
};
const items = (sp = running.spAs(OWNER)) => sp.web.lists.getByTitle('Planer').items;
const itemsPath = "web/lists/getByTitle('Planer')/items";

describe('the control door', () => {
  test('moves the clock', async () => {
    expect(await door('clock')).toMatchObject({ today: '2023-02-14' });
    expect(await door('clock', { today: '2023-07-01' })).toMatchObject({ today: '2023-07-01' });
    expect((await items().add({ Title: 'a' })).Created).toMatch(/^2023-07-01T|^2023-06-30T/);
    expect(await door('clock', { today: 'i morgen' })).toMatchObject({ http: 400 });
  });

  test('adds people, with their groups', async () => {
    const nina = { upn: 'nina.ny@kommune.example', displayName: 'Nina Ny', objectId: '22222222-0000-4000-8000-000000000001' };
    expect(await door('people', { people: [{ ...nina, groups: ['Medlemmer'] }] })).toMatchObject({ http: 200 });
    expect((await items(running.spAs(nina.upn)).add({ Title: 'a' })).Id).toBe(1);
    expect(await door('people', { people: [{ ...nina, groups: 'Medlemmer' }] })).toMatchObject({ http: 400 });
  });

  test('keeps and brings back a snapshot', async () => {
    await items().add({ Title: 'a' });
    await door('snapshot', { name: 'en' });
    await items().add({ Title: 'b' });
    await running.spAs(OWNER).web.lists.add('Enheder');
    const before = performance.now();
    await door('restore', { name: 'en' });
    expect(performance.now() - before).toBeLessThan(200);
    expect(await items()()).toHaveLength(1);
    expect(await running.spAs(OWNER).web.lists.filter("Title eq 'Enheder'")()).toEqual([]);
    expect((await items().add({ Title: 'c' })).Id).toBe(2);
    expect(await door('restore', { name: 'to' })).toMatchObject({ http: 400 });
  });

  test('throttles the next calls, with Retry-After, and PnPjs tries again', async () => {
    await door('throttle', { next: 1, retryAfter: 0 });
    expect(await items()()).toEqual([]);
    await door('throttle', { next: 1, status: 503, retryAfter: 7 });
    const answer = await running.call(OWNER, itemsPath);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '7']);
  });

  test('throttles single parts of a batch', async () => {
    await door('throttle', { next: 1, inBatch: true });
    const [batched, execute] = running.spAs(OWNER).batched();
    const first = failure(batched.web.lists.getByTitle('Planer').items.add({ Title: 'a' }));
    const second = batched.web.lists.getByTitle('Planer').items.add({ Title: 'b' });
    await execute();
    expect((await first).status).toBe(429);
    expect((await second).Id).toBe(1);
  });

  test('fails, cuts, drops after the write, and halves an answer', async () => {
    const add = () => running.call(OWNER, itemsPath, { method: 'POST', body: '{"Title":"a"}' });
    await door('fault', { kind: 'status', status: 502 });
    expect((await add()).status).toBe(502);
    await door('fault', { kind: 'cut' });
    await expect(add()).rejects.toThrow();
    expect(await items()()).toHaveLength(0);
    await door('fault', { kind: 'drop', method: 'POST', url: '/items' });
    await expect(add()).rejects.toThrow();
    expect(await items()()).toHaveLength(1);
    await door('fault', { kind: 'half' });
    await expect(running.call(OWNER, itemsPath).then((answer) => answer.text())).rejects.toThrow();
    await door('fault', { kind: 'delay', milliseconds: 120 });
    const before = performance.now();
    await add();
    expect(performance.now() - before).toBeGreaterThan(110);
    await door('down', { seconds: 30 });
    expect((await add()).status).toBe(503);
    expect(await door('fault', { kind: 'noget' })).toMatchObject({ http: 400 });
  });

  test('counts the units of each app, and throttles one that has used up its minute', async () => {
    await door('log', undefined, 'DELETE');
    const bot = running.spAsApp('bot');
    await items(bot).add({ Title: 'a' });
    await items(bot).getById(1)();
    await items(bot)();
    await bot.web.siteGroups();
    expect(await door('units')).toMatchObject({ used: { 'app:bot': 2 + 1 + 2 + 5 } });
    await door('units', { perMinute: 12 });
    const call = () => fetch(`${running.site}/_api/${itemsPath}`, { headers: { Authorization: 'Bearer app:bot', Accept: 'application/json' } });
    const near = await call();
    expect([near.status, near.headers.get('ratelimit-limit'), near.headers.get('ratelimit-remaining')]).toEqual([200, '12', '0']);
    await call();
    expect((await call()).status).toBe(429);
  });

  test('switches what is not known of SharePoint', async () => {
    await door('switches', { itemEtag: 'number', duplicateStatus: 400, collation: 'case' });
    await items().add({ Title: 'Abc' });
    expect((await items().getById(1)())['odata.etag']).toBe('"1"');
    expect(await items().filter("Title eq 'abc'")()).toEqual([]);
    expect(await door('switches', { itemEtag: 'andet' })).toMatchObject({ http: 400 });
    expect(await door('limits', { noget: 1 })).toMatchObject({ http: 400 });
  });

  test('sets the threshold', async () => {
    await door('limits', { listViewThreshold: 3 });
    const list = running.spAs(OWNER).web.lists.getByTitle('Planer');
    await list.fields.addNumber('Tal');
    for (let number = 0; number < 5; number += 1) await items().add({ Title: `${number}`, Tal: number });
    expect(await items().top(5)()).toHaveLength(5);
    const refused = { status: 500, code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException' };
    expect(await failure(items().filter('Tal eq 2')())).toMatchObject(refused);
    expect(await failure(items().orderBy('Tal')())).toMatchObject(refused);
    await list.fields.getByTitle('Tal').update({ Indexed: true });
    expect(await items().filter('Tal eq 2')()).toHaveLength(1);
    expect(await failure(items().filter('Tal ge 1')())).toMatchObject(refused);
    expect(await failure(items().filter("Tal eq 2 or Title eq '3'")())).toMatchObject(refused);
    expect(await items().filter('Tal eq 2 or Tal eq 3')()).toHaveLength(2);
    expect(await items().filter("Title eq '3' and ID gt 2")()).toHaveLength(1);
  });
});
