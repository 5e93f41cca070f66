import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { planSite, provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { allLists, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { watchFetch, type Watched } from './watched-fetch.js';

const quick = { wait: () => Promise.resolve() };
let site: Tenant;
let sp: SPFI;
let wire: Watched;

beforeAll(async () => {
  site = await tenant();
  sp = site.spAsApp('provisioner');
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  wire = watchFetch();
});
afterEach(() => wire.restore());

/** Two lists that look into each other's kind are enough to stop everywhere; the rest are more of the same. */
const few: readonly ListDefinition[] = allLists.slice(0, 3);

/** Nothing twice, nothing half: as many columns and views as defined, and a plan without steps. */
async function expectWhole(lists: readonly ListDefinition[]): Promise<void> {
  expect(await planSite(sp, { ...quick, lists })).toMatchObject({ state: 'up-to-date', extras: [] });
  for (const list of lists) {
    const views = await sp.web.getList(`/sites/virksomhedsplaner/Lists/${list.urlName}`).views.select('Title')();
    expect(views).toHaveLength(list.views.length + 1);
  }
}

async function writesOfAWholeRun(): Promise<number> {
  await provisionSite(sp, { ...quick, lists: few });
  const { length } = wire.writes;
  await site.reset();
  wire.writes.length = 0;
  return length;
}

describe('apply, stopped and run again', () => {
  test('after any number of changes, it comes to the same end', async () => {
    const writes = await writesOfAWholeRun();
    expect(writes).toBeGreaterThan(60);
    // every seventh here; `npm run proof -- apply-crash` tries them all
    for (let stopAfter = 0; stopAfter < writes; stopAfter += 7) {
      await site.reset();
      wire.writesLeft = stopAfter;
      await expect(provisionSite(sp, { ...quick, lists: few })).rejects.toThrow('stopped here');
      wire.writesLeft = Infinity;
      expect((await provisionSite(sp, { ...quick, lists: few })).state).toMatch(/applied|up-to-date/);
      await expectWhole(few);
    }
  }, 120_000);

  test('an answer that is lost after the change was made makes nothing twice', async () => {
    for (let lost = 3; lost <= 6; lost++) {
      await site.reset();
      wire.requests = 0;
      wire.after = (request) => {
        if (request === lost) throw new TypeError('fetch failed');
      };
      expect((await provisionSite(sp, { ...quick, lists: few })).state).toBe('applied');
      wire.after = () => undefined;
      await expectWhole(few);
    }
  }, 60_000);
});
