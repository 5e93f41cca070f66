import type { FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { seenBy } from './trimming.js';

/** The list that a lookup points to; undefined when it is gone. */
export const targetList = (context: Context, field: FieldDoc): ListDoc | undefined => context.site.docs.get('list', String(field.own['LookupList']));

/** The item behind a lookup as the request's user sees it: nothing of one that is gone, trimmed or an unseen draft. */
export function pointedRow(context: Context, list: ListDoc, id: number): ItemRow | undefined {
  const row = context.site.items.get(list.Id, id);
  return row && seenBy(context, list)(row);
}
