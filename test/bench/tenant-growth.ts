import { randomUUID } from 'node:crypto';
import { rowKeys } from '../local-tenant/sharepoint/items/index-keys.js';
import { startSharePoint } from '../local-tenant/sharepoint/start.js';
import type { RunningSharePoint } from '../local-tenant/sharepoint/start.js';
import { itemValues } from './tenant/item.js';
import { call, closeConnections, median } from './tenant/served.js';

const SIZES = { few: 1000, many: 50_000 };
const ROUNDS = 15;
const CALLS = 20;
const MOST = 3;

async function makeList(running: RunningSharePoint, title: string, size: number): Promise<void> {
  const post = (path: string, body: object) => call(`${running.site}/_api/${path}`, JSON.stringify(body));
  await post('web/lists', { Title: title, BaseTemplate: 100 });
  const list = `web/lists/getByTitle('${title}')`;
  for (const xml of ['<Field Type="Text" DisplayName="Kode" Indexed="TRUE" />', '<Field Type="Number" DisplayName="Antal" />', '<Field Type="Note" DisplayName="Tekst" />']) {
    await post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
  }
  fill(running, title, size);
}

/** Straight into the store: fifty thousand calls would take minutes. */
function fill(running: RunningSharePoint, title: string, size: number): void {
  const { db, docs, items, clock } = running.inside;
  const list = docs.all('list').find((each) => each.Title === title);
  if (!list) throw new Error('The list was not made.');
  const now = clock.iso();
  const { Status: _status, ...example } = itemValues(1);
  db.transaction(() => {
    for (let id = 1; id <= size; id += 1) {
      const values = { ...example, ...itemValues(id) };
      const row = { id, values, created: now, modified: now, author: 1, editor: 1, version: 1, ui: 512, guid: randomUUID(), uniqueId: randomUUID(), contentTypeId: '0x01', moderation: 0 as const, comment: null };
      items.put(list.Id, row, rowKeys(list, row));
    }
    items.setCounters(list.Id, { nextId: size + 1, items: size, modified: now, deleted: now });
  });
}

async function cost(running: RunningSharePoint, title: string): Promise<number> {
  const before = performance.now();
  for (let number = 0; number < CALLS; number += 1) await call(`${running.site}/_api/web/lists/getByTitle('${title}')/items?$top=100&$filter=Kode%20eq%20%27gruppe-${1 + (number % 8)}%27`);
  return (performance.now() - before) / CALLS;
}

/** An indexed filter that gives 100 items: 50,000 items in the list against 1,000, interleaved. */
export async function main(): Promise<void> {
  const running = await startSharePoint();
  try {
    for (const [title, size] of Object.entries(SIZES)) await makeList(running, title, size);
    const ratios: number[] = [];
    await cost(running, 'few');
    await cost(running, 'many');
    for (let round = 0; round < ROUNDS; round += 1) {
      const few = await cost(running, 'few');
      ratios.push((await cost(running, 'many')) / few);
    }
    if (median(ratios) > MOST) process.exitCode = 1;
    console.log(`100 of 50,000 against 100 of 1,000, wanted at most ${MOST}`);
    console.log(`tenant-growth ratio=${median(ratios).toFixed(3)} worst=${Math.max(...ratios).toFixed(3)} n=${ROUNDS}`);
  } finally {
    closeConnections();
    await running.close();
  }
}
