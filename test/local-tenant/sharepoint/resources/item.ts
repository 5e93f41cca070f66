import { notBuilt } from '../protocol/errors.js';
import { numberArg } from '../protocol/arguments.js';
import type { Actions, Body, Entity, Node } from '../protocol/node.js';
import { fn, nothing, post, unbuilt, value } from '../protocol/node.js';
import type { FieldDoc, ItemRow, ListDoc, Properties } from '../model/types.js';
import { entityPropertyName } from '../model/names.js';
import { kindOf } from '../model/field-kinds.js';
import { cellOf } from '../items/cells.js';
import { furtherProperty, itemProperties } from '../items/properties.js';
import { isPointer, readChanges } from '../items/read-body.js';
import { deleteItem, etagOf, expectItemEtag, rowToChange, updateItem } from '../items/store.js';
import { itemScopeId, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { contentTypes } from './content-types.js';
import { listOwner } from './field-owner.js';
import { fieldValues } from './field-values.js';
import { itemType, listPath } from '../model/list-paths.js';
import { lookedUpItem, lookedUpUser } from './looked-up.js';
import { recycleItem } from './recycle.js';
import type { Securable } from './securable.js';
import { securableActions, securableLinks, securableMore } from './securable.js';
import { validateUpdate } from './validate-update.js';
import { versions } from './versions.js';

const pathOf = (list: ListDoc, row: ItemRow): string => `${listPath(list)}/Items(${row.id})`;

const securable = (context: Context, list: ListDoc, row: ItemRow): Securable => ({
  context,
  id: itemScopeId(list.Id, row.id),
  path: pathOf(list, row),
  scope: () => scopeOf(context.site, list.Id, row.id),
});

function pointed(context: Context, field: FieldDoc, id: number): Entity | undefined {
  return field.type.startsWith('User') ? lookedUpUser(context, id) : lookedUpItem(context, field, id);
}

function pointerLink(context: Context, field: FieldDoc, row: ItemRow): Node {
  const cell = cellOf(row, field.InternalName);
  const name = entityPropertyName(field.InternalName);
  if (kindOf(field.type).cell === 'id') return (typeof cell === 'number' ? pointed(context, field, cell) : undefined) ?? nothing(name);
  const ids = Array.isArray(cell) ? cell : [];
  return { kind: 'collection', type: 'SP.ListItem', path: name, members: () => ids.flatMap((id) => pointed(context, field, Number(id)) ?? []) };
}

function links(context: Context, list: ListDoc, row: ItemRow): Record<string, () => Node> {
  const all: Record<string, () => Node> = {
    ...securableLinks(securable(context, list, row)),
    AttachmentFiles: () => ({
      kind: 'collection',
      type: 'SP.Attachment',
      path: `${pathOf(list, row)}/AttachmentFiles`,
      members: () => [],
      actions: { add: unbuilt('AttachmentFiles/add') },
    }),
    ContentType: () => contentTypes(context, listOwner(context, list)).byKey?.({ positional: [row.contentTypeId], named: new Map() }) ?? nothing('ContentType'),
    // an item of a list is neither
    File: () => nothing('File'),
    Folder: () => nothing('Folder'),
    FieldValuesAsHtml: () => fieldValues(context, list, row, 'html'),
    FieldValuesAsText: () => fieldValues(context, list, row, 'text'),
    FieldValuesForEdit: () => fieldValues(context, list, row, 'edit'),
    ParentList: () => context.open.list(context, list),
    Versions: () => versions(context, list, row),
  };
  for (const field of list.fields) if (isPointer(field)) all[entityPropertyName(field.InternalName)] = () => pointerLink(context, field, row);
  return all;
}

/** What SharePoint's items have beyond these, to be selected or expanded. */
const UNSERVED = new Set(['Comments', 'DlpPolicyTip', 'EncodedAbsUrl', 'GetDlpPolicyTip', 'LikedBy', 'LikedByInformation', 'Properties', 'ServerUrl']);

function more(context: Context, list: ListDoc, row: ItemRow, name: string): unknown {
  if (UNSERVED.has(name)) throw notBuilt(`${name} of an item`);
  if (name === 'EffectiveBasePermissionsForUI') return securableMore(securable(context, list, row), 'EffectiveBasePermissions');
  return securableMore(securable(context, list, row), name) ?? furtherProperty(list, row, name);
}

function update(context: Context, list: ListDoc, id: number, body: Body): ItemRow {
  const row = rowToChange(context, list, id, 'editListItems');
  expectItemEtag(context, row);
  return updateItem(context, list, row, readChanges(context, list, itemType(list), body));
}

function remove(context: Context, list: ListDoc, id: number, checked: boolean): void {
  const row = rowToChange(context, list, id, 'deleteListItems');
  if (checked) expectItemEtag(context, row);
  deleteItem(context, list, row);
}

const actions = (context: Context, list: ListDoc, row: ItemRow): Actions => ({
  ...securableActions(securable(context, list, row)),
  recycle: post(() => value('Recycle', recycleItem(context, list, rowToChange(context, list, row.id, 'deleteListItems')))),
  deleteobject: post(() => remove(context, list, row.id, false)),
  deletewithparameters: post(() => remove(context, list, row.id, false)),
  validateupdatelistitem: post(({ body }) => validateUpdate(context, list, row.id, body)),
  getversion: fn(({ args }) => versions(context, list, row).byKey?.({ positional: [numberArg(args, 'versionId')], named: new Map() }) ?? nothing('Version')),
});

/** A class, for once: a page makes a hundred of them, and most are asked for their properties alone. */
class ItemEntity implements Entity {
  readonly kind = 'entity';
  readonly exactNames = true;
  private known: Properties | undefined;
  private opened: Record<string, () => Node> | undefined;
  constructor(
    private readonly context: Context,
    private readonly list: ListDoc,
    private readonly row: ItemRow,
  ) {}

  get type(): string {
    return itemType(this.list);
  }
  get path(): string {
    return pathOf(this.list, this.row);
  }
  get etag(): string {
    return etagOf(this.context, this.row);
  }
  properties(): Properties {
    return (this.known ??= itemProperties(this.list, this.row));
  }
  isLookup(link: string): boolean {
    return this.list.fields.some((field) => isPointer(field) && entityPropertyName(field.InternalName) === link);
  }
  more(name: string): unknown {
    return more(this.context, this.list, this.row, name);
  }
  get links(): Record<string, () => Node> {
    return (this.opened ??= links(this.context, this.list, this.row));
  }
  get actions(): Actions {
    return actions(this.context, this.list, this.row);
  }
  merge(body: Body): Entity {
    return new ItemEntity(this.context, this.list, update(this.context, this.list, this.row.id, body));
  }
  remove(): void {
    remove(this.context, this.list, this.row.id, true);
  }
}

/** One item of a list, as its user sees it. */
export const itemEntity = (context: Context, list: ListDoc, row: ItemRow): Entity => new ItemEntity(context, list, row);
