import { escapeHtml } from '../html.js';
import { plainHtml } from './cell-html.js';
import type { FieldFacts, ListPage } from './read-list.js';
import type { Row } from './read-rows.js';

const TYPES = [
  'Text',
  'Note',
  'Choice',
  'MultiChoice',
  'Number',
  'Currency',
  'DateTime',
  'Boolean',
  'User',
  'UserMulti',
  'Lookup',
  'LookupMulti',
  'URL',
  'Calculated',
];
/** Of the columns that every list has, the ones SharePoint's own form shows beneath. */
const LAST = ['Created', 'Author', 'Modified', 'Editor'];
const BUILT_IN =
  /^(?:_|ows|ComplianceAssetId$|FileLeaf|Attachments$|AppAuthor$|AppEditor$|ContentType$|Link|Edit$|SMTotal|FolderChild|ItemChild|MetaInfo|Restricted|ParentUniqueId|SyncClient|FSObjType|Sort|PermMask|ID$)/;

/** The columns of an item's own page, in the list's order. */
export function itemColumns({ fields }: ListPage): FieldFacts[] {
  const own = [...fields.values()].filter(
    (f) => !f.Hidden && TYPES.includes(f.TypeAsString) && !LAST.includes(f.InternalName) && !BUILT_IN.test(f.InternalName),
  );
  return [...own, ...LAST.flatMap((name) => fields.get(name) ?? [])];
}

/** One item with all its columns; empty ones are left out. */
export function itemHtml(page: ListPage, row: Row): string {
  const parts = itemColumns(page).map((field) => ({ field, html: plainHtml(row, field) }));
  const rows = parts.filter(({ html }) => html !== '').map(({ field, html }) => `<dt>${escapeHtml(field.Title)}</dt><dd>${html}</dd>`);
  return `<main id="indhold" tabindex="-1" class="list"><p><a href="${escapeHtml(encodeURI(page.list.DefaultViewUrl))}">${escapeHtml(page.list.Title)}</a></p>
<h1>${escapeHtml(String(row['Title'] ?? '') || '(uden titel)')}</h1><dl class="item">${rows.join('')}</dl></main>`;
}
