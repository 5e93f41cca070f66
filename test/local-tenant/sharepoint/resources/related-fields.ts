import { listPath } from '../model/list-paths.js';
import type { FieldDoc, ListDoc } from '../model/types.js';
import type { Collection, Entity } from '../protocol/node.js';
import type { Context } from '../tenant/site.js';
import { webOf } from '../tenant/site.js';

const pointsTo = (field: FieldDoc, list: ListDoc): boolean => field.type.startsWith('Lookup') && field.own['LookupList'] === list.Id;

/** GetRelatedFields: the lookup columns, of this list and others, that point to the list. */
export function relatedFields(context: Context, list: ListDoc): Collection {
  const path = `${listPath(list)}/GetRelatedFields`;
  const related = (holder: ListDoc, field: FieldDoc): Entity => ({
    kind: 'entity',
    type: 'SP.RelatedField',
    path,
    properties: () => ({
      FieldId: field.Id,
      ListId: holder.Id,
      RelationshipDeleteBehavior: field.own['RelationshipDeleteBehavior'] ?? 0,
      WebId: webOf(context.site).Id,
    }),
    links: { LookupList: () => context.open.list(context, list) },
  });
  const members = (): Entity[] =>
    context.site.docs.all('list').flatMap((holder) => holder.fields.filter((field) => pointsTo(field, list)).map((field) => related(holder, field)));
  return { kind: 'collection', type: 'SP.RelatedField', path, members };
}
