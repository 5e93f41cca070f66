import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { SPFI } from '@pnp/sp';
import { explainError } from '@virksomhedsplaner/lists-provisioning/explain-error';
import { planSite, provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { allLists, siteNavigation } from '@virksomhedsplaner/shared/lists';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { watchFetch, type Watched } from './watched-fetch.js';

jest.setTimeout(60_000);
let site: Tenant;
let sp: SPFI;
let wire: Watched;
let waits: number[] = [];
const quick = { wait: async (seconds: number) => void waits.push(seconds) };

async function control(route: string, body: object): Promise<void> {
  await fetch(`${site.control}/${route}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** Everything once: no twin of a view, a link, a group or the note of the version. */
async function expectOnce(): Promise<void> {
  expect(await planSite(sp, quick)).toMatchObject({ state: 'up-to-date', extras: [] });
  for (const list of allLists) {
    const views = await sp.web.getList(`/sites/virksomhedsplaner/Lists/${list.urlName}`).views.select('Title')();
    expect(views).toHaveLength(list.views.length + 1);
  }
  const menu = await sp.web.navigation.quicklaunch.expand('Children')<{ Title: string; Children: unknown[] }[]>();
  const ours = menu.filter(({ Title }) => siteNavigation.some(({ title }) => title === Title));
  expect(ours.map(({ Title, Children }) => `${Title} ${Children.length}`).sort()).toEqual(
    siteNavigation.map(({ title, links }) => `${title} ${links.length}`).sort(),
  );
  expect(await sp.web.getList('/sites/virksomhedsplaner/Lists/VpOpsaetning').items()).toHaveLength(1);
}

beforeAll(async () => {
  site = await tenant();
  sp = site.spAsApp('provisioner');
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.reset();
  waits = [];
  wire = watchFetch();
});
afterEach(() => wire.restore());

describe('a site that is very busy', () => {
  test.each([
    ['every other request', 0, { share: 0.5, retryAfter: 13 }],
    // more waits than passes that a site which does not keep what it is told may take
    ['a third of what stands in the batches', 6, { share: 0.33, inBatch: true, retryAfter: 13 }],
  ])('%s turned away: apply comes through, and waits as long as it is asked to each time', async (_, fewest, throttle) => {
    await control('throttle', throttle);
    expect((await provisionSite(sp, quick)).state).toBe('applied');
    expect(waits.length).toBeGreaterThan(fewest);
    expect(new Set(waits)).toEqual(new Set([13]));
    await control('throttle', { share: 0 });
    await expectOnce();
  });

  test('that never lets anything through is given up, and told so', async () => {
    await control('throttle', { share: 1, retryAfter: 5 });
    const error: unknown = await provisionSite(sp, quick).catch((reason: unknown) => reason);
    expect(explainError(error, site.site)).toMatch(/for travlt/);
    expect(waits.length).toBeLessThan(30);
  });
});

test('two applies at once: both end well, and everything is there once', async () => {
  const [a, b] = await Promise.all([provisionSite(sp, quick), provisionSite(site.spAsApp('provisioner'), quick)]);
  expect([a.state, b.state].sort()).not.toContain('conflict');
  await expectOnce();
});
