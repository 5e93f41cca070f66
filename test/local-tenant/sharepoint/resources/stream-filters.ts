import type { CamlQuery } from '../query/parse-caml.js';
import type { Predicate } from '../query/predicate.js';
import type { ListDoc } from '../model/types.js';
import { readCaml } from '../items/caml-columns.js';
import type { Context } from '../tenant/site.js';
import { escapeXml } from '../xml/write-xml.js';
import { parseView } from './view-xml.js';

const MAX_FILTERS = 10;

/** `FilterField1=VpType&FilterValue1=a;#b`: any of the values; an empty one is an empty column. */
function condition(name: string, value: string): string {
  const field = `<FieldRef Name="${escapeXml(name)}" />`;
  if (value === '') return `<IsNull>${field}</IsNull>`;
  const values = value.split(';#').map((each) => `<Value Type="Text">${escapeXml(each)}</Value>`);
  return values.length === 1 ? `<Eq>${field}${values[0] ?? ''}</Eq>` : `<In>${field}<Values>${values.join('')}</Values></In>`;
}

function filters(query: URLSearchParams): string[] {
  const all: string[] = [];
  for (let number = 1; number <= MAX_FILTERS; number += 1) {
    const name = query.get(`FilterField${number}`) ?? query.get(`FilterFields${number}`);
    if (name !== null) all.push(condition(name, query.get(`FilterValue${number}`) ?? query.get(`FilterValues${number}`) ?? ''));
  }
  return all;
}

/** Adds the filters and the order of the query string to a view's query. */
export function streamFilters(context: Context, list: ListDoc, query: URLSearchParams, caml: CamlQuery): CamlQuery {
  const parts: Predicate[] = filters(query).flatMap(
    (where) => readCaml(context, list, parseView(`<View><Query><Where>${where}</Where></Query></View>`)).where ?? [],
  );
  const sort = query.get('SortField');
  const order =
    sort === null
      ? caml.order
      : readCaml(
          context,
          list,
          parseView(
            `<View><Query><OrderBy><FieldRef Name="${escapeXml(sort)}" Ascending="${/^desc/i.test(query.get('SortDir') ?? '') ? 'FALSE' : 'TRUE'}" /></OrderBy></Query></View>`,
          ),
        ).order;
  const where: Predicate | undefined = parts.length === 0 ? caml.where : { op: 'all', parts: [...(caml.where ? [caml.where] : []), ...parts] };
  return { ...caml, order, ...(where ? { where } : {}) };
}
