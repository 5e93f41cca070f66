import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { APPROVAL, indsatserList, plansList, unitsList, writeRow, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { createPlanEditing, createPlanRepository, listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { round, secretary } from './sample-book.js';
import { fillSite, samplePeople } from './site-with-sample.js';

const series = { concept: round.concept, period: round.period };
const [APPROVED, WAITS] = [0, 2];
let running: Tenant;

const control = (action: string) =>
  fetch(`${running.control}/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: 'filled' }) });
const items = (list: ListDefinition) => listAt(running.spAsApp('provisioner'), sitePathOf(running.site), list).items;

beforeAll(async () => {
  running = await tenant({ people: samplePeople, apps: [{ id: 'bot', right: 'write' }] });
  await fillSite(running.spAsApp('provisioner'), running.site);
  await control('snapshot');
}, 60_000);
afterAll(() => running.close());
beforeEach(() => control('restore'));

/** What the bot is told, and what its account could see. */
async function seen(asReaders = true) {
  const { plans, indsatser } = await createPlanRepository(running.spAsApp('bot'), { site: running.site, asReaders }).planBook(series);
  return { plans: plans.map(({ title }) => title), indsatser: indsatser.map(({ title }) => title) };
}

const all = { plans: ['Udviklingsplan 2022-2024'], indsatser: ['Kommunikation', 'Sundhed & bevægelse, "STU\'s" <b>hold</b>'] };

describe('the bot, which may write on the whole site', () => {
  test('is told of public plans', async () => expect(await seen()).toEqual(all));

  test('is not told of a new indsats that waits for approval, though its account sees it', async () => {
    const row = { title: 'Ny kladde', key: 'ny', plan: 1, ...series };
    await items(indsatserList).add({ ...writeRow(indsatserList, row), [APPROVAL]: WAITS });
    expect(await seen()).toEqual(all);
    // planted: without the rule the draft would be told
    expect((await seen(false)).indsatser).toContain('Ny kladde');
  });

  test('goes on with the approved words of an indsats that is being changed', async () => {
    await items(indsatserList)
      .getById(1)
      .update({ Title: 'Under ændring', [APPROVAL]: WAITS });
    expect(await seen()).toEqual(all);
    expect((await seen(false)).indsatser).toContain('Under ændring');
  });

  test.each([
    ['that is a draft', { VpStatus: 'Kladde', [APPROVAL]: APPROVED }],
    ['that somebody set published without its approval', { VpStatus: 'Offentliggjort', [APPROVAL]: WAITS }],
  ])('is told nothing of a plan %s', async (_what, change) => {
    const row = { title: 'Hemmelig plan', key: 'hemmelig', unit: 1, ...series };
    const { Id } = (await items(plansList).add({ ...writeRow(plansList, row), ...change })) as { Id: number };
    const within = { title: 'Hemmelig indsats', key: 'hemmelig-1', plan: Id, ...series };
    await items(indsatserList).add({ ...writeRow(indsatserList, within), [APPROVAL]: APPROVED });
    expect(await seen()).toEqual(all);
    expect((await seen(false)).indsatser).toContain('Hemmelig indsats');
  });
});

test('units edited on the page are seen in the view «Tværgående»', async () => {
  const editing = createPlanEditing(running.spAs(secretary.upn), { site: running.site });
  const mark = async () => (await items(indsatserList).getById(1).select('VpTvaergaaende')<{ VpTvaergaaende: boolean | null }>()).VpTvaergaaende;
  await items(unitsList).add(writeRow(unitsList, { title: 'Job og Vækst', code: 'job', kind: 'Område', active: true }));
  for (const [units, is] of [
    [['csu', 'job'], true],
    [['csu', 'bss'], false],
  ] as const) {
    const [first] = await editing.indsatserOf(1);
    await editing.saveIndsats(1, { units: [...units] }, { etag: first?.etag ?? '', approval: 'approved' });
    expect(await mark()).toBe(is);
  }
});
