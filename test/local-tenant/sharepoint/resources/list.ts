import type { Entity } from '../protocol/node.js';
import { fn, nothing, post, value } from '../protocol/node.js';
import { entityTypeName } from '../model/names.js';
import { folderOf, isLibrary, itemType, listPath } from '../model/list-paths.js';
import { LIST_ORDER, listExtras } from '../model/list-settings.js';
import type { ListDoc, Properties } from '../model/types.js';
import { etagMismatch } from '../protocol/errors.js';
import { demand, listScopeId, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { SITE_PATH } from '../tenant/site.js';
import { addressOf, DOCUMENTS, SITE_ASSETS } from '../tenant/new-list.js';
import { changeToken } from '../tenant/change-token.js';
import { itemById } from './items.js';
import { listQueryActions } from './list-actions.js';
import { listLinks } from './list-links.js';
import { formAddress } from './forms.js';
import { removeList, updateList } from './list-changes.js';
import { recycleList } from './recycle.js';
import { securableActions, securableLinks, securableMore } from './securable.js';
import type { Securable } from './securable.js';
import { views } from './views.js';
import { numberArg, textArg } from '../protocol/arguments.js';

const EXTRAS = new Set(Object.keys(listExtras()));

function properties(context: Context, list: ListDoc): Properties {
  const counters = context.site.items.counters(list.Id);
  const all: Properties = {
    ...list.settings,
    Created: list.Created,
    CurrentChangeToken: { StringValue: changeToken(context.site, list.Id) },
    EntityTypeName: entityTypeName(folderOf(list), isLibrary(list)),
    Id: list.Id,
    ImagePath: { DecodedUrl: list.settings['ImageUrl'] },
    ItemCount: counters.items,
    LastItemDeletedDate: counters.deleted,
    LastItemModifiedDate: counters.modified,
    LastItemUserModifiedDate: counters.modified,
    ListItemEntityTypeFullName: itemType(list),
    ParentWebPath: { DecodedUrl: SITE_PATH },
    ParentWebUrl: SITE_PATH,
    Title: list.Title,
  };
  return Object.fromEntries(LIST_ORDER.map((name) => [name, all[name]]));
}

function schemaXml(context: Context, list: ListDoc): string {
  const counters = context.site.items.counters(list.Id);
  return `<List DocTemplateUrl="" DefaultViewUrl="${list.views[0]?.url ?? ''}" ID="{${list.Id.toUpperCase()}}" Title="${list.Title}" Name="{${list.Id.toUpperCase()}}" BaseType="${String(list.settings['BaseType'])}" ServerTemplate="${String(list.settings['BaseTemplate'])}" Created="${list.Created}" Version="${list.etag}" ItemCount="${counters.items}" RootFolder="${list.url}" />`;
}

function whatItIs(list: ListDoc, name: string): boolean | undefined {
  if (name === 'IsDefaultDocumentLibrary') return list.url === addressOf(DOCUMENTS);
  if (name === 'IsSiteAssetsLibrary') return list.url === addressOf(SITE_ASSETS);
  return name === 'IsSystemList' ? false : undefined;
}

function more(context: Context, list: ListDoc, name: string): unknown {
  if (EXTRAS.has(name)) return list.settings[name] === '' ? (formAddress(list, name) ?? '') : list.settings[name];
  if (name === 'DefaultViewUrl') return list.views.find((view) => view.DefaultView)?.url ?? '';
  if (name === 'SchemaXml') return schemaXml(context, list);
  if (name === 'EffectiveBasePermissionsForUI') return securableMore(securable(context, list), 'EffectiveBasePermissions');
  return whatItIs(list, name) ?? securableMore(securable(context, list), name);
}

const securable = (context: Context, list: ListDoc): Securable => ({
  context,
  id: listScopeId(list.Id),
  path: listPath(list),
  scope: () => scopeOf(context.site, list.Id),
});

/** The next id, which no other item gets any more. */
function reserveId(context: Context, list: ListDoc): number {
  demand(context, 'addListItems', scopeOf(context.site, list.Id));
  const counters = context.site.items.counters(list.Id);
  context.site.items.setCounters(list.Id, { ...counters, nextId: counters.nextId + 1 });
  return counters.nextId;
}

/** If-Match of a list: absent or * is any. */
function expectEtag(context: Context, list: ListDoc): void {
  const wanted = context.ifMatch;
  if (wanted !== undefined && wanted !== '*' && wanted !== `"${list.etag}"`) throw etagMismatch(wanted, `"${list.etag}"`);
}

export const listEntity = (context: Context, list: ListDoc): Entity => {
  let kept: Properties | undefined;
  return {
    kind: 'entity',
    type: 'SP.List',
    path: listPath(list),
    etag: `"${list.etag}"`,
    properties: () => (kept ??= properties(context, list)),
    more: (name) => more(context, list, name),
    links: { ...securableLinks(securable(context, list)), ...listLinks(context, list) },
    actions: {
      ...securableActions(securable(context, list)),
      ...listQueryActions(context, list),
      getitembyid: fn(({ args }) => itemById(context, list, numberArg(args, 'id'))),
      getitembystringid: fn(({ args }) => itemById(context, list, numberArg(args, 'sId'))),
      getview: fn(({ args }) => views(context, list).byKey?.({ positional: [textArg(args, 'viewGuid')], named: new Map() }) ?? nothing('View')),
      recycle: post(() => value('Recycle', recycleList(context, list))),
      deleteobject: post(() => removeList(context, list)),
      reservelistitemid: post(() => value('ReserveListItemId', reserveId(context, list))),
    },
    merge: (body) => {
      expectEtag(context, list);
      updateList(context, list, body);
      return listEntity(context, context.site.docs.get('list', list.Id) ?? list);
    },
    remove: () => {
      expectEtag(context, list);
      removeList(context, list);
    },
  };
};
