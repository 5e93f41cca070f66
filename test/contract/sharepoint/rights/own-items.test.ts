import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, READER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
const list = (upn: string) => running.spAs(upn).web.lists.getByTitle('Svar');
const titles = async (upn: string): Promise<string[]> => (await list(upn).items.select('Title')()).map((item: { Title: string }) => item.Title);

beforeEach(async () => {
  await running.reset();
  await running.spAs(OWNER).web.lists.add('Svar', '', 100, false, { ReadSecurity: 2, WriteSecurity: 2 });
  await list(OWNER).items.add({ Title: 'ejers' });
  await list(MEMBER).items.add({ Title: 'medlems' });
});

describe('a list that shows each one only their own items', () => {
  test('shows all to those who may override it, and members with Edit only theirs', async () => {
    expect(await titles(OWNER)).toEqual(['ejers', 'medlems']);
    expect(await titles(MEMBER)).toEqual(['medlems']);
    expect(await titles(READER)).toEqual([]);
    expect(await failure(list(MEMBER).items.getById(1)())).toMatchObject({ status: 404 });
    const { Row } = await list(MEMBER).renderListDataAsStream({ ViewXml: '<View/>' });
    expect(Row).toHaveLength(1);
  });

  test('lets nobody else change them', async () => {
    await list(OWNER).update({ ReadSecurity: 1 });
    expect(await titles(MEMBER)).toEqual(['ejers', 'medlems']);
    expect(await failure(list(MEMBER).items.getById(1).update({ Title: 'x' }))).toMatchObject(DENIED);
    expect(await failure(list(MEMBER).items.getById(1).delete())).toMatchObject(DENIED);
    await list(MEMBER).items.getById(2).update({ Title: 'mit' });
    await list(OWNER).items.getById(2).update({ Title: 'rettet' });
  });

  test('lets nobody change any, when it says so', async () => {
    await list(OWNER).update({ WriteSecurity: 4 });
    expect(await failure(list(MEMBER).items.getById(2).update({ Title: 'x' }))).toMatchObject(DENIED);
    await list(OWNER).items.getById(2).update({ Title: 'rettet' });
  });
});

test("one's own effective rights are told to everyone, another's to those who may see rights", async () => {
  const login = (upn: string) => `i:0#.f|membership|${upn}`;
  expect(await list(READER).getUserEffectivePermissions(login(READER))).toMatchObject({ High: '176', Low: '138612833' });
  expect(await list(OWNER).getUserEffectivePermissions(login(READER))).toMatchObject({ High: '176', Low: '138612833' });
  expect(await failure(list(READER).getUserEffectivePermissions(login(OWNER)))).toMatchObject(DENIED);
});
