import { tooManyLookups } from '../protocol/errors.js';
import type { CamlQuery } from '../query/parse-caml.js';
import { lookupsIn } from '../query/narrowing.js';
import type { ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import type { Position } from './position.js';
import { isPointer } from './read-body.js';
import type { Found } from './run-query.js';
import { runQuery } from './run-query.js';

function refuseManyLookups(context: Context, list: ListDoc, query: CamlQuery): void {
  const names = new Set(lookupsIn(query.where));
  for (const field of list.fields) {
    const asked = query.fields ? query.fields.includes(field.InternalName) : !field.Hidden;
    if (isPointer(field) && asked) names.add(field.InternalName);
  }
  if (names.size > context.site.limits.lookups) throw tooManyLookups();
}

/** Runs a CAML query; without a RowLimit it gives all rows, up to the threshold. */
export function runCaml(context: Context, list: ListDoc, query: CamlQuery, position?: Position): Found {
  refuseManyLookups(context, list, query);
  const limit = query.rowLimit ?? context.site.limits.listViewThreshold;
  return runQuery(context, list, { where: query.where, order: query.order, limit, position });
}
