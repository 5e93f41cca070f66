import type { SPFI } from '@pnp/sp';
import { readRow, selectOf, type ListDefinition, type RowOf } from '../lists/index.js';
import { itemsToRead } from './odata.js';

/** SharePoint's largest page. */
const PAGE_SIZE = 5000;

export interface RowQuery {
  filter?: string;
  /** Keys of the fields to read; all when left out. */
  keys?: readonly string[];
  /** Reads who last changed the row, for lists where that decides whether it counts. */
  withEditor?: boolean;
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

/** The rows after the given ones: nothing more to ask for unless a page came back full. */
export async function withRemainingRows<L extends ListDefinition>(
  sp: SPFI,
  sitePath: string,
  list: L,
  { query, first }: { query: RowQuery; first: RowOf<L>[] },
): Promise<RowOf<L>[]> {
  const rows = [...first];
  for (let page = first; page.length === PAGE_SIZE; rows.push(...page)) {
    const after = `Id gt ${page.at(-1)?.id ?? 0}`;
    page = await firstRows(sp, sitePath, list, { ...query, filter: query.filter === undefined ? after : `${query.filter} and ${after}` });
  }
  return rows;
}
