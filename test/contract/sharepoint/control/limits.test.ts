import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
const web = () => running.spAs(OWNER).web;
const list = () => web().lists.getByTitle('Planer');
const door = async (name: string, body?: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${running.control}/${name}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  return JSON.parse(await answer.text());
};
beforeEach(async () => {
  await running.reset();
  await web().lists.add('Planer');
});

describe('a limit of the control door', () => {
  test('is what SharePoint has, until it is set, and again after a reset', async () => {
    const real = { listViewThreshold: 5000, lookups: 12, indexes: 20, pageSize: 100, maxTop: 5000, batchParts: 100 };
    expect(await door('limits')).toMatchObject(real);
    expect(await door('limits', { lookups: 3 })).toMatchObject({ lookups: 3 });
    await running.reset();
    expect(await door('limits')).toMatchObject(real);
  });

  test('holds for lookups in a query', async () => {
    const { Id } = await list().select('Id')();
    for (const name of ['A', 'B', 'C']) await list().fields.addLookup(name, { LookupListId: Id, LookupFieldName: 'Title' });
    await door('limits', { lookups: 2 });
    expect(await list().items.select('AId', 'BId')()).toEqual([]);
    expect(await failure(list().items.select('AId', 'BId', 'CId')())).toMatchObject({
      status: 500,
      code: '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
    });
  });

  test('holds for indexed columns', async () => {
    await door('limits', { indexes: 1 });
    for (const name of ['A', 'B']) await list().fields.addText(name);
    await list().fields.getByTitle('A').update({ Indexed: true });
    expect(await failure(list().fields.getByTitle('B').update({ Indexed: true }))).toMatchObject({ status: 500 });
  });

  test('holds for pages, batches and bodies', async () => {
    for (const Title of ['a', 'b', 'c']) await list().items.add({ Title });
    await door('limits', { pageSize: 2, maxTop: 3, batchParts: 2, bodyBytes: 2000 });
    expect(await list().items()).toHaveLength(2);
    expect(await list().items.top(3)()).toHaveLength(3);
    expect(await failure(list().items.top(4)())).toMatchObject({ status: 400 });
    const [batched, execute] = running.spAs(OWNER).batched();
    const calls = ['x', 'y', 'z'].map((Title) => failure(batched.web.lists.getByTitle('Planer').items.add({ Title })).catch(() => undefined));
    await expect(execute()).rejects.toThrow();
    void calls;
    expect(await failure(list().items.add({ Title: 'x'.repeat(2500) }))).toMatchObject({ status: 413 });
  });
});

test('people are added while it runs, and each call stands in the log with who made it and its units', async () => {
  await door('people', { people: [{ upn: 'nina.ny@kommune.example', displayName: 'Nina Ny', objectId: '11111111-0000-4000-8000-000000000009' }] });
  expect(await web().ensureUser('nina.ny@kommune.example')).toMatchObject({ Title: 'Nina Ny', UserPrincipalName: 'nina.ny@kommune.example' });
  await list().items.top(1)();
  const { requests } = await door('log');
  expect(requests).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ who: `user:${OWNER}`, method: 'GET', units: 2, inBatch: false, url: expect.stringMatching(/items\?%24top=1$/) }),
    ]),
  );
});
