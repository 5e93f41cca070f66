import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, READER, STRANGER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

const DENIED = { status: 403, code: '-2147024891, System.UnauthorizedAccessException' };
let running: Tenant;
beforeAll(async () => {
  running = await tenant({ apps: [{ id: 'bot-app', right: 'write' }] });
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.reset();
  await running.spAsApp('provisioner').web.lists.add('Planer');
});
const planer = (upn: string) => running.spAs(upn).web.lists.getByTitle('Planer');

describe('rights', () => {
  test('follow the role of each', async () => {
    await planer(MEMBER).items.add({ Title: 'a' });
    expect(await planer(READER).items()).toHaveLength(1);
    expect(await failure(planer(READER).items.add({ Title: 'b' }))).toMatchObject(DENIED);
    expect(await failure(planer(READER).items.getById(1).update({ Title: 'b' }))).toMatchObject(DENIED);
    expect(await failure(planer(STRANGER).items())).toMatchObject(DENIED);
    expect(await failure(running.spAs(STRANGER).web())).toMatchObject(DENIED);
    expect((await running.call('nobody@kommune.example', 'web')).status).toBe(401);
    await running.spAsApp('bot-app').web.lists.getByTitle('Planer').items.add({ Title: 'c' });
    expect(await failure(running.spAsApp('other-app').web())).toMatchObject(DENIED);
  });

  test('of a list with its own are trimmed from what others see', async () => {
    const { web } = running.spAs(OWNER);
    await planer(OWNER).breakRoleInheritance(false);
    expect((await running.spAs(READER).web.lists()).map((list) => list.Title)).toEqual(['Documents', 'Site Pages']);
    expect(await failure(planer(READER)())).toMatchObject(DENIED);
    const group = await web.siteGroups.add({ Title: 'Læsere' });
    await web.siteGroups.getById(group.Id).users.add(`i:0#.f|membership|${STRANGER}`);
    const reading = await web.roleDefinitions.getByType(2)();
    await planer(OWNER).roleAssignments.add(group.Id, reading.Id);
    expect(await planer(STRANGER).items()).toEqual([]);
    expect(await failure(planer(STRANGER).items.add({ Title: 'x' }))).toMatchObject(DENIED);
    const assignments = await planer(OWNER).roleAssignments.expand('Member', 'RoleDefinitionBindings')();
    expect(assignments.map((each) => each.PrincipalId)).toContain(group.Id);
    await planer(OWNER).resetRoleInheritance();
    expect(await planer(READER).items()).toEqual([]);
  });

  test('of one item hide it', async () => {
    await planer(OWNER).items.add({ Title: 'hemmelig' });
    await planer(OWNER).items.add({ Title: 'åben' });
    await planer(OWNER).items.getById(1).breakRoleInheritance(false);
    expect((await planer(READER).items()).map((item) => item.Title)).toEqual(['åben']);
    expect(await failure(planer(READER).items.getById(1)())).toMatchObject({ status: 404 });
  });

  test('of items go when their list breaks inheritance and clears what is below, not otherwise', async () => {
    for (const Title of ['a', 'b']) await planer(OWNER).items.add({ Title });
    const unique = async () => (await planer(OWNER).items.select('Id', 'HasUniqueRoleAssignments')()).map((item) => item.HasUniqueRoleAssignments);
    await planer(OWNER).items.getById(1).breakRoleInheritance(false);
    await planer(OWNER).items.getById(2).breakRoleInheritance(true, true);
    expect(await unique()).toEqual([true, true]);
    await planer(OWNER).breakRoleInheritance(true, false);
    expect(await unique()).toEqual([true, true]);
    await planer(OWNER).resetRoleInheritance();
    await planer(OWNER).breakRoleInheritance(true, true);
    expect(await unique()).toEqual([false, false]);
    expect(await planer(READER).items()).toHaveLength(2);
  });

  test('include everyone when all employees are given a right', async () => {
    const { web } = running.spAs(OWNER);
    const everyone = await web.ensureUser('c:0-.f|rolemanager|spo-grid-all-users/6f1c2f3a-5b0e-4d59-9c55-0b7a2d1e8c11');
    const visitors = await web.associatedVisitorGroup();
    await web.siteGroups.getById(visitors.Id).users.add(everyone.LoginName);
    expect(await planer(STRANGER).items()).toEqual([]);
  });

  test('hide drafts from readers, by REST too', async () => {
    await planer(OWNER).update({ EnableModeration: true, DraftVersionVisibility: 2 });
    await planer(MEMBER).items.add({ Title: 'kladde' });
    expect(await planer(READER).items()).toEqual([]);
    expect(await failure(planer(READER).items.getById(1)())).toMatchObject({ status: 404 });
    expect(await failure(planer(MEMBER).items.getById(1).update({ OData__ModerationStatus: 0 }))).toMatchObject(DENIED);
    await planer(OWNER).items.getById(1).update({ OData__ModerationStatus: 0 });
    expect(await planer(READER).items()).toMatchObject([{ Title: 'kladde' }]);
    await planer(MEMBER).items.getById(1).update({ Title: 'ny kladde' });
    expect(await planer(READER).items()).toMatchObject([{ Title: 'kladde', OData__ModerationStatus: 0 }]);
    expect(await planer(MEMBER).items()).toMatchObject([{ Title: 'ny kladde', OData__ModerationStatus: 2 }]);
  });

  test('of a cookie need a digest for writes', async () => {
    const headers = { Cookie: `as=${encodeURIComponent(OWNER)}`, Accept: 'application/json', 'Content-Type': 'application/json' };
    const write = (more: Record<string, string> = {}) =>
      fetch(`${running.site}/_api/web/lists`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify({ Title: 'Ny', BaseTemplate: 100 }) });
    expect((await write()).status).toBe(403);
    const info: { FormDigestValue: string } = JSON.parse(await (await fetch(`${running.site}/_api/contextinfo`, { method: 'POST', headers })).text());
    expect((await write({ 'X-RequestDigest': `${info.FormDigestValue}x` })).status).toBe(403);
    expect((await write({ 'X-RequestDigest': info.FormDigestValue })).status).toBe(201);
  });
});
