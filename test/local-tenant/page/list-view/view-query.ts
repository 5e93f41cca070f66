import type { ViewFacts } from './read-list.js';

/** What a view's CAML says of grouping, and the query for its rows. */
interface ViewQuery {
  /** Internal names of the columns that the view groups by. */
  readonly groupBy: readonly string[];
  readonly collapsed: boolean;
  /** CAML View: the view's filter and order, grouped columns first, its columns and its row limit. */
  readonly viewXml: string;
}

const GROUP = /<GroupBy\b([^>]*)>([\s\S]*?)<\/GroupBy>/;
const ORDER = /<OrderBy\b[^>]*>([\s\S]*?)<\/OrderBy>/;
const REFERENCE = /<FieldRef\b[^>]*\bName=["']([^"']+)["'][^>]*\/>/g;

/** Rows are asked for in the order of their groups, so that a group is never cut in two. */
export function viewQuery({ ViewQuery: query, RowLimit, ViewFields }: Pick<ViewFacts, 'ViewQuery' | 'RowLimit' | 'ViewFields'>): ViewQuery {
  const [, attributes = '', grouped = ''] = GROUP.exec(query) ?? [];
  const [, ordered = ''] = ORDER.exec(query) ?? [];
  const rest = query.replace(GROUP, '').replace(ORDER, '');
  const groupBy = [...grouped.matchAll(REFERENCE)].map((match) => match[1] ?? '');
  const order = grouped || ordered ? `<OrderBy>${grouped}${ordered}</OrderBy>` : '';
  const columns = [...new Set(['ID', ...ViewFields.Items, ...groupBy])].map((name) => `<FieldRef Name="${name}"/>`).join('');
  const viewXml = `<View><Query>${rest}${order}</Query><ViewFields>${columns}</ViewFields><RowLimit Paged="TRUE">${RowLimit}</RowLimit></View>`;
  return { groupBy, collapsed: /Collapse=["']TRUE["']/i.test(attributes), viewXml };
}

/** The query for one item with every column of `names`. */
export function itemQuery(id: number, names: readonly string[]): string {
  const where = `<Where><Eq><FieldRef Name="ID"/><Value Type="Counter">${id}</Value></Eq></Where>`;
  const columns = names.map((name) => `<FieldRef Name="${name}"/>`).join('');
  return `<View><Query>${where}</Query><ViewFields>${columns}</ViewFields><RowLimit>1</RowLimit></View>`;
}
