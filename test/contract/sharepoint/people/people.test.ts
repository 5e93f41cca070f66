import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PermissionKind } from '@pnp/sp/security/index.js';
import type { Tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { MEMBER, OWNER, READER, tenant } from '../../../local-tenant/sharepoint/for-tests.js';
import { failure } from '../failure.js';

let running: Tenant;
beforeAll(async () => {
  running = await tenant();
});
afterAll(() => running.close());
beforeEach(() => running.reset());
const web = (upn = OWNER) => running.spAs(upn).web;
const claim = (upn: string): string => `i:0#.f|membership|${upn}`;

describe('users', () => {
  test('are ensured by name, claim or e-mail address, once', async () => {
    const first = await web().ensureUser(MEMBER);
    expect(first).toMatchObject({ LoginName: claim(MEMBER), Email: MEMBER, Title: 'Mads Medlem', PrincipalType: 1, UserPrincipalName: MEMBER });
    expect((await web().ensureUser(claim(MEMBER))).Id).toBe(first.Id);
    expect((await web().siteUsers.getByLoginName(claim(MEMBER))()).Id).toBe(first.Id);
    expect((await web().siteUsers.getByEmail(MEMBER)()).Id).toBe(first.Id);
    expect((await web().siteUsers.getById(first.Id)()).Id).toBe(first.Id);
    expect((await web().getUserById(first.Id)()).Id).toBe(first.Id);
  });

  test('act as the app they are', async () => {
    const app = await web().ensureUser('i:0i.t|ms.sp.ext|bot@6f1c2f3a-5b0e-4d59-9c55-0b7a2d1e8c11');
    await web().siteGroups.getById(5).users.add(app.LoginName);
    expect((await running.spAsApp('bot').web.currentUser()).Id).toBe(app.Id);
  });
});

describe('groups', () => {
  test('are added, changed, filled, emptied and removed', async () => {
    const added = await web().siteGroups.add({ Title: 'Sekretariat', Description: 'dem der følger op' });
    expect(added).toMatchObject({ Title: 'Sekretariat', PrincipalType: 8, OwnerTitle: 'Eva Ejer' });
    const group = () => web().siteGroups.getById(added.Id);
    await group().users.add(claim(MEMBER));
    expect((await group().users()).map((user) => user.Email)).toEqual([MEMBER]);
    expect((await web().siteUsers.getByEmail(MEMBER).groups()).map((each) => each.Title).sort()).toEqual(['Sekretariat', 'Virksomhedsplaner Medlemmer']);
    expect(await failure(web(READER).siteGroups.getById(added.Id).users())).toMatchObject({ status: 403 });
    await group().update({ Title: 'Sekretariatet', OnlyAllowMembersViewMembership: false });
    expect(await web(READER).siteGroups.getByName('Sekretariatet').users()).toHaveLength(1);
    await group().users.removeByLoginName(claim(MEMBER));
    expect(await group().users()).toEqual([]);
    expect(await failure(web().siteGroups.add({ Title: 'sekretariatet' }))).toMatchObject({ status: 500 });
    await web().siteGroups.removeById(added.Id);
    expect(await failure(group()())).toMatchObject({ status: 404 });
  });

  test('of the site are known by their part', async () => {
    expect((await web().associatedOwnerGroup()).Id).toBe(3);
    expect((await web().associatedMemberGroup()).Title).toBe('Virksomhedsplaner Medlemmer');
  });
});

describe('rights', () => {
  test('are told for each', async () => {
    expect(await web().currentUserHasPermissions(PermissionKind.ManageWeb)).toBe(true);
    expect(await web().userHasPermissions(claim(READER), PermissionKind.EditListItems)).toBe(false);
    expect(await web().userHasPermissions(claim(MEMBER), PermissionKind.EditListItems)).toBe(true);
    expect(await web().getUserEffectivePermissions(claim(READER))).toMatchObject({ High: '176', Low: '138612833' });
  });

  test('come from role definitions, which may be one’s own', async () => {
    const { definition } = await web().roleDefinitions.add('Kun læse', 'læser', 130, { High: 0, Low: 1 });
    await definition.update({ Description: 'kun læse', BasePermissions: { High: 0, Low: 1 } });
    expect(await web().roleDefinitions.getByName('Kun læse')()).toMatchObject({ Description: 'kun læse', BasePermissions: { High: '0', Low: '1' } });
    await definition.delete();
    expect((await web().roleDefinitions()).map((role) => role.Name)).toEqual(['Full Control', 'Design', 'Edit', 'Contribute', 'Read', 'Limited Access']);
  });
});

test('the region tells its languages and zones', async () => {
  expect((await web().regionalSettings.timeZones()).map((zone) => zone.Id)).toContain(3);
  expect(await web().regionalSettings.getInstalledLanguages()).toContainEqual({ DisplayName: 'Danish', LanguageTag: 'da-DK', Lcid: 1030 });
});

test('lists and items tell where they stand', async () => {
  await web().lists.add('Planer');
  const list = web().lists.getByTitle('Planer');
  await list.items.add({ Title: 'a' });
  expect((await list.getParentInfos()).ParentWeb.Url).toBe(running.site);
  expect((await list.items.getById(1).getParentInfos()).ParentList.Title).toBe('Planer');
  expect((await running.spAs(OWNER).site.rootWeb()).Title).toBe('Virksomhedsplaner');
});
