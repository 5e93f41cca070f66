import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createPlanReader, readPlans, readWithFetch, SharePointHttpError, type FetchSite, type PlanReader } from '@virksomhedsplaner/shared/sharepoint';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { manyIndsatser } from '../../demo/many-indsatser.js';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { fillSite, samplePeople } from './site-with-sample.js';

const series = { concept: 'hilleroed', period: '2022-2024' };
const ROWS = 5_600;

let running: Tenant;
let asked: string[];
let paused: number[];

beforeAll(async () => {
  running = await tenant({ people: samplePeople });
  await fillSite(running.spAsApp('provisioner'), running.site);
}, 60_000);
afterAll(() => running.close());
beforeEach(() => {
  asked = [];
  paused = [];
});

const authorised: typeof fetch = (url, init) => {
  asked.push(String(url));
  return fetch(url, { ...init, headers: { ...init?.headers, Authorization: `Bearer app:provisioner` } });
};
const reader = (more: Partial<FetchSite> = {}): PlanReader =>
  readPlans(
    readWithFetch({
      site: running.site,
      digest: () => running.formDigest(),
      fetch: authorised,
      pause: (milliseconds) => Promise.resolve(void paused.push(milliseconds)),
      ...more,
    }),
    { site: running.site },
  );
async function control(action: string, body: unknown): Promise<void> {
  await fetch(`${running.control}/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

test('plans and their series come in one request, as PnPjs reads them', async () => {
  const own = reader();
  const [known, book] = await Promise.all([own.series(), own.planBook(series)]);
  expect(asked).toEqual([`${running.site}/_api/$batch`]);
  const byPnp = createPlanReader(running.spAsApp('provisioner'), { site: running.site });
  expect(known).toEqual(await byPnp.series());
  expect(book).toEqual(await byPnp.planBook(series));
});

test('without a digest of the page one is asked for', async () => {
  await reader({ digest: () => undefined }).series();
  expect(asked).toEqual([`${running.site}/_api/contextinfo`, `${running.site}/_api/$batch`]);
});

test('a busy SharePoint is asked again after as long as it says, three times in all', async () => {
  await control('throttle', { next: 1, retryAfter: 7 });
  await expect(reader().series()).resolves.toEqual([series]);
  expect(paused).toEqual([7000]);
  await control('throttle', { next: 3, retryAfter: 1 });
  const refused = reader().series();
  await expect(refused).rejects.toBeInstanceOf(SharePointHttpError);
  await expect(refused).rejects.toMatchObject({ status: 429 });
  await control('throttle', { next: 0 });
});

test('more rows than the list view threshold are read page by page, and the first page is told at once', async () => {
  manyIndsatser(running.inside, ROWS);
  const parts: PlanBook[] = [];
  const book = await reader().planBook(series, (part) => parts.push(part));
  expect(book.indsatser).toHaveLength(ROWS);
  expect(new Set(book.indsatser.map(({ id }) => id)).size).toBe(ROWS);
  expect(book.incomplete).toBeUndefined();
  expect(parts[0]?.indsatser).toHaveLength(5000);
  expect(parts[0]?.incomplete).toBe(true);
  // the refused question, the highest ids, the first page, the rest
  expect(asked).toHaveLength(4);
}, 60_000);
