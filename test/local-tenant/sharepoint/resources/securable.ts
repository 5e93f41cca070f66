import { badRequest, noRole, noUser } from '../protocol/errors.js';
import { booleanArg, numberArg, textArg } from '../protocol/arguments.js';
import type { Action, Actions, Collection, Entity, Node } from '../protocol/node.js';
import { fn, post, value } from '../protocol/node.js';
import type { ScopeDoc } from '../model/types.js';
import { FULL_CONTROL } from '../model/seed.js';
import { demand, maskOf } from '../rights/permissions.js';
import { findUser } from '../tenant/principals.js';
import type { Context } from '../tenant/site.js';
import { principalEntity } from './principals.js';
import { roleEntity } from './roles.js';

/** A thing that may have rights of its own: the web, a list, an item. */
export interface Securable {
  context: Context;
  /** id of its own scope */
  id: string;
  path: string;
  /** the scope that holds now: its own or an inherited one */
  scope: () => ScopeDoc;
  isWeb?: boolean;
}

const isUnique = (securable: Securable): boolean => securable.scope().id === securable.id;

function save(securable: Securable, roles: ScopeDoc['roles']): void {
  securable.context.site.docs.put('scope', securable.id, { id: securable.id, roles });
}

/** Takes away the rights of their own that a list's items have. */
function clearItems({ context: { site }, id }: Securable): void {
  const [kind, list = ''] = id.split(':');
  if (kind !== 'list') return;
  for (const scope of site.docs.all('scope')) if (scope.id.startsWith(`item:${list}:`)) site.docs.remove('scope', scope.id);
}

function breakInheritance(securable: Securable, copy: boolean, clear: boolean): void {
  demand(securable.context, 'managePermissions', securable.scope());
  if (isUnique(securable)) return;
  save(securable, copy ? securable.scope().roles : { [securable.context.user.Id]: [FULL_CONTROL] });
  if (clear) clearItems(securable);
}

function resetInheritance(securable: Securable): void {
  demand(securable.context, 'managePermissions', securable.scope());
  if (!securable.isWeb && isUnique(securable)) securable.context.site.docs.remove('scope', securable.id);
}

const known = (securable: Securable, principal: number): boolean => {
  const { docs } = securable.context.site;
  return docs.get('user', principal) !== undefined || docs.get('group', principal) !== undefined;
};

function change(securable: Securable, principal: number, edit: (roles: number[]) => number[]): void {
  demand(securable.context, 'managePermissions', securable.scope());
  if (!isUnique(securable)) throw badRequest('You cannot change the permissions of an object that inherits them. Break the inheritance first.');
  if (!known(securable, principal)) throw noUser(String(principal));
  const roles = { ...securable.scope().roles };
  const next = edit(roles[principal] ?? []);
  if (next.length === 0) delete roles[principal];
  else roles[principal] = next;
  save(securable, roles);
}

function roleId(securable: Securable, id: number): number {
  if (!securable.context.site.docs.get('role', id)) throw noRole();
  return id;
}

function assignment(securable: Securable, principal: number): Entity {
  const path = `${securable.path}/RoleAssignments/GetByPrincipalId(${principal})`;
  return {
    kind: 'entity',
    type: 'SP.RoleAssignment',
    path,
    properties: () => ({ PrincipalId: principal }),
    links: {
      Member: () => principalEntity(securable.context, principal),
      RoleDefinitionBindings: () => bindings(securable, principal, path),
    },
    remove: () => change(securable, principal, () => []),
  };
}

const bindings = (securable: Securable, principal: number, path: string): Collection => ({
  kind: 'collection',
  type: 'SP.RoleDefinition',
  path: `${path}/RoleDefinitionBindings`,
  members: () =>
    (securable.scope().roles[principal] ?? []).flatMap((id) => {
      const role = securable.context.site.docs.get('role', id);
      return role ? [roleEntity(securable.context, role)] : [];
    }),
});

function assignments(securable: Securable): Collection {
  const byPrincipal = (principal: number): Entity => {
    if (!(principal in securable.scope().roles)) throw badRequest(`Can not find the principal with id: ${principal}.`);
    return assignment(securable, principal);
  };
  const pair = (edit: (roles: number[], role: number) => number[]): Action =>
    post(({ args }) => {
      const role = roleId(securable, numberArg(args, 'roledefid', 1));
      change(securable, numberArg(args, 'principalid', 0), (roles) => edit(roles, role));
    });
  return {
    kind: 'collection',
    type: 'SP.RoleAssignment',
    path: `${securable.path}/RoleAssignments`,
    members: () => {
      demand(securable.context, 'enumeratePermissions', securable.scope());
      return Object.keys(securable.scope().roles).map((id) => assignment(securable, Number(id)));
    },
    byKey: (args) => byPrincipal(numberArg(args, 'principalid')),
    actions: {
      getbyprincipalid: fn(({ args }) => byPrincipal(numberArg(args, 'principalid'))),
      addroleassignment: pair((roles, role) => [...roles.filter((each) => each !== role), role]),
      removeroleassignment: pair((roles, role) => roles.filter((each) => each !== role)),
    },
  };
}

export const securableLinks = (securable: Securable): Record<string, () => Node> => ({
  FirstUniqueAncestorSecurableObject: () => ancestor(securable),
  RoleAssignments: () => assignments(securable),
});

/** What the rights come from: the web, the list or the item that does not inherit them. */
function ancestor({ context, scope }: Securable): Node {
  const { id } = scope();
  const [kind = '', list = '', item = ''] = id.split(':');
  const found = kind === 'web' ? undefined : context.site.docs.get('list', list);
  if (!found) return context.open.web(context);
  return kind === 'item' ? context.open.item(context, found, Number(item)) : context.open.list(context, found);
}

export function securableMore(securable: Securable, name: string): unknown {
  if (name === 'HasUniqueRoleAssignments') return isUnique(securable);
  if (name === 'EffectiveBasePermissions') return maskOf(securable.context.site, securable.context.user, securable.scope());
  return undefined;
}

/** Actions on rights. `getusereffectivepermissions` takes a login name. */
export const securableActions = (securable: Securable): Actions => ({
  breakroleinheritance: post(({ args, body }) => {
    const copy = body['copyRoleAssignments'] ?? booleanArg(args, 'copyroleassignments', 0, false);
    const clear = body['clearSubscopes'] ?? booleanArg(args, 'clearsubscopes', 1, false);
    breakInheritance(securable, copy === true, clear === true);
  }),
  resetroleinheritance: post(() => resetInheritance(securable)),
  getusereffectivepermissions: fn(({ args }) => {
    const login = textArg(args, 'username');
    const user = findUser(securable.context.site, login);
    if (!user) throw noUser(login);
    if (user.Id !== securable.context.user.Id) demand(securable.context, 'enumeratePermissions', securable.scope());
    return value('GetUserEffectivePermissions', maskOf(securable.context.site, user, securable.scope()), 'SP.BasePermissions');
  }),
  effectivebasepermissions: fn(() => value('EffectiveBasePermissions', securableMore(securable, 'EffectiveBasePermissions'), 'SP.BasePermissions')),
});
