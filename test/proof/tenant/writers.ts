import { callTenant } from './tenant-process.js';

export const LIST = "web/lists/getByTitle('Svar')";
/** Long enough to make a half-written row show. */
export const TEXT = 'svar '.repeat(400);

type Step = 'not yet' | 'under way' | 'acknowledged';

/** What a writer has asked for one item, and what it was told. */
export interface Wish {
  key: string;
  id?: number;
  added: Step;
  changed: Step;
  removed: Step;
}

/** The writes of one life of the process. */
export interface Life {
  wishes: Wish[];
  over: boolean;
}

const send = (site: string, path: string, body: object, headers = {}): ReturnType<typeof callTenant> =>
  callTenant(site, path, { method: 'POST', body: JSON.stringify(body), headers });

/** A list with a unique column, so that a write has many rows. */
export async function makeList(site: string): Promise<void> {
  await send(site, 'web/lists', { Title: 'Svar', BaseTemplate: 100, EnableVersioning: true });
  for (const xml of [
    '<Field Type="Text" DisplayName="Kode" Indexed="TRUE" EnforceUniqueValues="TRUE" />',
    '<Field Type="Number" DisplayName="Antal" Indexed="TRUE" />',
    '<Field Type="Note" DisplayName="Tekst" />',
  ]) {
    await send(site, `${LIST}/fields/createfieldasxml`, { parameters: { SchemaXml: xml } });
  }
}

const newWish = (life: Life, key: string): Wish => {
  const wish: Wish = { key, added: 'under way', changed: 'not yet', removed: 'not yet' };
  life.wishes.push(wish);
  return wish;
};
const rowOf = ({ key }: Wish): object => ({ Title: key, Kode: key, Antal: 0, Tekst: TEXT });

function expectStatus(what: string, status: number, expected: number): void {
  if (status !== expected) throw new Error(`${what} answered ${status}.`);
}

async function add(site: string, wish: Wish): Promise<void> {
  const { status, body } = await send(site, `${LIST}/items`, rowOf(wish));
  expectStatus('Adding', status, 201);
  wish.id = Number(body['Id']);
  wish.added = 'acknowledged';
}

async function change(site: string, wish: Wish): Promise<void> {
  wish.changed = 'under way';
  const { status } = await send(site, `${LIST}/items(${wish.id})`, { Antal: 1 }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
  expectStatus('Changing', status, 204);
  wish.changed = 'acknowledged';
}

async function remove(site: string, wish: Wish): Promise<void> {
  wish.removed = 'under way';
  const { status } = await send(site, `${LIST}/items(${wish.id})`, {}, { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' });
  expectStatus('Deleting', status, 200);
  wish.removed = 'acknowledged';
}

async function addInBatch(site: string, wishes: Wish[]): Promise<void> {
  const part = (wish: Wish): string =>
    [
      '--batch_1',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `POST ${site}/_api/${LIST}/items HTTP/1.1`,
      'Content-Type: application/json',
      '',
      JSON.stringify(rowOf(wish)),
      '',
    ].join('\r\n');
  const answer = await fetch(`${site}/_api/$batch`, {
    method: 'POST',
    headers: { Authorization: 'Bearer app:provisioner', 'Content-Type': 'multipart/mixed; boundary=batch_1' },
    body: `${wishes.map(part).join('')}--batch_1--\r\n`,
  });
  const text = await answer.text();
  expectStatus('The batch', (text.match(/HTTP\/1\.1 201/g) ?? []).length, wishes.length);
  for (const wish of wishes) wish.added = 'acknowledged';
}

/** Adds, changes, deletes and sends batches, over and over, until the process is gone; every answer is noted before the next call. */
export async function writeOn(site: string, life: Life, prefix: string): Promise<void> {
  for (let number = 0; !life.over; number += 1) {
    if (number % 5 === 4) {
      await addInBatch(
        site,
        [1, 2, 3].map((part) => newWish(life, `${prefix}-${number}-${part}`)),
      );
      continue;
    }
    const wish = newWish(life, `${prefix}-${number}`);
    await add(site, wish);
    await change(site, wish);
    if (number % 3 === 2) await remove(site, wish);
  }
}

export const isUnderWay = (wish: Wish): boolean => [wish.added, wish.changed, wish.removed].includes('under way');
