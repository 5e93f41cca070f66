import type { SPFI } from '@pnp/sp';
import { readRow, selectOf, type ListDefinition, type RowOf } from '../lists/index.js';
import { itemsToRead } from './odata.js';
import { faultCodes, faultIn } from './sharepoint-error.js';

/** SharePoint's largest page. */
const PAGE_SIZE = 5000;

export interface RowQuery {
  filter?: string;
  /** Keys of the fields to read; all when left out. */
  keys?: readonly string[];
  /** Reads who last changed the row, for lists where that decides whether it counts. */
  withEditor?: boolean;
  /** Rows of a page; SharePoint's largest when left out. */
  top?: number;
}

function itemsOf(sp: SPFI, sitePath: string, list: ListDefinition, query: RowQuery) {
  const { select, expand } = selectOf(list, query.keys);
  const editor = query.withEditor ? ['Editor/Id', 'Editor/Title', 'Editor/Name'] : [];
  const items = itemsToRead(sp, sitePath, list)
    .select(...select, ...editor)
    .expand(...expand, ...(query.withEditor ? ['Editor'] : []))
    .orderBy('Id')
    .top(query.top ?? PAGE_SIZE);
  return query.filter === undefined ? items : items.filter(query.filter);
}

/** The first page of rows, at most 5,000; may be called on a batched SPFI. */
export async function firstRows<L extends ListDefinition>(sp: SPFI, sitePath: string, list: L, query: RowQuery = {}): Promise<RowOf<L>[]> {
  const raw = await itemsOf(sp, sitePath, list, query)<Record<string, unknown>[]>();
  return raw.map((row) => readRow(list, row));
}

function within({ filter, ...query }: RowQuery, range: string): RowQuery {
  return { ...query, filter: filter === undefined ? range : `${range} and ${filter}` };
}

/** Rows whose ids lie after `from`, a range of ids at a time: each examines at most 5,000 rows, however many the filter matches. */
async function rowsAfter<L extends ListDefinition>(
  sp: SPFI,
  sitePath: string,
  list: L,
  { query, from }: { query: RowQuery; from: number },
): Promise<RowOf<L>[]> {
  const [newest] = await itemsToRead(sp, sitePath, list).select('Id').orderBy('Id', false).top(1)<{ Id: number }[]>();
  const rows: RowOf<L>[] = [];
  const size = query.top ?? PAGE_SIZE;
  for (let at = from; at < (newest?.Id ?? 0); at += size) {
    for (const row of await firstRows(sp, sitePath, list, within(query, `Id gt ${at} and Id le ${at + size}`))) rows.push(row);
  }
  return rows;
}

/**
 * All rows of a query whose first page is given, or was refused because its filter matches more than the list view threshold
 * lets pass, indexed or not. Nothing more is asked for unless the page came back full or was refused for that reason.
 */
export async function withRemainingRows<L extends ListDefinition>(
  sp: SPFI,
  sitePath: string,
  list: L,
  { query, first }: { query: RowQuery; first: RowOf<L>[] | Promise<RowOf<L>[]> },
): Promise<RowOf<L>[]> {
  try {
    const page = await first;
    if (page.length < (query.top ?? PAGE_SIZE)) return page;
    return [...page, ...(await rowsAfter(sp, sitePath, list, { query, from: page.at(-1)?.id ?? 0 }))];
  } catch (error) {
    if ((await faultIn(error))?.code !== faultCodes.tooManyRows) throw error;
    return rowsAfter(sp, sitePath, list, { query, from: 0 });
  }
}
