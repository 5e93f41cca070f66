import { noRole, refusedChange } from '../protocol/errors.js';
import { numberArg, textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn } from '../protocol/node.js';
import type { RoleDoc } from '../model/types.js';
import { demand, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { isObject, plainBody } from './body.js';

export const roleEntity = (context: Context, role: RoleDoc): Entity => ({
  kind: 'entity',
  type: 'SP.RoleDefinition',
  path: `Web/RoleDefinitions(${role.Id})`,
  properties: () => ({ ...role }),
  merge: (body) => {
    demand(context, 'managePermissions', scopeOf(context.site));
    context.site.docs.put('role', role.Id, readRole(plainBody(body), role));
  },
  remove: () => {
    demand(context, 'managePermissions', scopeOf(context.site));
    if (role.RoleTypeKind !== 0) throw refusedChange('A built-in role definition cannot be deleted.');
    context.site.docs.remove('role', role.Id);
  },
});

function readRole(body: Body, role: RoleDoc): RoleDoc {
  const mask = body['BasePermissions'];
  const text = (name: 'Name' | 'Description'): string => (typeof body[name] === 'string' ? body[name] : role[name]);
  return {
    ...role,
    Name: text('Name'),
    Description: text('Description'),
    Order: typeof body['Order'] === 'number' ? body['Order'] : role.Order,
    BasePermissions: isObject(mask) ? { High: String(mask['High'] ?? 0), Low: String(mask['Low'] ?? 0) } : role.BasePermissions,
  };
}

function addRole(context: Context, body: Body): Entity {
  demand(context, 'managePermissions', scopeOf(context.site));
  const { docs } = context.site;
  const Id = 1 + Math.max(...docs.all('role').map((role) => role.Id));
  const blank: RoleDoc = { Id, Name: '', Description: '', Hidden: false, Order: 200, RoleTypeKind: 0, BasePermissions: { High: '0', Low: '0' } };
  const role = readRole(plainBody(body), blank);
  if (role.Name === '' || docs.all('role').some((each) => each.Name.toLowerCase() === role.Name.toLowerCase())) {
    throw refusedChange('The name of the role definition is missing or is already in use.');
  }
  docs.put('role', Id, role);
  return roleEntity(context, role);
}

export function roleDefinitions(context: Context): Collection {
  const find = (test: (role: RoleDoc) => boolean): Entity => {
    const role = context.site.docs.all('role').find(test);
    if (!role) throw noRole();
    return roleEntity(context, role);
  };
  const byId = (id: number): Entity => find((role) => role.Id === id);
  return {
    kind: 'collection',
    type: 'SP.RoleDefinition',
    path: 'Web/RoleDefinitions',
    members: () => [...context.site.docs.all('role')].sort((a, b) => a.Order - b.Order).map((role) => roleEntity(context, role)),
    byKey: (args) => byId(numberArg(args, 'id')),
    create: (body) => addRole(context, body),
    actions: {
      getbyid: fn(({ args }) => byId(numberArg(args, 'id'))),
      getbytype: fn(({ args }) => {
        const kind = numberArg(args, 'roletype');
        return find((role) => role.RoleTypeKind === kind);
      }),
      getbyname: fn(({ args }) => {
        const name = textArg(args, 'name').toLowerCase();
        return find((role) => role.Name.toLowerCase() === name);
      }),
    },
  };
}
