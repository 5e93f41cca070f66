import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { importFile, type NamedFile, type PlanFile } from '@virksomhedsplaner/lists-provisioning/plan-import';
import { createPlanRepository } from '@virksomhedsplaner/shared/sharepoint';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

const plans: Partial<PlanFile> = {
  concept: 'rudersdal',
  period: '2020',
  units: [
    { code: 'omraade', name: 'Området', kind: 'area' },
    { code: 'center', name: 'Centret', kind: 'center', parent: 'omraade', manager: 'lone.dam@demo.example' },
  ],
  goals: [{ code: 'maal', level: 'maal', name: 'Målet' }],
  rounds: [{ code: 'status', kind: 'midtvejsstatus', name: 'Midtvejsstatus august 2020', opens: '2020-08-03', due: '2020-08-31', state: 'closed' }],
  plans: [
    { unit: 'omraade', state: 'published' },
    { unit: 'center', parentUnit: 'omraade', state: 'published' },
  ],
  indsatser: ['Ét', 'To', 'Tre'].map((title) => ({
    title,
    place: title,
    fields: { target: '<p>Nå det</p>' },
    units: ['center'],
    goals: ['maal'],
    owner: 'anne.holm@demo.example',
    answers: [{ round: 'status', answers: { vurdering: 'done', status: 'Nået' } }],
  })),
};
const file: NamedFile = {
  name: 'plan.json',
  bytes: Buffer.from(JSON.stringify({ ...plans, indsatser: plans.indsatser?.map(({ place: _, ...indsats }) => indsats) })),
};
let site: ProvisionedSite;

async function control(route: string, body: object): Promise<void> {
  const answer = await fetch(`${site.tenant.control}/${route}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

beforeAll(async () => {
  site = await provisionedSite();
  await control('snapshot', { name: 'empty' });
}, 60_000);
beforeEach(async () => {
  await fetch(`${site.tenant.control}/fault`, { method: 'DELETE' });
  await control('restore', { name: 'empty' });
});
afterAll(() => site.tenant.close());

/** What stands on the site, without ids: the same rows however the import went. */
async function held(): Promise<unknown> {
  const book = await createPlanRepository(site.sp, { site: site.address }).planBook({ concept: 'rudersdal', period: '2020' });
  return {
    units: book.units.map((unit) => [unit.code, unit.parent, unit.manager?.upn]).sort(),
    goals: book.goals.map((goal) => goal.code),
    plans: book.plans.map((plan) => [plan.key, plan.parentPlan !== undefined]).sort(),
    rounds: book.rounds.map((round) => round.key),
    indsatser: book.indsatser.map((indsats) => [indsats.key, indsats.owner?.upn, indsats.primaryGoal, indsats.leadUnit]).sort(),
    statuses: book.statuses.map((status) => [status.key, status.rating]).sort(),
  };
}

function imported(): Promise<unknown> {
  return importFile(site, file, { write: true, wait: () => Promise.resolve() });
}

describe('whatever becomes of a request, the import run again ends with the same rows, none of them twice', () => {
  let wanted: unknown;
  let writes: number;

  beforeAll(async () => {
    await fetch(`${site.tenant.control}/log`, { method: 'DELETE' });
    await imported();
    wanted = await held();
    const { requests } = (await (await fetch(`${site.tenant.control}/log`)).json()) as { requests: { method: string; inBatch: boolean }[] };
    writes = requests.filter((request) => request.method === 'POST' && request.inBatch).length;
  });

  test('the import writes the file', () => {
    expect(writes).toBeGreaterThan(10);
    expect(wanted).toMatchObject({ units: { length: 2 }, plans: { length: 2 }, indsatser: { length: 3 }, statuses: { length: 3 } });
  });

  test.each([
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => ['drop', at] as const),
    ...['cut', 'half', 'status'].flatMap((kind) => [4, 8].map((at) => [kind, at] as const)),
  ])('%s at batch %i', async (kind, at) => {
    for (let before = 1; before < at; before += 1) await control('fault', { kind: 'delay', milliseconds: 0, url: '$batch' });
    await control('fault', { kind, status: 503, url: '$batch' });
    await imported().catch(() => undefined);
    await fetch(`${site.tenant.control}/fault`, { method: 'DELETE' });
    await imported();
    expect(await held()).toEqual(wanted);
  });

  test('throttled within the batches', async () => {
    await control('throttle', { next: 4, inBatch: true, retryAfter: 0 });
    await imported();
    expect(await held()).toEqual(wanted);
  });
});
