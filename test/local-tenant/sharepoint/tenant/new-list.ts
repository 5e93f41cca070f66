import { randomUUID } from 'node:crypto';
import { listFolder } from '../model/names.js';
import type { Template } from '../model/templates.js';
import { templateOf } from '../model/templates.js';
import type { Json, ListDoc } from '../model/types.js';
import { newView } from '../model/views.js';
import type { Site } from './site.js';
import { SITE_PATH } from './site.js';

/** Where the library lies that every site is born with. */
export const DOCUMENTS_FOLDER = 'Shared Documents';

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

/** The library Documents, as a new site has it. */
export function addDocuments(site: Site, authorId: number): void {
  const template = templateOf(101);
  if (template) addList(site, template, { title: 'Documents', folder: DOCUMENTS_FOLDER, settings: { ...template.settings }, authorId });
}
