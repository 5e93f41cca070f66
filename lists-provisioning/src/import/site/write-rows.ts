import { approved, writeRow, type ChangeOf, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { faultCodes, faultIn, listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { BATCH_SIZE, inOneBatch, type Call } from '../../batch.js';
import { isConnectionLost, isHttpError, isThrottled, sharePointText } from '../../sharepoint-error.js';
import type { Site } from './read-site.js';

/** A row to add, or with an id a row to change. */
export interface RowWrite {
  key: string;
  id?: number;
  body: Record<string, unknown>;
  /** Readers may see it; on a list without content approval they do anyway. */
  approved?: boolean;
}

/** SharePoint took the request but not this row. */
export class RowRefusedError extends Error {
  override name = 'RowRefusedError';
  constructor(list: ListDefinition, write: RowWrite, cause: unknown) {
    super(
      `Listen «${list.title}»: rækken «${String(write.body['Title'] ?? write.key)}» blev afvist: ${sharePointText(cause)} Ret den, og kør importen igen; det, der er skrevet, findes igen.`,
      { cause },
    );
  }
}

/** Somebody else wrote the same row first, or deleted it, while we were at it: what is left is worked out anew from what the site now holds. */
export class OvertakenError extends Error {
  override name = 'OvertakenError';
  constructor(list: ListDefinition, write: RowWrite, cause: unknown) {
    super(`Listen «${list.title}»: rækken «${String(write.body['Title'] ?? write.key)}» blev ændret af en anden imens. Kør importen igen.`, { cause });
  }
}

const ITEM_GONE = '-2130575338';

async function refusal(list: ListDefinition, write: RowWrite, cause: unknown): Promise<unknown> {
  const code = (await faultIn(cause))?.code;
  if (code === faultCodes.duplicateValues || code === ITEM_GONE) return new OvertakenError(list, write, cause);
  return isAboutSite(cause) ? cause : new RowRefusedError(list, write, cause);
}

/** Busy, gone or closed to us: about the site, not about a row. */
export function isAboutSite(error: unknown): boolean {
  return isThrottled(error) || isConnectionLost(error) || (isHttpError(error) && [401, 403, 404].includes(error.status));
}

/** Bytes of one batch: SharePoint takes 1 MiB, envelopes included. */
const BATCH_BYTES = 700_000;

/** The parts of a change that stand in the named fields. */
export function onlyFields<L extends ListDefinition>(list: L, change: ChangeOf<L>, fields: readonly string[]): Record<string, unknown> {
  const kept = Object.entries(change as Record<string, unknown>).filter(([field]) => fields.includes(field));
  return writeRow(list, Object.fromEntries(kept) as ChangeOf<L>);
}

function inBatches(writes: readonly RowWrite[]): RowWrite[][] {
  const batches: RowWrite[][] = [];
  let bytes = 0;
  for (const write of writes) {
    const size = Buffer.byteLength(JSON.stringify(write.body)) + 600;
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH_SIZE || bytes + size > BATCH_BYTES) {
      batches.push([write]);
      bytes = size;
    } else {
      last.push(write);
      bytes += size;
    }
  }
  return batches;
}

function bodyOf(list: ListDefinition, { body, approved: isApproved = false }: RowWrite): Record<string, unknown> {
  return list.contentApproval === true && isApproved ? { ...body, ...approved } : body;
}

function callFor({ address }: Site, list: ListDefinition, write: RowWrite): Call<number> {
  return async (batched) => {
    const items = listAt(batched, sitePathOf(address), list).items;
    if (write.id !== undefined) {
      await items.getById(write.id).update(bodyOf(list, write));
      return write.id;
    }
    const added = (await items.add(bodyOf(list, write))) as { Id: number };
    return added.Id;
  };
}

/** Writes rows in as few requests as SharePoint allows and returns their ids by key. Rejects with the first row that was refused; rows before it are written. */
export async function writeRows(
  site: Site,
  list: ListDefinition,
  writes: readonly RowWrite[],
  onRows: (done: number) => void = () => undefined,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  let done = 0;
  for (const batch of inBatches(writes)) {
    const outcomes = await inOneBatch(
      site.sp,
      batch.map((write) => callFor(site, list, write)),
    );
    outcomes.forEach((outcome, index) => {
      if (outcome.status === 'fulfilled') ids.set(batch[index]?.key ?? '', outcome.value);
    });
    const refused = outcomes.findIndex((outcome) => outcome.status === 'rejected');
    const [outcome, write] = [outcomes[refused], batch[refused]];
    if (outcome?.status === 'rejected' && write !== undefined) throw await refusal(list, write, outcome.reason);
    onRows((done += batch.length));
  }
  return ids;
}
