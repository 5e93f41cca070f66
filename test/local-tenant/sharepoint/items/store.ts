import { randomUUID } from 'node:crypto';
import { accessDenied, duplicateValue, etagMismatch, noItem, refusedChange } from '../protocol/errors.js';
import { isLibrary } from '../model/list-paths.js';
import type { ItemRow, ItemState, ListDoc, Moderation } from '../model/types.js';
import { demand, itemScopeId, may, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { derive } from './derive.js';
import { keyOf, rowKeys } from './index-keys.js';
import type { Changes } from './read-body.js';
import { defaultValues } from './defaults.js';
import { goWith, refuseWhenPointedTo } from './related.js';
import { seenBy } from './trimming.js';

export const etagOf = (context: Context, row: ItemRow): string =>
  context.site.switches.itemEtag === 'number' ? `"${row.version}"` : `"${row.uniqueId},${row.version}"`;

/** Compares If-Match with the item. Without the header: refused or passed over, by a switch. */
export function expectItemEtag(context: Context, row: ItemRow): void {
  const given = context.ifMatch;
  if (given === '*' || (given === undefined && context.site.switches.withoutIfMatch === 'overwrite')) return;
  const actual = etagOf(context, row);
  if (given !== actual && given !== `W/${actual}`) throw etagMismatch(given ?? '', actual);
}

function checkUnique(context: Context, list: ListDoc, row: ItemRow): void {
  for (const field of list.fields) {
    if (!field.EnforceUniqueValues) continue;
    const key = keyOf(row, field);
    if (key === undefined) continue;
    const found = context.site.items.find(list.Id, { field: field.InternalName, values: [key] }, 2);
    if (found.some((id) => id !== row.id)) throw duplicateValue(field.Title, context.site.switches.duplicateStatus);
  }
}

function put(context: Context, list: ListDoc, row: ItemRow): ItemRow {
  const done = { ...row, values: derive(context.site, list, row) };
  checkUnique(context, list, done);
  context.site.items.put(list.Id, done, rowKeys(list, done));
  return done;
}

const mayApprove = (context: Context, list: ListDoc, id?: number): boolean => may(context, 'approveItems', scopeOf(context.site, list.Id, id));

/** The approval state after a write: pending, unless the writer decides it and may. */
function moderate(context: Context, list: ListDoc, changes: Changes, id?: number): Moderation {
  if (list.settings['EnableModeration'] !== true) return 0;
  const decided = changes.moderation;
  if (decided === 0 || decided === 1) {
    if (!mayApprove(context, list, id)) throw accessDenied();
    return decided;
  }
  if (decided !== undefined) return decided;
  return context.site.switches.approverApproves && mayApprove(context, list, id) ? 0 : 2;
}

const stateOf = (row: ItemRow): ItemState => ({
  values: row.values,
  modified: row.modified,
  editor: row.editor,
  ui: row.ui,
  moderation: row.moderation,
  comment: row.comment,
  contentTypeId: row.contentTypeId,
});

/** Adds an item. Rights: add. Errors: duplicates. */
export function addItem(context: Context, list: ListDoc, changes: Changes): ItemRow {
  const { site, user } = context;
  demand(context, 'addListItems', scopeOf(site, list.Id));
  if (isLibrary(list)) throw refusedChange('To add an item to a document library, use SPFileCollection.Add()');
  const counters = site.items.counters(list.Id);
  const now = site.clock.iso();
  const row = put(context, list, {
    id: counters.nextId,
    values: { ...defaultValues(site, list), ...changes.values },
    created: now,
    modified: now,
    author: user.Id,
    editor: user.Id,
    version: 1,
    ui: 512,
    guid: randomUUID(),
    uniqueId: randomUUID(),
    contentTypeId: changes.contentTypeId ?? list.contentTypes[0]?.StringId ?? '0x01',
    moderation: moderate(context, list, changes),
    comment: changes.comment ?? null,
  });
  site.items.setCounters(list.Id, { ...counters, nextId: row.id + 1, items: counters.items + 1, modified: now });
  return row;
}

function demandEdit(context: Context, list: ListDoc, row: ItemRow, right: 'editListItems' | 'deleteListItems'): void {
  const scope = scopeOf(context.site, list.Id, row.id);
  demand(context, right, scope);
  const security = list.settings['WriteSecurity'];
  const free = security === 1 || security === undefined || may(context, 'cancelCheckout', scope);
  if (!free && (security === 4 || row.author !== context.user.Id)) throw accessDenied();
}

/** The row as the writer sees it must exist; then the right to change it is asked for. */
export function rowToChange(context: Context, list: ListDoc, id: number, right: 'editListItems' | 'deleteListItems'): ItemRow {
  const row = context.site.items.get(list.Id, id);
  if (!row || !seenBy(context, list)(row)) throw noItem();
  demandEdit(context, list, row, right);
  return row;
}

function keepVersion(context: Context, list: ListDoc, row: ItemRow): void {
  if (list.settings['EnableVersioning'] !== true) return;
  const { items } = context.site;
  items.putVersion(list.Id, row.id, stateOf(row));
  const limit = Number(list.settings['MajorVersionLimit'] ?? 0);
  if (limit > 0) for (const old of items.versions(list.Id, row.id).slice(limit - 1)) items.removeVersions(list.Id, row.id, old.ui);
}

/** A decision on approval alone makes no new version. */
const onlyDecides = (changes: Changes): boolean => changes.moderation !== undefined && Object.keys(changes.values).length === 0;

/** The approved state that readers go on seeing while a later one waits. */
function publishedBefore(row: ItemRow, moderation: Moderation): ItemState | undefined {
  if (moderation === 0) return undefined;
  return row.moderation === 0 ? stateOf(row) : row.published;
}

/** Changes an item: a new version, the etag raised. */
export function updateItem(context: Context, list: ListDoc, row: ItemRow, changes: Changes): ItemRow {
  const { site, user } = context;
  const moderated = list.settings['EnableModeration'] === true;
  const moderation = moderate(context, list, changes, row.id);
  const decides = onlyDecides(changes);
  if (!decides) keepVersion(context, list, row);
  const now = site.clock.iso();
  const next: ItemRow = {
    ...row,
    values: { ...row.values, ...changes.values },
    modified: decides ? row.modified : now,
    editor: decides ? row.editor : user.Id,
    version: row.version + 1,
    ui: decides || list.settings['EnableVersioning'] !== true ? row.ui : (Math.floor(row.ui / 512) + 1) * 512,
    contentTypeId: changes.contentTypeId ?? row.contentTypeId,
    moderation,
    comment: changes.comment === undefined ? row.comment : changes.comment,
  };
  next.published = moderated ? publishedBefore(row, moderation) : undefined;
  const written = put(context, list, next);
  site.items.setCounters(list.Id, { ...site.items.counters(list.Id), modified: now });
  return written;
}

/** Takes an item away, and what goes with it by its lookup columns; refused while a lookup that restricts points to it. */
export function deleteItem(context: Context, list: ListDoc, row: ItemRow): void {
  const { site } = context;
  refuseWhenPointedTo(context, list, row.id);
  site.items.remove(list.Id, row.id);
  if (site.docs.get('scope', itemScopeId(list.Id, row.id))) site.docs.remove('scope', itemScopeId(list.Id, row.id));
  const counters = site.items.counters(list.Id);
  const now = site.clock.iso();
  site.items.setCounters(list.Id, { ...counters, items: counters.items - 1, modified: now, deleted: now });
  for (const each of goWith(context, list, row.id)) if (site.items.get(each.holder.Id, each.row.id)) deleteItem(context, each.holder, each.row);
}
