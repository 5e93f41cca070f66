import { accessDenied, noGroup, noUser, refusedChange } from '../protocol/errors.js';
import { numberArg, textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import type { GroupDoc, Json, Properties, UserDoc } from '../model/types.js';
import { may, scopeOf } from '../rights/permissions.js';
import { findUser, nextPrincipalId, principalsOf } from '../tenant/principals.js';
import type { Context } from '../tenant/site.js';
import { mergeSettings, plainBody, textOf } from './body.js';
import { ensureUser, userEntity, userProperties, users } from './principals.js';

const DEFAULTS: Record<string, Json> = {
  AllowMembersEditMembership: false,
  AllowRequestToJoinLeave: false,
  AutoAcceptRequestToJoinLeave: false,
  OnlyAllowMembersViewMembership: true,
  RequestToJoinLeaveEmailSetting: null,
};

function properties(context: Context, group: GroupDoc): Properties {
  const { docs } = context.site;
  const owner = docs.get('group', group.OwnerId)?.Title ?? docs.get('user', group.OwnerId)?.Title ?? '';
  const own = { ...DEFAULTS, ...group.own };
  return {
    Id: group.Id,
    IsHiddenInUI: false,
    LoginName: group.Title,
    Title: group.Title,
    PrincipalType: 8,
    AllowMembersEditMembership: own['AllowMembersEditMembership'],
    AllowRequestToJoinLeave: own['AllowRequestToJoinLeave'],
    AutoAcceptRequestToJoinLeave: own['AutoAcceptRequestToJoinLeave'],
    Description: group.Description,
    OnlyAllowMembersViewMembership: own['OnlyAllowMembersViewMembership'],
    OwnerTitle: owner,
    RequestToJoinLeaveEmailSetting: own['RequestToJoinLeaveEmailSetting'],
  };
}

/** Who may change a group: its owner, those who manage rights, and members where the group lets them. */
function mayManage(context: Context, group: GroupDoc): boolean {
  const mine = principalsOf(context.site, context.user);
  const byMembership = group.own['AllowMembersEditMembership'] === true && mine.has(group.Id);
  return byMembership || mine.has(group.OwnerId) || may(context, 'managePermissions', scopeOf(context.site));
}

function demandManage(context: Context, group: GroupDoc): void {
  if (!mayManage(context, group)) throw accessDenied();
}

const current = (context: Context, id: number): GroupDoc => {
  const group = context.site.docs.get('group', id);
  if (!group) throw noGroup();
  return group;
};

function setMembers(context: Context, id: number, edit: (members: number[]) => number[]): void {
  const group = current(context, id);
  demandManage(context, group);
  context.site.docs.put('group', id, { ...group, members: edit(group.members) });
}

function membersOf(context: Context, group: GroupDoc): UserDoc[] {
  const hidden = group.own['OnlyAllowMembersViewMembership'] !== false && !principalsOf(context.site, context.user).has(group.Id);
  if (hidden && !mayManage(context, group)) throw accessDenied();
  return current(context, group.Id).members.flatMap((id) => context.site.docs.get('user', id) ?? []);
}

function groupUsers(context: Context, group: GroupDoc): Collection {
  const leave = (id: number): void => {
    if (!current(context, group.Id).members.includes(id)) throw noUser(String(id));
    setMembers(context, group.Id, (members) => members.filter((member) => member !== id));
  };
  return users(context, `Web/SiteGroups/GetById(${group.Id})/Users`, () => membersOf(context, group), {
    create: (body) => {
      demandManage(context, group);
      const user = ensureUser(context, textOf(plainBody(body), 'LoginName'));
      setMembers(context, group.Id, (members) => [...members.filter((member) => member !== user.Id), user.Id]);
      return userEntity(context, user);
    },
    actions: {
      removebyid: post(({ args }) => leave(numberArg(args, 'id'))),
      removebyloginname: post(({ args }) => {
        const login = textArg(args, 'logonName');
        leave(findUser(context.site, login)?.Id ?? -1);
      }),
    },
  });
}

function update(context: Context, group: GroupDoc, body: Body): void {
  demandManage(context, group);
  const { Title, Description, ...rest } = plainBody(body);
  const own = mergeSettings({ ...DEFAULTS, ...group.own }, rest, 'SP.Group');
  context.site.docs.put('group', group.Id, {
    ...group,
    Title: typeof Title === 'string' && Title !== '' ? Title : group.Title,
    Description: typeof Description === 'string' ? Description : group.Description,
    own,
  });
}

export const groupEntity = (context: Context, group: GroupDoc): Entity => ({
  kind: 'entity',
  type: 'SP.Group',
  path: `Web/SiteGroups/GetById(${group.Id})`,
  properties: () => properties(context, group),
  more: (name) => (/^CanCurrentUser(EditMembership|ManageGroup|ViewMembership)$/.test(name) ? mayManage(context, group) : undefined),
  links: { Users: () => groupUsers(context, group), Owner: () => ownerEntity(context, group) },
  actions: {
    setuserasowner: post(({ args }) => {
      demandManage(context, group);
      const OwnerId = numberArg(args, 'ownerId');
      if (!context.site.docs.get('user', OwnerId)) throw noUser(String(OwnerId));
      context.site.docs.put('group', group.Id, { ...current(context, group.Id), OwnerId });
    }),
  },
  merge: (body) => update(context, group, body),
});

function ownerEntity(context: Context, group: GroupDoc): Entity {
  const owner = context.site.docs.get('group', group.OwnerId);
  if (owner) return groupEntity(context, owner);
  const user = context.site.docs.get('user', group.OwnerId);
  if (!user) throw noGroup();
  return { ...userEntity(context, user), properties: () => userProperties(user) };
}

function addGroup(context: Context, body: Body): Entity {
  if (!may(context, 'createGroups', scopeOf(context.site))) throw accessDenied();
  const { Title, Description, ...rest } = plainBody(body);
  const taken = context.site.docs.all('group').some((group) => typeof Title === 'string' && group.Title.toLowerCase() === Title.toLowerCase());
  if (typeof Title !== 'string' || Title.trim() === '') throw refusedChange('You must specify a value for this required field: Name.');
  if (taken) throw refusedChange('The specified name is already in use. Please try again with a new name.');
  const Id = nextPrincipalId(context.site);
  const own = mergeSettings(DEFAULTS, rest, 'SP.Group');
  const group: GroupDoc = { Id, Title, Description: typeof Description === 'string' ? Description : null, OwnerId: context.user.Id, members: [], own };
  context.site.docs.put('group', Id, group);
  return groupEntity(context, group);
}

function removeGroup(context: Context, group: GroupDoc): void {
  demandManage(context, group);
  const { docs } = context.site;
  docs.remove('group', group.Id);
  for (const scope of docs.all('scope')) {
    if (!(group.Id in scope.roles)) continue;
    const roles = Object.fromEntries(Object.entries(scope.roles).filter(([id]) => Number(id) !== group.Id));
    docs.put('scope', scope.id, { ...scope, roles });
  }
}

export const groupsOfUser = (context: Context, user: UserDoc): Collection => ({
  ...siteGroups(context),
  path: `Web/GetUserById(${user.Id})/Groups`,
  members: () =>
    context.site.docs
      .all('group')
      .filter((group) => group.members.includes(user.Id))
      .map((group) => groupEntity(context, group)),
});

export function siteGroups(context: Context): Collection {
  const byId = (id: number): GroupDoc => current(context, id);
  const byName = (name: string): GroupDoc => {
    const group = context.site.docs.all('group').find((each) => each.Title.toLowerCase() === name.toLowerCase());
    if (!group) throw noGroup();
    return group;
  };
  return {
    kind: 'collection',
    type: 'SP.Group',
    path: 'Web/SiteGroups',
    members: () => [...context.site.docs.all('group')].sort((a, b) => a.Title.localeCompare(b.Title, 'da')).map((group) => groupEntity(context, group)),
    byKey: (args) => groupEntity(context, byId(numberArg(args, 'id'))),
    create: (body) => addGroup(context, body),
    actions: {
      getbyid: fn(({ args }) => groupEntity(context, byId(numberArg(args, 'id')))),
      getbyname: fn(({ args }) => groupEntity(context, byName(textArg(args, 'name')))),
      removebyid: post(({ args }) => removeGroup(context, byId(numberArg(args, 'id')))),
      removebyloginname: post(({ args }) => removeGroup(context, byName(textArg(args, 'loginName')))),
    },
  };
}
