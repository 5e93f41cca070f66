import '@pnp/sp/items/index.js';
import '@pnp/sp/site-users/web.js';
import { APPROVAL, APPROVED, approved, indicatorsList, indsatserList, plansList, resultGoalsList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
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
/** A longer question would pass the length SharePoint takes of an address in a batch. */
const IDS_IN_FILTER = 30;
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

interface Below {
  list: ListDefinition;
  /** The lookup to the row above. */
  column: string;
}

/** What stands under rows of another list: some dozens of ids in a question, so that a plan takes a request or two. */
async function rowsUnder({ sp, address }: Site, { list, column }: Below, ids: readonly number[]): Promise<Row[]> {
  const chunks: number[][] = [];
  for (let from = 0; from < ids.length; from += IDS_IN_FILTER) chunks.push(ids.slice(from, from + IDS_IN_FILTER));
  const found = await inBatches(
    sp,
    chunks.map(
      (some): Call<Row[]> =>
        (batched) =>
          listAt(batched, sitePathOf(address), list)
            .items.filter(some.map((id) => `${column}Id eq ${id}`).join(' or '))
            .select(...columns)
            .top(MOST_ROWS)<Row[]>(),
    ),
  );
  return found.flat();
}

const idsOf = (rows: readonly Row[]): number[] => rows.map(({ Id }) => Id);

/** The plans, their indsatser, result goals and indicators that wait for approval. */
async function waitingRows(site: Site, planIds: readonly number[]): Promise<{ list: ListDefinition; rows: Row[] }[]> {
  const path = sitePathOf(site.address);
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
  const indsatser = await rowsUnder(site, { list: indsatserList, column: indsatserList.fields.plan.internalName }, planIds);
  const resultGoals = await rowsUnder(site, { list: resultGoalsList, column: resultGoalsList.fields.indsats.internalName }, idsOf(indsatser));
  const { indsats, resultGoal } = indicatorsList.fields;
  const indicators = [
    ...(await rowsUnder(site, { list: indicatorsList, column: indsats.internalName }, idsOf(indsatser))),
    ...(await rowsUnder(site, { list: indicatorsList, column: resultGoal.internalName }, idsOf(resultGoals))),
  ];
  const waits = ({ [APPROVAL]: state }: Row): boolean => state !== APPROVED;
  return [
    { list: plansList, rows: plans.filter(waits) },
    { list: indsatserList, rows: indsatser.filter(waits) },
    { list: resultGoalsList, rows: resultGoals.filter(waits) },
    { list: indicatorsList, rows: [...new Map(indicators.map((row) => [row.Id, row])).values()].filter(waits) },
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
