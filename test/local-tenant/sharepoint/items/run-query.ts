import { overThreshold } from '../protocol/errors.js';
import type { Collation } from '../query/compare.js';
import { compile } from '../query/matches.js';
import type { Narrowing } from '../query/narrowing.js';
import { narrowings } from '../query/narrowing.js';
import { sortRows } from '../query/order.js';
import type { Order, Predicate } from '../query/predicate.js';
import type { ItemRow, ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { collationOf } from '../tenant/site.js';
import { readPosition } from './position.js';
import type { Position } from './position.js';
import { reader } from './read-cell.js';
import { seenBy } from './trimming.js';

export interface ItemQuery {
  where?: Predicate;
  order: Order[];
  limit: number;
  /** start behind this row, or before it when paging backwards */
  position?: Position;
}

export interface Found {
  rows: ItemRow[];
  /** there are further rows in the direction of the query */
  more: boolean;
}

const CHUNK = 500;
type Accept = (row: ItemRow) => ItemRow | undefined;

const byId = (query: ItemQuery): 'up' | 'down' | undefined => {
  const first = query.order[0];
  if (!first) return 'up';
  return query.order.length === 1 && first.column.name === 'ID' ? (first.descending ? 'down' : 'up') : undefined;
};

/** Reads on by id until the page is full. */
function walk(context: Context, list: ListDoc, query: ItemQuery, accept: Accept): Found {
  const descending = byId(query) === 'down';
  const size = Math.min(CHUNK, query.limit + 1);
  const rows: ItemRow[] = [];
  let edge = query.position?.id;
  for (;;) {
    const slice = descending ? { before: edge, descending } : { after: edge };
    const chunk = context.site.items.read(list.Id, { ...slice, limit: size });
    for (const row of chunk) {
      const seen = accept(row);
      if (seen && rows.push(seen) > query.limit) return { rows: rows.slice(0, query.limit), more: true };
    }
    if (chunk.length < size) return { rows, more: false };
    edge = chunk.at(-1)?.id;
  }
}

/** Ids that one index read gives, at most one more than `most`. */
function idsOf(context: Context, list: ListDoc, narrowing: Narrowing, most: number): number[] {
  if (narrowing.column.name !== 'ID') return context.site.items.find(list.Id, { field: narrowing.column.name, ...rangeOf(narrowing) }, most + 1);
  if (narrowing.values) return narrowing.values.map(Number).filter((id) => Number.isSafeInteger(id));
  const { from, to } = narrowing;
  const after = from && Math.ceil(Number(from.key)) - (from.open && Number.isInteger(Number(from.key)) ? 0 : 1);
  const before = to && Math.floor(Number(to.key)) + (to.open && Number.isInteger(Number(to.key)) ? 0 : 1);
  return context.site.items.read(list.Id, { after, before, limit: most + 1 }).map((row) => row.id);
}

const rangeOf = (narrowing: Narrowing): Pick<Narrowing, 'values' | 'from' | 'to'> => ({ values: narrowing.values, from: narrowing.from, to: narrowing.to });

/** The fewest ids an index gives; undefined when none narrows to at most `most`. */
function candidates(context: Context, list: ListDoc, where: Predicate | undefined, most: number): number[] | undefined {
  let best: number[] | undefined;
  for (const union of narrowings(where)) {
    const ids = new Set<number>();
    for (const narrowing of union) for (const id of idsOf(context, list, narrowing, most)) ids.add(id);
    if (ids.size <= most && (!best || ids.size < best.length)) best = [...ids];
  }
  return best;
}

/** Counts as examined what no index has ruled out. */
function refuseWide(context: Context, list: ListDoc, query: ItemQuery, ids: number[] | undefined): void {
  const size = context.site.items.counters(list.Id).items;
  if (size <= context.site.limits.listViewThreshold || ids !== undefined) return;
  if (query.where !== undefined) throw overThreshold();
  if (query.order.some(({ column }) => !column.indexed)) throw overThreshold();
}

function sorted(rows: ItemRow[], query: ItemQuery, tools: { context: Context; list: ListDoc; collation: Collation }): Found {
  const read = reader(tools.context, tools.list);
  const all = sortRows(rows, query.order, read, tools.collation);
  const at = query.position ? readPosition(all, query.position, { order: query.order, read, collation: tools.collation }) : 0;
  if (query.position?.backwards) {
    const start = Math.max(0, at - query.limit);
    return { rows: all.slice(start, at), more: start > 0 };
  }
  return { rows: all.slice(at, at + query.limit), more: all.length > at + query.limit };
}

/** The rows of a list that a query asks for and its user may see. Error: more rows to examine than the threshold. */
export function runQuery(context: Context, list: ListDoc, query: ItemQuery): Found {
  const collation = collationOf(context.site);
  const sight = seenBy(context, list);
  const test = query.where && compile(query.where, reader(context, list), collation);
  const accept: Accept = (row) => {
    const seen = sight(row);
    return seen && (!test || test(seen)) ? seen : undefined;
  };
  const ids = candidates(context, list, query.where, context.site.limits.listViewThreshold);
  refuseWide(context, list, query, ids);
  if (ids === undefined && byId(query) !== undefined && !query.position?.backwards) return walk(context, list, query, accept);
  const { items } = context.site;
  const rows = ids === undefined ? items.read(list.Id, {}) : ids.flatMap((id) => items.get(list.Id, id) ?? []);
  return sorted(
    rows.flatMap((row) => accept(row) ?? []),
    query,
    { context, list, collation },
  );
}
