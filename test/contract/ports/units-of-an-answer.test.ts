import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarWith, fixedClock, inMemoryDirectory } from '@virksomhedsplaner/shared/in-memory';
import { siteGroups } from '@virksomhedsplaner/shared/lists';
import type { PlanRepository } from '@virksomhedsplaner/shared/ports';
import { createPlanRepository } from '@virksomhedsplaner/shared/sharepoint';
import { submitStatus } from '@virksomhedsplaner/shared/use-cases';
import { tenant, type Tenant } from '../../local-tenant/sharepoint/for-tests.js';
import { neighbour, owner, round, secretary } from './sample-book.js';
import { addIndsatser, fillSite, samplePeople } from './site-with-sample.js';

const MOST_UNITS = 12;
const series = { concept: round.concept, period: round.period };
const people = { 'id-owner': owner, 'id-neighbour': neighbour, 'id-secretary': secretary };
const given = { status: 'To af tre er i brug.', vurdering: 'on-track' };
let running: Tenant;

beforeAll(async () => {
  running = await tenant({ people: samplePeople, apps: [{ id: 'bot', right: 'write' }], today: '2023-02-14' });
  const sp = running.spAsApp('provisioner');
  await fillSite(sp, running.site);
  await addIndsatser(sp, running.site, 20);
  await sp.web.siteGroups.getByName(siteGroups.owners).users.add(`i:0#.f|membership|${owner.upn}`);
}, 60_000);
afterAll(() => running.close());

/** Resource units of what is done, by the control door. */
async function unitsOf<T>(done: () => Promise<T>): Promise<{ result: T; units: number }> {
  await fetch(`${running.control}/log`, { method: 'DELETE' });
  const result = await done();
  const { requests } = (await (await fetch(`${running.control}/log`)).json()) as { requests: { units: number }[] };
  return { result, units: requests.reduce((sum, { units }) => sum + units, 0) };
}

function answering(repository: PlanRepository) {
  const ports = { repository, directory: inMemoryDirectory(people), calendar: calendarWith(), clock: fixedClock('2023-02-14'), concepts: [] };
  return (indsatsId: number, objectId = 'id-owner') =>
    unitsOf(() => submitStatus(ports, { objectId, target: { ...series, indsatsId, roundId: 1 }, given, source: 'teams' }));
}
const repository = (): PlanRepository => createPlanRepository(running.spAsApp('bot'), { site: running.site, asReaders: true });

describe(`an answer takes at most ${MOST_UNITS} resource units`, () => {
  test('from its first reading to the row; one more with nothing known before', async () => {
    const { result, units } = await answering(repository())(3);
    expect(result).toMatchObject({ ok: true, othersWaiting: 0 });
    expect(units).toBeLessThanOrEqual(MOST_UNITS + 1);
  });

  test('and still says how many others wait, when the plans were read lately', async () => {
    const own = repository();
    await own.planBook(series);
    const { result, units } = await answering(own)(4);
    expect(result).toMatchObject({ ok: true, othersWaiting: 20 });
    expect(units).toBeLessThanOrEqual(MOST_UNITS);
  });

  test('reading the whole book for it is seen', async () => {
    const own = repository();
    const naive: PlanRepository = { ...own, questionBook: async ({ concept, period }) => ({ book: await own.planBook({ concept, period }) }) };
    expect((await answering(naive)(5)).units).toBeGreaterThan(MOST_UNITS);
  });
});

test('a neighbour is refused, the secretariat is not', async () => {
  expect((await answering(repository())(6, 'id-neighbour')).result).toMatchObject({ ok: false, reason: 'not-allowed' });
  expect((await answering(repository())(6, 'id-secretary')).result).toMatchObject({ ok: true });
});
