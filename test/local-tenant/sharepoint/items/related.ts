import { refusedChange } from '../protocol/errors.js';
import type { Cell, FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';

/** RelationshipDeleteBehavior of a lookup column: what happens to those who point to an item when it goes. */
const CASCADE = 1;
const RESTRICT = 2;

const pointsTo = (cell: Cell | undefined, id: number): boolean => (Array.isArray(cell) ? cell.some((each) => each === id) : cell === id);

const bound =
  (list: ListDoc, behavior: number) =>
  (field: FieldDoc): boolean =>
    field.type.startsWith('Lookup') && field.own['LookupList'] === list.Id && field.own['RelationshipDeleteBehavior'] === behavior;

interface Pointing {
  holder: ListDoc;
  row: ItemRow;
}

function pointing({ site }: Context, list: ListDoc, id: number, behavior: number): Pointing[] {
  return site.docs.all('list').flatMap((holder) => {
    const fields = holder.fields.filter(bound(list, behavior));
    if (fields.length === 0) return [];
    const rows = site.items.read(holder.Id, {}).filter((row) => fields.some((field) => pointsTo(row.values[field.InternalName], id)));
    return rows.map((row) => ({ holder, row }));
  });
}

/** An item that others point to through a lookup that restricts stays. */
export function refuseWhenPointedTo(context: Context, list: ListDoc, id: number): void {
  const [first] = pointing(context, list, id, RESTRICT);
  if (!first) return;
  throw refusedChange(`This item cannot be deleted because an item in the "${first.holder.Title}" list is related to an item in the "${list.Title}" list.`);
}

/** Those that go with an item. */
export const goWith = (context: Context, list: ListDoc, id: number): Pointing[] => pointing(context, list, id, CASCADE);
