import { randomUUID } from 'node:crypto';
import { rowKeys } from '../../local-tenant/sharepoint/items/index-keys.js';
import { startSharePoint } from '../../local-tenant/sharepoint/start.js';
import { itemValues, PAGE, SIZES } from './item.js';
import { makeColumns } from './make-columns.js';

/** The stand-in with a list of each size, filled below the REST service: fifty thousand calls would take minutes. */
const running = await startSharePoint();
const { db, docs, items, clock } = running.inside;

function fill(title: string, size: number): void {
  const list = docs.all('list').find((each) => each.Title === title);
  if (!list) throw new Error('The list was not made.');
  const now = clock.iso();
  const same = { created: now, modified: now, author: 1, editor: 1, version: 1, ui: 512, contentTypeId: '0x01', moderation: 0 as const, comment: null };
  db.transaction(() => {
    for (let id = 1; id <= size; id += 1) {
      const row = { id, values: itemValues(id - 1), guid: randomUUID(), uniqueId: randomUUID(), ...same };
      items.put(list.Id, row, rowKeys(list, row));
    }
    items.setCounters(list.Id, { nextId: size + 1, items: size, modified: now, deleted: now });
  });
}

for (const [title, size] of Object.entries(SIZES)) {
  await makeColumns(running.site, title);
  fill(title, size);
}
process.send?.({ base: `${running.site}/_api/web/lists`, page: PAGE });
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
