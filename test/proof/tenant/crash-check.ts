import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { callTenant } from './tenant-process.js';
import type { Wish } from './writers.js';
import { LIST, TEXT } from './writers.js';

type Item = Record<string, unknown>;

const valueOf = (body: Record<string, unknown>): Item[] => (Array.isArray(body['value']) ? body['value'] : []);

async function allItems(site: string): Promise<Item[]> {
  const found: Item[] = [];
  let next: unknown = `${LIST}/items?$top=2000&$select=Id,Title,Kode,Antal,Tekst,OData__UIVersionString`;
  while (typeof next === 'string') {
    const { body } = await callTenant(site, next);
    found.push(...valueOf(body));
    next = body['odata.nextLink'];
  }
  return found;
}

/** An item is added with the text and the version 1.0, and changed to 1 and 2.0: anything between is half of a write. */
function isHalf(item: Item): boolean {
  const version = item['Antal'] === 0 ? '1.0' : '2.0';
  return item['Tekst'] !== TEXT || item['Title'] !== item['Kode'] || item['OData__UIVersionString'] !== version;
}

function faultOfMissing({ key, added, removed }: Wish): string | undefined {
  return added === 'acknowledged' && removed === 'not yet' ? `The acknowledged ${key} is lost.` : undefined;
}

function faultOf(wish: Wish, item: Item): string | undefined {
  const { key, id, changed, removed } = wish;
  if (removed === 'acknowledged') return `The deleted ${key} is back.`;
  if (id !== undefined && item['Id'] !== id) return `${key} has another id.`;
  if (changed === 'acknowledged' && item['Antal'] !== 1) return `The acknowledged change of ${key} is lost.`;
  return changed === 'not yet' && item['Antal'] !== 0 ? `${key} was changed by nobody.` : undefined;
}

/** What hangs together with an item: its place in the index, and its versions. */
async function faultsAround(site: string, item: Item): Promise<string[]> {
  const found = await callTenant(site, `${LIST}/items?$select=Id&$filter=Kode eq '${String(item['Kode'])}'`);
  const versions = await callTenant(site, `${LIST}/items(${String(item['Id'])})/versions?$select=VersionLabel`);
  const faults: string[] = [];
  if (valueOf(found.body).length !== 1) faults.push(`The index has ${valueOf(found.body).length} of ${String(item['Kode'])}.`);
  if (valueOf(versions.body).length !== (item['Antal'] === 0 ? 1 : 2)) faults.push(`${String(item['Kode'])} has ${valueOf(versions.body).length} versions.`);
  return faults;
}

const AROUND = 12;

/** What is wrong after a restart. The writes of the last life are the ones that a kill may have cut: they are looked at from all sides. */
export async function faultsAfter(site: string, all: Wish[]): Promise<string[]> {
  const items = await allItems(site);
  const byKey = new Map(items.map((item) => [item['Kode'], item]));
  const known = new Set<unknown>(all.map((wish) => wish.key));
  const faults = all.flatMap((wish) => {
    const item = byKey.get(wish.key);
    return (item ? faultOf(wish, item) : faultOfMissing(wish)) ?? [];
  });
  if (byKey.size !== items.length) faults.push('A unique value stands twice.');
  for (const item of items) {
    if (isHalf(item)) faults.push(`Item ${String(item['Id'])} is half written.`);
    if (!known.has(item['Kode'])) faults.push(`Nobody wrote ${String(item['Kode'])}.`);
  }
  const { body } = await callTenant(site, `${LIST}?$select=ItemCount`);
  if (body['ItemCount'] !== items.length) faults.push(`The list counts ${String(body['ItemCount'])} items and has ${items.length}.`);
  for (const item of items.slice(-AROUND)) faults.push(...(await faultsAround(site, item)));
  return faults;
}

/** The file itself, when no process has it open. */
export function faultsInFile(data: string): string[] {
  const file = new DatabaseSync(join(data, 'sharepoint.sqlite'));
  const verdict = file
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row['integrity_check']));
  file.close();
  return verdict.filter((line) => line !== 'ok');
}
