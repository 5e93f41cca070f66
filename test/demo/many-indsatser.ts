import { randomUUID } from 'node:crypto';
import { indsatserList } from '@virksomhedsplaner/shared/lists';
import { rowKeys } from '../local-tenant/sharepoint/items/index-keys.js';
import type { RunningSharePoint } from '../local-tenant/sharepoint/start.js';

const { key, order } = indsatserList.fields;

/**
 * Fills the list of indsatser up to so many rows, each like one that stands there already, below the REST service: fifty
 * thousand calls would take minutes.
 */
export function manyIndsatser({ db, docs, items }: RunningSharePoint['inside'], upTo: number): void {
  const list = docs.all('list').find(({ Title }) => Title === 'Indsatser');
  if (list === undefined) throw new Error('The site has no list of indsatser.');
  const known = items.read(list.Id, {});
  if (known.length === 0) throw new Error('There is no indsats to make more of.');
  const { nextId, ...counters } = items.counters(list.Id);
  const more = upTo - known.length;
  db.transaction(() => {
    for (let at = 0; at < more; at += 1) {
      const like = known[at % known.length];
      if (like === undefined) return;
      const id = nextId + at;
      const values = { ...like.values, Title: `${String(like.values['Title'])} ${id}`, [key.internalName]: `mange/${id}`, [order.internalName]: id };
      const row = { ...like, id, values, guid: randomUUID(), uniqueId: randomUUID() };
      items.put(list.Id, row, rowKeys(list, row));
    }
    items.setCounters(list.Id, { ...counters, nextId: nextId + more, items: upTo });
  });
}
