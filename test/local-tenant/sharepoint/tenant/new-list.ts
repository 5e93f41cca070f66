import { randomUUID } from 'node:crypto';
import { listFolder } from '../model/names.js';
import type { Template } from '../model/templates.js';
import { templateOf } from '../model/templates.js';
import type { Json, ListDoc } from '../model/types.js';
import { newView } from '../model/views.js';
import type { Site } from './site.js';
import { SITE_PATH } from './site.js';

/** A library that SharePoint makes itself, at a place of its own. */
export interface BuiltInLibrary {
  title: string;
  folder: string;
  settings: Record<string, Json>;
}
export const DOCUMENTS: BuiltInLibrary = { title: 'Documents', folder: 'Shared Documents', settings: {} };
export const SITE_PAGES: BuiltInLibrary = {
  title: 'Site Pages',
  folder: 'SitePages',
  settings: { BaseTemplate: 119, EnableMinorVersions: true, TemplateFeatureId: '00bfea71-c796-4402-9f2f-0eb9a6e71b18' },
};
export const SITE_ASSETS: BuiltInLibrary = {
  title: 'Site Assets',
  folder: 'SiteAssets',
  settings: { Description: 'Use this library to store files which are included on pages within this site, such as images on Wiki pages.' },
};

/** Address of a built-in library. */
export const addressOf = (library: BuiltInLibrary): string => `${SITE_PATH}/${library.folder}`;

export interface NewList {
  title: string;
  /** the list's own folder; otherwise it is made from the title */
  folder?: string;
  settings: Record<string, Json>;
  authorId: number;
}

function freeUrl(site: Site, template: Template, folder: string): string {
  const urls = new Set(site.docs.all('list').map((list) => list.url.toLowerCase()));
  const wanted = `${SITE_PATH}/${template.parent}${folder}`;
  for (let number = 0; ; number += 1) {
    const url = number === 0 ? wanted : `${wanted}${number}`;
    if (!urls.has(url.toLowerCase())) return url;
  }
}

/** Stores an empty list of a template, under a free address. */
export function addList(site: Site, template: Template, given: NewList): ListDoc {
  const url = freeUrl(site, template, given.folder ?? listFolder(given.title));
  const { title, fields } = template.view;
  const doc: ListDoc = {
    Id: randomUUID(),
    Title: given.title,
    url,
    Created: site.clock.iso(),
    etag: 1,
    settings: given.settings,
    fields: template.fields(),
    views: [newView(title, { url: `${url}/${template.pages}AllItems.aspx`, isDefault: true, fields, ownerId: given.authorId })],
    contentTypes: template.contentTypes(),
    rootFolderId: randomUUID(),
    authorId: given.authorId,
  };
  site.docs.put('list', doc.Id, doc);
  site.items.setCounters(doc.Id, { nextId: 1, items: 0, modified: doc.Created, deleted: doc.Created });
  return doc;
}

/** A built-in library, made the first time it is asked for. */
export function ensureLibrary(site: Site, library: BuiltInLibrary, authorId: number): ListDoc {
  const known = site.docs.all('list').find((list) => list.url === addressOf(library));
  if (known) return known;
  const template = templateOf(101);
  if (!template) throw new Error('Libraries have no template.');
  const { title, folder } = library;
  return addList(site, template, { title, folder, settings: { ...template.settings, ...library.settings }, authorId });
}
