import type { ContentTypeDoc, FieldDoc, ListDoc } from '../model/types.js';
import { demand, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { SITE_PATH, webOf } from '../tenant/site.js';
import { listPath } from '../model/list-paths.js';

/** What holds columns and content types: a list or the web. */
export interface Owner {
  path: string;
  /** SourceID in SchemaXml */
  id: string;
  /** Scope of a column */
  url: string;
  list?: ListDoc;
  fields: () => FieldDoc[];
  saveFields: (fields: FieldDoc[]) => void;
  contentTypes: () => ContentTypeDoc[];
  saveContentTypes: (types: ContentTypeDoc[]) => void;
  demandManage: () => void;
}

const current = (context: Context, list: ListDoc): ListDoc => context.site.docs.get('list', list.Id) ?? list;

export const listOwner = (context: Context, list: ListDoc): Owner => ({
  path: listPath(list),
  id: list.Id,
  url: list.url,
  list,
  fields: () => current(context, list).fields,
  saveFields: (fields) => {
    const now = current(context, list);
    context.site.docs.put('list', list.Id, { ...now, fields, etag: now.etag + 1 });
  },
  contentTypes: () => current(context, list).contentTypes,
  saveContentTypes: (types) => {
    const now = current(context, list);
    context.site.docs.put('list', list.Id, { ...now, contentTypes: types, etag: now.etag + 1 });
  },
  demandManage: () => demand(context, 'manageLists', scopeOf(context.site, list.Id)),
});

export const webOwner = (context: Context): Owner => ({
  path: 'Web',
  id: webOf(context.site).Id,
  url: SITE_PATH,
  fields: () => webOf(context.site).fields,
  saveFields: (fields) => context.site.docs.put('web', 'web', { ...webOf(context.site), fields }),
  contentTypes: () => webOf(context.site).contentTypes,
  saveContentTypes: (types) => context.site.docs.put('web', 'web', { ...webOf(context.site), contentTypes: types }),
  demandManage: () => demand(context, 'manageWeb', scopeOf(context.site)),
});
