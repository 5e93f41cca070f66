import { duplicateList, fileNotFound, noListById, noListByTitle, notBuilt } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import { templateOf } from '../model/templates.js';
import type { ListDoc } from '../model/types.js';
import { demand, may, scopeOf } from '../rights/permissions.js';
import { accessDenied } from '../protocol/errors.js';
import type { Context } from '../tenant/site.js';
import type { BuiltInLibrary } from '../tenant/new-list.js';
import { addList, addressOf, DOCUMENTS, ensureLibrary, SITE_ASSETS, SITE_PAGES } from '../tenant/new-list.js';
import { SITE_PATH } from '../tenant/site.js';
import { mergeSettings, plainBody } from './body.js';
import { listEntity } from './list.js';
import { isTaken, readTitle } from './list-changes.js';
import { putOnQuickLaunch } from './navigation.js';

const FORBIDDEN = new Set(['Id', 'Created', 'ItemCount']);

function create(context: Context, body: Body): Entity {
  demand(context, 'manageLists', scopeOf(context.site));
  const { Title, ...rest } = plainBody(body);
  const title = readTitle(Title);
  const number = rest['BaseTemplate'] ?? 100;
  const template = templateOf(number);
  if (!template) throw notBuilt(`lists of template ${String(number)}`);
  if (isTaken(context, title)) throw duplicateList();
  for (const name of Object.keys(rest)) if (FORBIDDEN.has(name)) delete rest[name];
  const settings = mergeSettings(template.settings, rest, 'SP.List');
  const doc = addList(context.site, template, { title, settings, authorId: context.user.Id });
  if (doc.settings['OnQuickLaunch'] === true) putOnQuickLaunch(context, doc);
  return listEntity(context, doc);
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

/** The library that a site is born with; 404 when it was deleted. */
export const defaultLibrary = (context: Context): Entity => listByUrl(context, addressOf(DOCUMENTS));

/** Site Pages or Site Assets. Rights to make it: managing lists. */
function ensureBuiltIn(context: Context, library: BuiltInLibrary): Entity {
  const there = context.site.docs.all('list').some((list) => list.url === addressOf(library));
  if (!there) demand(context, 'manageLists', scopeOf(context.site));
  return open(context, ensureLibrary(context.site, library, context.user.Id));
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
    ensuresiteassetslibrary: post(() => ensureBuiltIn(context, SITE_ASSETS)),
    ensuresitepageslibrary: post(() => ensureBuiltIn(context, SITE_PAGES)),
    getbytitle: fn(({ args }) => listByTitle(context, textArg(args, 'title'))),
  },
});
