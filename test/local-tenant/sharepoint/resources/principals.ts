import { createHash } from 'node:crypto';
import { badRequest, noUser } from '../protocol/errors.js';
import { numberArg, textArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import type { Properties, UserDoc } from '../model/types.js';
import { demand, scopeOf } from '../rights/permissions.js';
import { ensurePrincipal, findUser, SYSTEM_ID } from '../tenant/principals.js';
import type { Context } from '../tenant/site.js';
import { plainBody, textOf } from './body.js';

/** A made-up, steady identifier in the form of a passport id. */
const nameId = (login: string): string => createHash('sha256').update(login).digest('hex').slice(0, 16);

export const userProperties = (user: UserDoc): Properties => ({
  Id: user.Id,
  IsHiddenInUI: user.Id === SYSTEM_ID,
  LoginName: user.LoginName,
  Title: user.Title,
  PrincipalType: user.PrincipalType,
  Email: user.Email,
  Expiration: '',
  IsEmailAuthenticationGuestUser: false,
  IsShareByEmailGuestUser: false,
  IsSiteAdmin: user.IsSiteAdmin,
  UserId: user.UserPrincipalName === null ? null : { NameId: nameId(user.LoginName), NameIdIssuer: 'urn:federation:microsoftonline' },
  UserPrincipalName: user.UserPrincipalName,
});

const aad = (user: UserDoc): unknown => (user.objectId === null ? null : { NameId: user.objectId, NameIdIssuer: 'urn:federation:microsoftonline' });

export const userEntity = (context: Context, user: UserDoc): Entity => ({
  kind: 'entity',
  type: 'SP.User',
  path: `Web/GetUserById(${user.Id})`,
  properties: () => userProperties(user),
  more: (name) => (name === 'AadObjectId' ? aad(user) : undefined),
  links: {
    Groups: () => context.open.groupsOf(context, user),
    Alerts: () => ({ kind: 'collection', type: 'SP.Alert', path: `Web/GetUserById(${user.Id})/Alerts`, members: () => [] }),
  },
  merge: (body) => {
    demand(context, 'manageWeb', scopeOf(context.site));
    const changes = plainBody(body);
    const next = { ...user };
    if (typeof changes['Title'] === 'string') next.Title = changes['Title'];
    if (typeof changes['Email'] === 'string') next.Email = changes['Email'];
    if (typeof changes['IsSiteAdmin'] === 'boolean') next.IsSiteAdmin = changes['IsSiteAdmin'];
    context.site.docs.put('user', user.Id, next);
  },
  remove: () => removeUser(context, user.Id),
});

/** A user or a group by the id they share. */
export function principalEntity(context: Context, id: number): Entity {
  const user = context.site.docs.get('user', id);
  if (user) return userEntity(context, user);
  const group = context.site.docs.get('group', id);
  if (group) return context.open.group(context, group);
  throw noUser(String(id));
}

function removeUser(context: Context, id: number): void {
  const { docs } = context.site;
  demand(context, 'managePermissions', scopeOf(context.site));
  if (!docs.get('user', id)) throw noUser(String(id));
  docs.remove('user', id);
  for (const group of docs.all('group')) {
    if (group.members.includes(id)) docs.put('group', group.Id, { ...group, members: group.members.filter((member) => member !== id) });
  }
}

/** ensureuser and its like. Error: a name that neither site nor directory knows. */
export function ensureUser(context: Context, logonName: string): UserDoc {
  const user = ensurePrincipal(context.site, logonName);
  if (!user) throw noUser(logonName);
  return user;
}

export function userById(context: Context, id: number): Entity {
  const user = context.site.docs.get('user', id);
  if (!user) throw noUser(String(id));
  return userEntity(context, user);
}

function userByLogin(context: Context, login: string): Entity {
  const user = findUser(context.site, login) ?? context.site.docs.all('user').find((each) => each.UserPrincipalName?.toLowerCase() === login.toLowerCase());
  if (!user) throw noUser(login);
  return userEntity(context, user);
}

function userByEmail(context: Context, email: string): Entity {
  const user = context.site.docs.all('user').find((each) => each.Email !== '' && each.Email.toLowerCase() === email.toLowerCase());
  if (!user) throw noUser(email);
  return userEntity(context, user);
}

/** Users of the site, or of a group when `members` gives them. */
export function users(context: Context, path: string, members: () => UserDoc[], more: Partial<Collection> = {}): Collection {
  const only = (entity: Entity, id: number): Entity => {
    if (!members().some((user) => user.Id === id)) throw noUser(String(id));
    return entity;
  };
  const byId = (id: number): Entity => only(userById(context, id), id);
  const byLogin = (login: string): Entity => userByLogin(context, login);
  return {
    kind: 'collection',
    type: 'SP.User',
    path,
    members: () => members().map((user) => userEntity(context, user)),
    byKey: (args) => (typeof args.positional[0] === 'number' ? byId(args.positional[0]) : byLogin(textArg(args, 'loginName'))),
    ...more,
    actions: {
      getbyid: fn(({ args }) => byId(numberArg(args, 'id'))),
      getbyemail: fn(({ args }) => userByEmail(context, textArg(args, 'emailAddress'))),
      getbyloginname: fn(({ args }) => byLogin(textArg(args, 'loginName'))),
      ...more.actions,
    },
  };
}

export const siteUsers = (context: Context): Collection => {
  const all = (): UserDoc[] => context.site.docs.all('user').filter((user) => user.Id !== SYSTEM_ID);
  return users(context, 'Web/SiteUsers', all, {
    create: (body) => {
      demand(context, 'managePermissions', scopeOf(context.site));
      return userEntity(context, ensureUser(context, textOf(plainBody(body), 'LoginName')));
    },
    actions: {
      removebyid: post(({ args }) => removeUser(context, numberArg(args, 'id'))),
      removebyloginname: post(({ args }) => {
        const user = findUser(context.site, textArg(args, 'logonName'));
        if (!user) throw badRequest('The user is not known on this site.');
        removeUser(context, user.Id);
      }),
    },
  });
};
