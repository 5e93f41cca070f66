import { noView, notBuilt } from '../protocol/errors.js';
import type { Body, Node } from '../protocol/node.js';
import type { CamlQuery } from '../query/parse-caml.js';
import type { FieldDoc, ItemRow, ListDoc, ViewDoc } from '../model/types.js';
import { readCaml } from '../items/caml-columns.js';
import type { Position } from '../items/position.js';
import { parsePosition, writePosition } from '../items/position.js';
import { reader } from '../items/read-cell.js';
import { runCaml } from '../items/run-caml.js';
import { folderMask, streamRow } from '../items/stream-row.js';
import { isSeenBy, listViewXml } from '../model/views.js';
import type { Context } from '../tenant/site.js';
import { streamFilters } from './stream-filters.js';
import type { StreamParameters } from './stream-parameters.js';
import { readStreamParameters } from './stream-parameters.js';
import { parseView } from './view-xml.js';

const LIST_DATA = 2;
const LIST_SCHEMA = 4;
/** change nothing that is served: DisableAutoHyperlink, EnableMediaTAUrls */
const HARMLESS = 2048 | 4096;
const NO_VIEW = '00000000-0000-0000-0000-000000000000';
const DEFAULT_ROWS = 30;

interface Asked {
  caml: CamlQuery;
  fields: FieldDoc[];
  datesInUtc: boolean;
  view: string;
  position?: Position;
  firstRow: number;
}

/** Names in a view that show another column. */
const shownBy = (name: string): string => (name.startsWith('LinkTitle') ? 'Title' : name);

function viewOf(context: Context, list: ListDoc, query: URLSearchParams): ViewDoc | undefined {
  const id = query.get('View')?.replace(/[{}]/g, '').toLowerCase();
  if (id === undefined || id === NO_VIEW) return undefined;
  const view = list.views.find((each) => each.Id === id && isSeenBy(each, context.user.Id));
  if (!view) throw noView();
  return view;
}

function xmlOf(list: ListDoc, parameters: StreamParameters, view: ViewDoc | undefined): string {
  if (parameters.viewXml !== undefined) return parameters.viewXml;
  const shown = view ?? list.views.find((each) => each.DefaultView);
  return shown ? listViewXml(shown) : '<View />';
}

/** Paging of the body goes before the query's: both look like `Paged=TRUE&p_ID=5&PageFirstRow=6`. */
function pagingOf({ paging, query }: StreamParameters): URLSearchParams | undefined {
  if (paging !== undefined) return new URLSearchParams(paging.replace(/^\?/, ''));
  return query.has('p_ID') ? query : undefined;
}

/** The columns of the view; all that are not hidden when they are asked for. */
function fieldsOf(list: ListDoc, names: readonly string[], all: boolean): FieldDoc[] {
  const asked = names.flatMap((name) => list.fields.find((field) => field.InternalName === name) ?? []);
  return all ? [...new Set([...asked, ...list.fields.filter((field) => !field.Hidden && field.type !== 'Computed')])] : asked;
}

function read(context: Context, list: ListDoc, parameters: StreamParameters): Asked {
  const { query } = parameters;
  const view = viewOf(context, list, query);
  const caml = streamFilters(context, list, query, readCaml(context, list, parseView(xmlOf(list, parameters, view))));
  const names = (caml.fields ?? ['Title']).map(shownBy);
  const paging = pagingOf(parameters);
  return {
    caml: { ...caml, fields: names, rowLimit: Math.min(caml.rowLimit ?? DEFAULT_ROWS, context.site.limits.maxTop) },
    fields: fieldsOf(list, names, parameters.allFields),
    datesInUtc: parameters.datesInUtc,
    view: view?.Id ?? NO_VIEW,
    ...(paging ? { position: parsePosition(paging.toString()) } : {}),
    firstRow: Number(paging?.get('PageFirstRow') ?? 1) || 1,
  };
}

function link(context: Context, list: ListDoc, asked: Asked, to: { row: ItemRow; first: number; back: boolean }): string {
  const token = writePosition(to.row, { order: asked.caml.order, read: reader(context, list) }, encodeURIComponent);
  const paged = to.back ? token.replace('Paged=TRUE', 'Paged=TRUE&PagedPrev=TRUE') : token;
  return `?${paged}&PageFirstRow=${to.first}&View=${asked.view}`;
}

function listData(context: Context, list: ListDoc, asked: Asked): Record<string, unknown> {
  const found = runCaml(context, list, asked.caml, asked.position);
  const { rows } = found;
  const more = found.more && asked.caml.paged;
  const [first, last] = [rows[0], rows.at(-1)];
  const size = asked.caml.rowLimit ?? DEFAULT_ROWS;
  const lastRow = asked.firstRow + rows.length - 1;
  return {
    Row: rows.map((row) => streamRow(context, list, row, asked)),
    FirstRow: asked.firstRow,
    FolderPermissions: folderMask(context, list),
    LastRow: lastRow,
    RowLimit: size,
    ...((more || asked.position?.backwards) && last ? { NextHref: link(context, list, asked, { row: last, first: lastRow + 1, back: false }) } : {}),
    ...(asked.firstRow > 1 && first ? { PrevHref: link(context, list, asked, { row: first, first: Math.max(1, asked.firstRow - size), back: true }) } : {}),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: '',
  };
}

/** RenderListData(viewXml): the rows of a view, as a text of JSON. */
export function renderListData(context: Context, list: ListDoc, viewXml: string): Node {
  const asked = read(context, list, readStreamParameters(list, { ViewXml: viewXml }, new URLSearchParams()));
  return { kind: 'value', name: 'RenderListData', value: JSON.stringify(listData(context, list, asked)) };
}

const schemaField = (field: FieldDoc): Record<string, unknown> => ({
  AllowGridEditing: field.ReadOnlyField ? 'FALSE' : 'TRUE',
  DisplayName: field.Title,
  FieldType: field.type,
  ID: field.Id,
  Name: field.InternalName,
  RealFieldName: field.InternalName,
  ReadOnly: field.ReadOnlyField ? 'TRUE' : undefined,
  StaticName: field.StaticName,
  Type: field.type,
  ...(field.CustomFormatter ? { CustomFormatter: field.CustomFormatter } : {}),
});

function listSchema(list: ListDoc, asked: Asked): Record<string, unknown> {
  return {
    BaseViewID: '1',
    EnableMinorVersions: list.settings['EnableMinorVersions'] === true ? '1' : '0',
    Field: asked.fields.map(schemaField),
    FieldSortParam: '',
    ListTemplateType: '100',
    ModerationStatus: list.settings['EnableModeration'] === true ? '1' : '0',
    RowLimit: String(asked.caml.rowLimit ?? DEFAULT_ROWS),
    View: asked.view,
    listId: `{${list.Id.toUpperCase()}}`,
  };
}

/**
 * RenderListDataAsStream. Options None and ListData answer the rows bare; with ListSchema they stand in ListData.
 * Other options: 501.
 */
export function renderStream(context: Context, list: ListDoc, body: Body, query: URLSearchParams): Node {
  const parameters = readStreamParameters(list, body, query);
  const { options } = parameters;
  if ((options & ~(LIST_DATA | LIST_SCHEMA | HARMLESS)) !== 0) throw notBuilt(`RenderListDataAsStream with RenderOptions ${options}`);
  const asked = read(context, list, parameters);
  const data = listData(context, list, asked);
  const content = (options & LIST_SCHEMA) === 0 ? data : { ListData: data, ListSchema: listSchema(list, asked) };
  return { kind: 'value', name: 'RenderListDataAsStream', value: content, raw: true };
}
