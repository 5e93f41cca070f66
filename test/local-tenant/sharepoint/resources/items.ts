import { badRequest, noItem, tooManyLookups } from '../protocol/errors.js';
import { numberArg } from '../protocol/arguments.js';
import type { Collection, Entity, Page } from '../protocol/node.js';
import { fn } from '../protocol/node.js';
import type { NameTree, QueryOptions } from '../protocol/query-options.js';
import { readNames } from '../protocol/query-options.js';
import { bindFilter } from '../query/bind-filter.js';
import { lookupsIn } from '../query/narrowing.js';
import { parseOrder } from '../query/order.js';
import { parseFilter } from '../query/parse-filter.js';
import type { Order, Predicate } from '../query/predicate.js';
import { BadFilter } from '../query/tokens.js';
import type { ItemRow, ListDoc } from '../model/types.js';
import { entityPropertyName } from '../model/names.js';
import { odataColumns } from '../items/columns.js';
import { parsePosition, writePosition } from '../items/position.js';
import { isPointer, readChanges } from '../items/read-body.js';
import { reader } from '../items/read-cell.js';
import { runQuery } from '../items/run-query.js';
import { addItem } from '../items/store.js';
import { seenBy } from '../items/trimming.js';
import type { Context } from '../tenant/site.js';
import { ZONE } from '../time/clock.js';
import { itemEntity } from './item.js';
import { itemType, listPath } from '../model/list-paths.js';

function orBadRequest<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadFilter) throw badRequest(error.message);
    throw error;
  }
}

/** Lookup and person columns that a query joins: what is selected, expanded, filtered or ordered by. */
function refuseManyLookups(context: Context, list: ListDoc, options: QueryOptions, used: { where?: Predicate; order: Order[] }): void {
  const names = new Set([...lookupsIn(used.where), ...used.order.flatMap(({ column }) => (column.projected === undefined ? [] : [column.name]))]);
  const all = Object.keys(options.select).length === 0 || '*' in options.select;
  for (const field of list.fields) {
    const property = entityPropertyName(field.InternalName);
    const asked = `${property}Id` in options.select || property in options.select || property in options.expand;
    if (isPointer(field) && (asked || (all && !field.Hidden))) names.add(field.InternalName);
  }
  if (names.size > context.site.limits.lookups) throw tooManyLookups();
}

function pageSize(context: Context, top: number | undefined): number {
  if (top === undefined) return context.site.limits.pageSize;
  if (top > context.site.limits.maxTop) throw badRequest(`The value of $top may be at most ${context.site.limits.maxTop}.`);
  return top;
}

const percent = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+');

/** The other options of the query, with the token of the next page before them. */
function nextQuery(raw: URLSearchParams, token: string): string {
  const rest = [...raw]
    .filter(([name]) => name !== '$skiptoken' && name !== '$skip')
    .map(([name, text]) => `&${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  return `%24skiptoken=${encodeURIComponent(token)}${rest.join('')}`;
}

function query(context: Context, list: ListDoc, options: QueryOptions): Page {
  const find = odataColumns(context.site, list, options.expand);
  const where = options.filter === undefined ? undefined : orBadRequest(() => bindFilter(parseFilter(options.filter ?? ''), { find, zone: ZONE }));
  const order = options.orderby === undefined ? [] : orBadRequest(() => parseOrder(options.orderby ?? '', find));
  refuseManyLookups(context, list, options, { where, order });
  const limit = pageSize(context, options.top);
  const position = options.skiptoken === undefined ? undefined : parsePosition(options.skiptoken);
  const found = limit === 0 ? { rows: [], more: false } : runQuery(context, list, { where, order, limit, position });
  const last = found.rows.at(-1);
  const token = found.more && last ? writePosition(last, { order, read: reader(context, list) }, percent) : undefined;
  return {
    entities: found.rows.map((row) => itemEntity(context, list, row)),
    ...(token === undefined ? {} : { next: nextQuery(options.raw, token) }),
  };
}

const noNames: NameTree = readNames(null);

/** One item that the user may see. Error: 404 for one that is not there or not for their eyes. */
function visibleRow(context: Context, list: ListDoc, id: number): ItemRow {
  const row = context.site.items.get(list.Id, id);
  const seen = row && seenBy(context, list)(row);
  if (!seen) throw noItem();
  return seen;
}

export const itemById = (context: Context, list: ListDoc, id: number): Entity => itemEntity(context, list, visibleRow(context, list, id));

export function items(context: Context, list: ListDoc): Collection {
  return {
    kind: 'collection',
    type: itemType(list),
    path: `${listPath(list)}/Items`,
    members: () => query(context, list, { select: noNames, expand: noNames, raw: new URLSearchParams() }).entities,
    query: (options) => query(context, list, options),
    byKey: (args) => itemById(context, list, numberArg(args, 'id')),
    create: (body) => itemEntity(context, list, addItem(context, list, readChanges(context, list, itemType(list), body))),
    actions: { getbyid: fn(({ args }) => itemById(context, list, numberArg(args, 'id'))) },
  };
}
