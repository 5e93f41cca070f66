import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { planSite, provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { allLists, setupList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
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

/** Lists that look into themselves and each other, and the one that notes the version, are enough; the rest are more of the same. */
const few: readonly ListDefinition[] = [...allLists.slice(0, 4), setupList];

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

async function control(route: string, body: object): Promise<void> {
  const answer = await fetch(`${site.control}/${route}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

describe('a site that is busy, or goes away', () => {
  const apply = async () => provisionSite(sp, { ...quick, lists: few });

  test.each([{ next: 2 }, { next: 3, asDate: true }, { next: 5, inBatch: true }, { next: 1, status: 503 }])('throttled: %j', async (throttle) => {
    await control('throttle', { retryAfter: 1, ...throttle });
    expect((await apply()).state).toBe('applied');
    await expectWhole(few);
  });

  test.each([
    ['cut', 3],
    ['drop', 3],
    ['half', 4],
    ['drop', 5],
  ])('the line dies (%s) at request %d', async (kind, at) => {
    wire.before = async (request) => {
      if (request === at) await control('fault', { kind, url: '$batch', next: 1 });
    };
    expect((await apply()).state).toBe('applied');
    await expectWhole(few);
  });

  test('waits as long as it is asked to, and no longer than it must', async () => {
    const waits: number[] = [];
    await control('throttle', { retryAfter: 7, next: 1 });
    await provisionSite(sp, { lists: few, wait: async (seconds) => void waits.push(seconds) });
    expect(waits).toEqual([7]);
  });
});

describe('apply, stopped and run again', () => {
  test('after any number of changes, it comes to the same end', async () => {
    const writes = await writesOfAWholeRun();
    expect(writes).toBeGreaterThan(60);
    // every seventeenth: in every wave of steps; npm run proof -- apply-crash stops at each in turn
    for (let stopAfter = 0; stopAfter < writes; stopAfter += 17) {
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
