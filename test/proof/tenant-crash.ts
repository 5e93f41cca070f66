import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TenantProcess } from './tenant-process.js';
import { callTenant, startTenantProcess } from './tenant-process.js';

const ITEMS = "web/lists/getByTitle('Svar')/items";
const WRITERS = 4;
/** Long enough to make a half-written row show. */
const TEXT = 'svar '.repeat(400);

interface Written {
  id: number;
  key: string;
  number: number;
}

export interface CrashResult {
  kills: number;
  /** kills while a write was under way */
  midWrite: number;
  acknowledged: number;
  faults: string[];
}

async function makeList(site: string): Promise<void> {
  const send = (path: string, body: object, method = 'POST') => callTenant(site, path, { method: 'POST', body: JSON.stringify(body), headers: { 'X-HTTP-Method': method } });
  await send('web/lists', { Title: 'Svar', BaseTemplate: 100 });
  for (const xml of ['<Field Type="Text" DisplayName="Kode" Indexed="TRUE" EnforceUniqueValues="TRUE" />', '<Field Type="Number" DisplayName="Antal" />', '<Field Type="Note" DisplayName="Tekst" />']) {
    await send("web/lists/getByTitle('Svar')/fields/createfieldasxml", { parameters: { SchemaXml: xml } });
  }
}

interface Round {
  written: Map<string, Written>;
  underWay: number;
  stopped: boolean;
}

/** Adds an item and changes it, over and over; what is acknowledged is noted before the next call. */
async function writeOn(site: string, round: Round, prefix: string): Promise<void> {
  for (let number = 0; !round.stopped; number += 1) {
    const key = `${prefix}-${number}`;
    round.underWay += 1;
    const added = await callTenant(site, ITEMS, { method: 'POST', body: JSON.stringify({ Title: key, Kode: key, Antal: 0, Tekst: TEXT }) });
    round.underWay -= 1;
    if (added.status !== 201 || typeof added.body['Id'] !== 'number') throw new Error(`Adding answered ${added.status}.`);
    const written: Written = { id: added.body['Id'], key, number: 0 };
    round.written.set(key, written);
    round.underWay += 1;
    const changed = await callTenant(site, `${ITEMS}(${written.id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: JSON.stringify({ Antal: 1 }) });
    round.underWay -= 1;
    if (changed.status === 204) written.number = 1;
  }
}

async function killMidWrite(tenant: TenantProcess, round: Round, prefix: string): Promise<boolean> {
  const writers = Array.from({ length: WRITERS }, (_, at) => writeOn(tenant.site, round, `${prefix}-${at}`).catch(() => undefined));
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 120));
  const midWrite = round.underWay > 0;
  await tenant.kill();
  round.stopped = true;
  await Promise.all(writers);
  return midWrite;
}

async function allItems(site: string): Promise<Record<string, unknown>[]> {
  const { body } = await callTenant(site, `${ITEMS}?$top=5000&$select=Id,Title,Kode,Antal,Tekst,OData__UIVersionString`);
  const found = body['value'];
  return Array.isArray(found) ? found : [];
}

/** What is wrong with the data after a restart: writes that were acknowledged and are gone, rows that are half written. */
async function faultsAfter(site: string, written: Map<string, Written>): Promise<string[]> {
  const faults: string[] = [];
  const items = await allItems(site);
  const byKey = new Map(items.map((item) => [item['Kode'], item]));
  if (byKey.size !== items.length) faults.push('A unique value stands twice.');
  for (const item of items) if (item['Tekst'] !== TEXT || item['Title'] !== item['Kode'] || (item['Antal'] === 0) !== (item['OData__UIVersionString'] === '1.0')) faults.push(`Item ${String(item['Id'])} is half written.`);
  for (const { id, key, number } of written.values()) {
    const item = byKey.get(key);
    if (!item || item['Id'] !== id || Number(item['Antal']) < number) faults.push(`The acknowledged write ${key} (${number}) is lost.`);
  }
  const { body } = await callTenant(site, "web/lists/getByTitle('Svar')?$select=ItemCount");
  if (body['ItemCount'] !== items.length) faults.push(`The list counts ${String(body['ItemCount'])} items and has ${items.length}.`);
  const last = items.at(-1);
  if (last) {
    const found = await callTenant(site, `${ITEMS}?$filter=Kode eq '${String(last['Kode'])}'`);
    if (!Array.isArray(found.body['value']) || found.body['value'].length !== 1) faults.push('The index has lost an item.');
  }
  return faults;
}

/** Kills the stand-in with SIGKILL while it writes, starts it again on the same data, and compares. */
export async function crash(kills: number): Promise<CrashResult> {
  const data = mkdtempSync(join(tmpdir(), 'tenant-crash-'));
  const result: CrashResult = { kills, midWrite: 0, acknowledged: 0, faults: [] };
  const written = new Map<string, Written>();
  let tenant = await startTenantProcess(data);
  try {
    await makeList(tenant.site);
    for (let kill = 0; kill < kills; kill += 1) {
      const round: Round = { written, underWay: 0, stopped: false };
      if (await killMidWrite(tenant, round, `k${kill}`)) result.midWrite += 1;
      tenant = await startTenantProcess(data);
      result.faults.push(...(await faultsAfter(tenant.site, written)));
    }
    result.acknowledged = written.size;
    return result;
  } finally {
    await tenant.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** At least fifty kills that land in a write. */
export async function main(kills = 60): Promise<void> {
  const { midWrite, acknowledged, faults } = await crash(kills);
  for (const fault of faults.slice(0, 20)) console.log(fault);
  if (faults.length > 0 || midWrite < Math.min(50, kills * 0.8)) process.exitCode = 1;
  console.log(`${kills} kills, ${acknowledged} acknowledged items`);
  console.log(`tenant-crash ratio=${faults.length === 0 ? 1 : 0} worst=${faults.length} n=${midWrite}`);
}
