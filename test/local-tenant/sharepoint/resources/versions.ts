import { noItem } from '../protocol/errors.js';
import { numberArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import { post } from '../protocol/node.js';
import type { FieldDoc, ItemRow, ItemState, ListDoc, Properties } from '../model/types.js';
import { cellOf, versionLabel } from '../items/cells.js';
import { pointedRow, targetList } from '../items/pointed-row.js';
import { rowToChange } from '../items/store.js';
import { demand, scopeGuid, scopeOf } from '../rights/permissions.js';
import { kindOf } from '../model/field-kinds.js';
import { versionPropertyName } from '../model/names.js';
import type { Context } from '../tenant/site.js';
import { listPath } from '../model/list-paths.js';
import { listFields } from './fields.js';
import { userById } from './principals.js';

interface Pointer {
  LookupId: number;
  LookupValue: string;
  Email?: string;
}

function pointer(context: Context, field: FieldDoc, id: number): Pointer {
  if (field.type.startsWith('User')) {
    const user = context.site.docs.get('user', id);
    return { LookupId: id, LookupValue: user?.Title ?? '', Email: user?.Email ?? '' };
  }
  const list = targetList(context, field);
  const row = list && pointedRow(context, list, id);
  return { LookupId: id, LookupValue: String(row ? (cellOf(row, String(field.own['LookupField'])) ?? '') : '') };
}

function versionValue(context: Context, field: FieldDoc, row: ItemRow): unknown {
  const cell = cellOf(row, field.InternalName);
  if (field.InternalName === 'ContentTypeId') return { StringValue: cell };
  if (field.InternalName === 'FSObjType') return '0';
  const kind = kindOf(field.type).cell;
  if (kind === 'id') return typeof cell === 'number' ? pointer(context, field, cell) : null;
  if (kind === 'ids') return Array.isArray(cell) ? cell.map((id) => pointer(context, field, Number(id))) : [];
  return cell;
}

const LEFT_OUT = new Set(['Computed', 'File']);
/** columns of the base type that a version does not show */
const NOT_IN_VERSIONS = new Set(['File_x0020_Type', 'InstanceID', '_IsCurrentVersion', '_ModerationComments', '_UIVersion', 'Order']);

function properties(context: Context, list: ListDoc, row: ItemRow, isCurrent: boolean): Properties {
  const columns = list.fields
    .filter((field) => !LEFT_OUT.has(field.type) && !NOT_IN_VERSIONS.has(field.InternalName))
    .map((field) => [versionPropertyName(field.InternalName), versionValue(context, field, row)]);
  return {
    Created: row.modified.replace(/Z$/, ''),
    IsCurrentVersion: isCurrent,
    VersionId: row.ui,
    VersionLabel: versionLabel(row.ui),
    ...Object.fromEntries(columns.filter(([name]) => name !== 'Created')),
    ScopeId: scopeGuid(scopeOf(context.site, list.Id, row.id)),
    FileRef: `${list.url}/${row.id}_.000`,
    MetaInfo: '',
  };
}

/** States of an item, newest first. Rights: view versions. */
export function versions(context: Context, list: ListDoc, row: ItemRow): Collection {
  const path = `${listPath(list)}/Items(${row.id})/Versions`;
  const older = context.site.items.versions(list.Id, row.id).filter((state) => state.ui < row.ui);
  const version = (state: ItemState, isCurrent: boolean): Entity => ({
    kind: 'entity',
    type: 'SP.ListItemVersion',
    path: `${path}(${state.ui})`,
    properties: () => properties(context, list, { ...row, ...state }, isCurrent),
    links: { CreatedBy: () => userById(context, state.editor), Fields: () => listFields(context, list) },
    remove: () => {
      rowToChange(context, list, row.id, 'editListItems');
      demand(context, 'deleteVersions', scopeOf(context.site, list.Id, row.id));
      context.site.items.removeVersions(list.Id, row.id, state.ui);
    },
  });
  const all = (): Entity[] => {
    demand(context, 'viewVersions', scopeOf(context.site, list.Id, row.id));
    return [version(row, true), ...older.map((state) => version(state, false))];
  };
  const byId = (id: number): Entity => {
    const found = all().find((each) => each.path === `${path}(${id})`);
    if (!found) throw noItem();
    return found;
  };
  return {
    kind: 'collection',
    type: 'SP.ListItemVersion',
    path,
    members: all,
    byKey: (args) => byId(numberArg(args, 'versionId')),
    actions: {
      getbyid: { method: 'GET', run: ({ args }) => byId(numberArg(args, 'versionId')) },
      deletebyid: post(({ args }) => byId(numberArg(args, 'vid')).remove?.()),
      deleteall: post(() => {
        demand(context, 'deleteVersions', scopeOf(context.site, list.Id, row.id));
        context.site.items.removeVersions(list.Id, row.id);
      }),
    },
  };
}
