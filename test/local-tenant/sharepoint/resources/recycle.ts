import { randomUUID } from 'node:crypto';
import { fileNotFound } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import { danishDateTime } from '../locale/danish.js';
import type { ItemRow, ListDoc, Properties, RecycledDoc } from '../model/types.js';
import { rowKeys } from '../items/index-keys.js';
import { deleteItem } from '../items/store.js';
import { may, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { removeList } from './list-changes.js';

function keep(context: Context, list: ListDoc, item: ItemRow | null): string {
  const id = randomUUID();
  const title = item ? String(item.values['Title'] ?? '') : list.Title;
  context.site.docs.put('recycled', id, { id, list: list.Id, item, title, deleted: context.site.clock.iso(), by: context.user.Id });
  return id;
}

/** The list goes; only a note of it stays in the bin (it cannot be restored here). Answers the note's id. */
export function recycleList(context: Context, list: ListDoc): string {
  removeList(context, list);
  return keep(context, list, null);
}

export function recycleItem(context: Context, list: ListDoc, row: ItemRow): string {
  deleteItem(context, list, row);
  return keep(context, list, row);
}

function restore(context: Context, doc: RecycledDoc): void {
  const { site } = context;
  const list = site.docs.get('list', doc.list);
  if (!list || !doc.item) throw fileNotFound();
  site.items.put(list.Id, doc.item, rowKeys(list, doc.item));
  const counters = site.items.counters(list.Id);
  site.items.setCounters(list.Id, { ...counters, items: counters.items + 1, modified: site.clock.iso() });
  site.docs.remove('recycled', doc.id);
}

function person(context: Context, id: number | undefined): { name: string; email: string } {
  const user = id === undefined ? undefined : context.site.docs.get('user', id);
  return { name: user?.Title ?? '', email: user?.Email ?? '' };
}

function properties(context: Context, doc: RecycledDoc): Properties {
  const author = person(context, doc.item?.author);
  const deleter = person(context, doc.by);
  const folder = context.site.docs.get('list', doc.list)?.url.slice(1) ?? '';
  const leaf = doc.item ? `${doc.item.id}_.000` : doc.title;
  return {
    AuthorEmail: author.email,
    AuthorName: author.name,
    DeletedByEmail: deleter.email,
    DeletedByName: deleter.name,
    DeletedDate: doc.deleted,
    DeletedDateLocalFormatted: danishDateTime(doc.deleted),
    DirName: folder,
    DirNamePath: { DecodedUrl: folder },
    Id: doc.id,
    ItemState: 1,
    ItemType: doc.item ? 3 : 4,
    LeafName: leaf,
    LeafNamePath: { DecodedUrl: leaf },
    Size: String(JSON.stringify(doc.item).length),
    Title: doc.title,
  };
}

const entity = (context: Context, doc: RecycledDoc): Entity => ({
  kind: 'entity',
  type: 'SP.RecycleBinItem',
  path: `Web/RecycleBin('${doc.id}')`,
  properties: () => properties(context, doc),
  actions: { restore: post(() => restore(context, doc)), deleteobject: post(() => context.site.docs.remove('recycled', doc.id)) },
  remove: () => context.site.docs.remove('recycled', doc.id),
});

/** What the user deleted; all of it for one who manages the web. */
export function recycleBin(context: Context): Collection {
  const all = may(context, 'manageWeb', scopeOf(context.site));
  const mine = (): RecycledDoc[] => context.site.docs.all('recycled').filter((doc) => all || doc.by === context.user.Id);
  const byId = (id: string): Entity => {
    const doc = mine().find((each) => each.id === id.toLowerCase());
    if (!doc) throw fileNotFound();
    return entity(context, doc);
  };
  return {
    kind: 'collection',
    type: 'SP.RecycleBinItem',
    path: 'Web/RecycleBin',
    members: () => mine().map((doc) => entity(context, doc)),
    byKey: (args) => byId(textArg(args, 'id')),
    actions: {
      getbyid: fn(({ args }) => byId(textArg(args, 'id'))),
      deleteall: post(() => mine().forEach((doc) => context.site.docs.remove('recycled', doc.id))),
      restoreall: post(() => mine().forEach((doc) => restore(context, doc))),
    },
  };
}
