import { randomUUID } from 'node:crypto';
import { badRequest, duplicateList, fileNotFound, noListById, noListByTitle, notBuilt, refusedChange } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn } from '../protocol/node.js';
import { baseFields } from '../model/base-fields.js';
import { listExtras, listSettings } from '../model/list-settings.js';
import { listFolder } from '../model/names.js';
import { listContentTypes } from '../model/seed.js';
import type { ListDoc } from '../model/types.js';
import { demand, listScopeId, may, scopeOf } from '../rights/permissions.js';
import { accessDenied } from '../protocol/errors.js';
import type { Context } from '../tenant/site.js';
import { SITE_PATH } from '../tenant/site.js';
import { mergeSettings, plainBody } from './body.js';
import { listEntity } from './list.js';
import { newView } from '../model/views.js';
import { putOnQuickLaunch } from './navigation.js';

const FORBIDDEN = new Set(['Id', 'Created', 'ItemCount']);

/** Title of a list: given, not empty, at most 255 characters. */
function readTitle(title: unknown): string {
  if (typeof title !== 'string' || title.trim() === '') throw badRequest('The parameter Title is missing or is no text.');
  if (title.length > 255) throw refusedChange('The specified list title is too long. It may have at most 255 characters.');
  return title;
}

const taken = (context: Context, title: string, but?: string): boolean =>
  context.site.docs.all('list').some((list) => list.Id !== but && list.Title.toLowerCase() === title.toLowerCase());

function freeUrl(context: Context, title: string): string {
  const urls = new Set(context.site.docs.all('list').map((list) => list.url.toLowerCase()));
  const wanted = `${SITE_PATH}/Lists/${listFolder(title)}`;
  for (let number = 0; ; number += 1) {
    const url = number === 0 ? wanted : `${wanted}${number}`;
    if (!urls.has(url.toLowerCase())) return url;
  }
}

function create(context: Context, body: Body): Entity {
  demand(context, 'manageLists', scopeOf(context.site));
  const { Title, ...rest } = plainBody(body);
  const title = readTitle(Title);
  const template = rest['BaseTemplate'] ?? 100;
  if (template !== 100) throw notBuilt(`lists of template ${String(template)}`);
  if (taken(context, title)) throw duplicateList();
  for (const name of Object.keys(rest)) if (FORBIDDEN.has(name)) delete rest[name];
  const url = freeUrl(context, title);
  const doc: ListDoc = {
    Id: randomUUID(),
    Title: title,
    url,
    Created: context.site.clock.iso(),
    etag: 1,
    settings: mergeSettings({ ...listSettings(), ...listExtras() }, rest, 'SP.List'),
    fields: baseFields(),
    views: [newView('All Items', { url: `${url}/AllItems.aspx`, isDefault: true, fields: ['LinkTitle'], ownerId: context.user.Id })],
    contentTypes: listContentTypes(),
    rootFolderId: randomUUID(),
    authorId: context.user.Id,
  };
  context.site.docs.put('list', doc.Id, doc);
  context.site.items.setCounters(doc.Id, { nextId: 1, items: 0, modified: doc.Created, deleted: doc.Created });
  if (doc.settings['OnQuickLaunch'] === true) putOnQuickLaunch(context, doc);
  return listEntity(context, doc);
}

/** Renames and settings; the address stays. */
export function updateList(context: Context, list: ListDoc, body: Body): void {
  demand(context, 'manageLists', scopeOf(context.site, list.Id));
  const { Title, ...rest } = plainBody(body);
  const title = Title === undefined ? list.Title : readTitle(Title);
  if (taken(context, title, list.Id)) throw duplicateList();
  const next: ListDoc = { ...list, Title: title, settings: mergeSettings(list.settings, rest, 'SP.List'), etag: list.etag + 1 };
  refuseUniqueWithItemRights(next);
  context.site.docs.put('list', list.Id, next);
  if (next.settings['OnQuickLaunch'] === true && list.settings['OnQuickLaunch'] !== true) putOnQuickLaunch(context, next);
}

function refuseUniqueWithItemRights(list: ListDoc): void {
  if (list.settings['ReadSecurity'] === 2 && list.fields.some((field) => field.EnforceUniqueValues)) {
    throw refusedChange('This list has a column that enforces unique values. Item-level permissions cannot be combined with it.');
  }
}

export function removeList(context: Context, list: ListDoc): void {
  demand(context, 'manageLists', scopeOf(context.site, list.Id));
  const { docs, items } = context.site;
  const prefix = `item:${list.Id}:`;
  for (const scope of docs.all('scope')) if (scope.id.startsWith(prefix) || scope.id === listScopeId(list.Id)) docs.remove('scope', scope.id);
  for (const node of docs.all('navigation')) if (node.Url.startsWith(`${list.url}/`)) docs.remove('navigation', node.Id);
  items.removeAll(list.Id);
  docs.remove('list', list.Id);
}

const visible = (context: Context, list: ListDoc): boolean => may(context, 'viewListItems', scopeOf(context.site, list.Id));

function open(context: Context, list: ListDoc): Entity {
  if (!visible(context, list)) throw accessDenied();
  return listEntity(context, list);
}

export function listById(context: Context, id: string): Entity {
  const list = context.site.docs.get('list', id.replace(/[{}]/g, '').toLowerCase());
  if (!list) throw noListById();
  return open(context, list);
}

/** GetList and getListUsingPath: by server relative address. */
export function listByUrl(context: Context, url: string): Entity {
  const wanted = url.replace(/\/$/, '').toLowerCase();
  const absolute = wanted.startsWith('/') ? wanted : `${SITE_PATH}/${wanted}`;
  const list = context.site.docs.all('list').find((each) => each.url.toLowerCase() === absolute);
  if (!list) throw fileNotFound();
  return open(context, list);
}

function listByTitle(context: Context, title: string): Entity {
  const list = context.site.docs.all('list').find((each) => each.Title.toLowerCase() === title.toLowerCase());
  if (!list) throw noListByTitle(title, context.site.url);
  return open(context, list);
}

export const lists = (context: Context): Collection => ({
  kind: 'collection',
  type: 'SP.List',
  path: 'Web/Lists',
  members: () =>
    context.site.docs
      .all('list')
      .filter((list) => visible(context, list))
      .sort((a, b) => a.Title.localeCompare(b.Title, 'da'))
      .map((list) => listEntity(context, list)),
  byKey: (args) => listById(context, textArg(args, 'id')),
  create: (body) => create(context, body),
  actions: {
    getbyid: fn(({ args }) => listById(context, textArg(args, 'id'))),
    getbytitle: fn(({ args }) => listByTitle(context, textArg(args, 'title'))),
  },
});
