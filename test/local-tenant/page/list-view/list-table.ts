import { escapeHtml } from '../html.js';
import { cellHtml, isNumber } from './cell-html.js';
import type { CellContext } from './cell-html.js';
import { columnNamed } from './cell-value.js';
import type { Column } from './cell-value.js';
import { groupsOf } from './groups.js';
import type { RowGroup } from './groups.js';
import type { FieldFacts, ListPage, ViewFacts } from './read-list.js';
import type { Rows } from './read-rows.js';

interface ListTable {
  readonly page: ListPage;
  readonly view: ViewFacts;
  readonly rows: Rows;
  readonly groupBy: readonly string[];
  /** Groups start closed, as the view says. */
  readonly collapsed: boolean;
  readonly context: CellContext;
}

/** The list's head, its views as tabs, and the rows of one view. */
export function listHtml(table: ListTable): string {
  const { page, view, rows } = table;
  const columns = view.ViewFields.Items.flatMap((name) => columnNamed(page.fields, name) ?? []);
  const by = table.groupBy.flatMap((name) => columnNamed(page.fields, name) ?? []);
  const groups = by.length
    ? groupsOf(rows.rows, by).map((group) => groupHtml(group, columns, table))
    : [tableHtml({ heading: view.Title, rows: rows.rows }, columns, table)];
  const body = rows.rows.length ? groups.join('') : '<p class="empty">Der er ingen elementer i visningen.</p>';
  return `<main id="indhold" tabindex="-1" class="list"><h1>${escapeHtml(page.list.Title)}</h1>
${page.list.Description ? `<p class="about">${escapeHtml(page.list.Description)}</p>` : ''}
<nav aria-label="Visninger"><ul class="views">${page.views.map((each) => tab(each, view)).join('')}</ul></nav>
${body}
<p class="count">${countOf(rows)}</p></main>`;
}

function tab(each: ViewFacts, current: ViewFacts): string {
  const here = each.ServerRelativeUrl === current.ServerRelativeUrl ? ' aria-current="page"' : '';
  return `<li><a href="${escapeHtml(encodeURI(each.ServerRelativeUrl))}"${here}>${escapeHtml(each.Title)}</a></li>`;
}

function groupHtml(group: RowGroup, columns: readonly Column[], table: ListTable): string {
  const heading = `${escapeHtml(group.heading)} <span>(${group.rows.length})</span>`;
  return `<details class="group"${table.collapsed ? '' : ' open'}><summary>${heading}</summary>${tableHtml(group, columns, table)}</details>`;
}

function tableHtml({ heading, rows }: RowGroup, columns: readonly Column[], { context }: ListTable): string {
  const kind = (field: FieldFacts): string => (isNumber(field) ? ' class="num"' : field.TypeAsString === 'DateTime' ? ' class="date"' : '');
  const head = columns.map((field) => `<th scope="col"${kind(field)}>${escapeHtml(field.Title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${columns.map((field) => `<td${kind(field)}>${cellHtml(row, field, { columns, context })}</td>`).join('')}</tr>`);
  return `<div class="scroll"><table><caption>${escapeHtml(heading)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function countOf({ rows, firstRow, next }: Rows): string {
  const shown = rows.length ? `Viser ${firstRow}–${firstRow + rows.length - 1}` : '';
  return next ? `${shown}. <a rel="next" href="${escapeHtml(next)}">Næste side</a>` : shown;
}
