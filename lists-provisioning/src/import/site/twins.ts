import '@pnp/sp/items/index.js';
import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import type { indicatorsList, indsatserList, plansList, resultGoalsList } from '@virksomhedsplaner/shared/lists';
import { firstRows, listAt, literal, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import { BATCH_SIZE, readInOneBatch } from '../../batch.js';
import type { Site } from './read-site.js';

type KeyedList = typeof indsatserList | typeof plansList | typeof resultGoalsList | typeof indicatorsList;

async function idsByKey({ sp, address }: Site, list: KeyedList, series: PlanSeries): Promise<Map<string, number[]>> {
  const { concept, period } = list.fields;
  const query = {
    filter: `${period.internalName} eq ${literal(series.period)} and ${concept.internalName} eq ${literal(series.concept)}`,
    keys: ['key'],
  };
  const path = sitePathOf(address);
  const rows = await withRemainingRows(sp, path, list, { query, first: firstRows(sp, path, list, query) });
  const ids = new Map<string, number[]>();
  for (const { id, key = '' } of rows) ids.set(key, [...(ids.get(key) ?? []), id]);
  return ids;
}

/**
 * After adding: where another import added a row of the same key at the same moment, the oldest row stays and ours goes to the
 * recycle bin. Whoever wrote second sees both, so exactly one is left however the two ran. Returns the ids to refer to by key.
 * (SharePoint keeps no unique column on these lists: see docs/decisions/who-may-write-which-list.md.)
 */
export async function settleTwins(site: Site, list: KeyedList, series: PlanSeries, added: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const settled = new Map(added);
  if (added.size === 0) return settled;
  const ids = await idsByKey(site, list, series);
  const ours: number[] = [];
  for (const [key, id] of added) {
    const oldest = Math.min(...(ids.get(key) ?? [id]));
    if (oldest === id) continue;
    settled.set(key, oldest);
    ours.push(id);
  }
  for (let from = 0; from < ours.length; from += BATCH_SIZE) {
    await readInOneBatch(
      site.sp,
      ours.slice(from, from + BATCH_SIZE).map((id) => (batched) => listAt(batched, sitePathOf(site.address), list).items.getById(id).recycle()),
    );
  }
  return settled;
}
