import '@pnp/sp/items/index.js';
import '@pnp/sp/site-users/web.js';
import { APPROVAL, APPROVED, approved, indsatserList, plansList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import type { SPFI } from '@pnp/sp';
import { BATCH_SIZE, readInOneBatch, type Call } from './batch.js';

interface Site {
  sp: SPFI;
  address: string;
}

interface Row {
  Id: number;
  EditorId: number;
  [APPROVAL]: number;
}

const MOST_ROWS = 5000;
const columns = ['Id', 'EditorId', APPROVAL];

async function inBatches<T>(sp: SPFI, calls: readonly Call<T>[]): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < calls.length; from += BATCH_SIZE) answers.push(...(await readInOneBatch(sp, calls.slice(from, from + BATCH_SIZE))));
  return answers;
}

/** Approves rows, so that readers see them as they now are. Needs the right to approve. */
async function approveRows({ sp, address }: Site, list: ListDefinition, ids: readonly number[]): Promise<void> {
  await inBatches(
    sp,
    ids.map(
      (id): Call<unknown> =>
        (batched) =>
          listAt(batched, sitePathOf(address), list).items.getById(id).update(approved),
    ),
  );
}

/** The plans and their indsatser that wait for approval. */
async function waitingRows(site: Site, planIds: readonly number[]): Promise<{ list: ListDefinition; rows: Row[] }[]> {
  const path = sitePathOf(site.address);
  const plan = indsatserList.fields.plan.internalName;
  const plans = await inBatches(
    site.sp,
    planIds.map(
      (id): Call<Row> =>
        (batched) =>
          listAt(batched, path, plansList)
            .items.getById(id)
            .select(...columns)<Row>(),
    ),
  );
  const indsatser = await inBatches(
    site.sp,
    planIds.map(
      (id): Call<Row[]> =>
        (batched) =>
          listAt(batched, path, indsatserList)
            .items.filter(`${plan}Id eq ${id}`)
            .select(...columns)
            .top(MOST_ROWS)<Row[]>(),
    ),
  );
  const waits = ({ [APPROVAL]: state }: Row): boolean => state !== APPROVED;
  return [
    { list: plansList, rows: plans.filter(waits) },
    { list: indsatserList, rows: indsatser.flat().filter(waits) },
  ];
}

async function approveThose(site: Site, planIds: readonly number[], which: (row: Row) => boolean): Promise<number> {
  let count = 0;
  for (const { list, rows } of await waitingRows(site, planIds)) {
    const ids = rows.filter(which).map(({ Id }) => Id);
    await approveRows(site, list, ids);
    count += ids.length;
  }
  return count;
}

/** Approves the plans and everything in them, whoever wrote it. Returns how many rows waited. */
export const approvePlans = (site: Site, planIds: readonly number[]): Promise<number> => approveThose(site, planIds, () => true);

/**
 * Approves what waits in the plans and this account itself wrote last: whatever SharePoint did not approve as it was written, and what an
 * earlier run left. What somebody else has changed meanwhile goes on waiting. Returns how many.
 */
export async function approveOwnRows(site: Site, planIds: readonly number[]): Promise<number> {
  if (planIds.length === 0) return 0;
  const { Id: me } = await site.sp.web.currentUser.select('Id')();
  return approveThose(site, planIds, ({ EditorId }) => EditorId === me);
}
