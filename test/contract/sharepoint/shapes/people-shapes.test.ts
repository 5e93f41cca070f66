import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { compareWith } from './compare.js';
import { peopleDifferences } from './listed-differences.js';
import people from './recorded/people-and-rights.json';

let running: Tenant;
const LIST = "web/lists/getByTitle('Planer')";
const { recorded, everySubjectSeen } = compareWith(peopleDifferences);
const get = async (path: string): Promise<unknown> => (await running.call(OWNER, path)).json();
const post = (path: string, body: object = {}): Promise<Response> => running.call(OWNER, path, { method: 'POST', body: JSON.stringify(body) });

beforeAll(async () => {
  running = await tenant();
  await post('web/lists', { Title: 'Planer', BaseTemplate: 100 });
});
afterAll(async () => {
  await running.close();
  everySubjectSeen();
});

test('a user', async () => {
  recorded('user, ensured', people.user.shape, await (await post('web/ensureuser', { logonName: MEMBER })).json());
  recorded('users', { value: { '[]': people.user.shape } }, await get('web/siteusers?$filter=PrincipalType eq 1'));
});

test('a group, and a user who is added to it', async () => {
  const added = await post('web/sitegroups', { Title: 'Indsatsejere' });
  expect(added.status).toBe(people.group.added);
  recorded('group, added', people.group.shape, await added.json());
  recorded('groups', { value: { '[]': people.group.shape } }, await get('web/sitegroups'));
  const user = await post("web/sitegroups/getByName('Indsatsejere')/users", { LoginName: `i:0#.f|membership|${MEMBER}` });
  expect(user.status).toBe(people.user.addedToGroup);
  recorded('user, added to a group', people.user.shape, await user.json());
});

test('role definitions, assignments and what may be done', async () => {
  recorded('role definitions', { value: { '[]': people.roleDefinition.shape } }, await get('web/roledefinitions'));
  const broken = await post(`${LIST}/breakroleinheritance(copyroleassignments=true,clearsubscopes=true)`);
  expect(broken.status).toBe(people.actionWithoutResult.status);
  recorded('inheritance broken', people.actionWithoutResult.shape, await broken.json());
  const assigned = await post(`${LIST}/roleassignments/addroleassignment(principalid=${running.userId(MEMBER)},roledefid=1073741826)`);
  recorded('role assigned', people.actionWithoutResult.shape, await assigned.json());
  recorded('role assignments', { value: { '[]': people.roleAssignment.shape } }, await get(`${LIST}/roleassignments?$expand=RoleDefinitionBindings`));
  recorded(
    'effective permissions',
    people.effectivePermissions.shape,
    await get(`${LIST}/getUserEffectivePermissions(@u)?@u='i%3A0%23.f%7Cmembership%7C${MEMBER}'`),
  );
});
