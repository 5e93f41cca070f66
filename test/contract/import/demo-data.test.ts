import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createPlanRepository } from '@virksomhedsplaner/shared/sharepoint';
import { isCrossCutting, type PlanBook } from '@virksomhedsplaner/shared/domain';
import { fillWithDemoData } from '../../demo/fill-with-demo-data.js';
import { provisionedSite, type ProvisionedSite } from './demo-site.fixture.js';

let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  await fillWithDemoData(site.sp, { site: site.address });
}, 60_000);

afterAll(() => site.tenant.close());

function book(concept: string, period: string): Promise<PlanBook> {
  return createPlanRepository(site.sp, { site: site.address }).planBook({ concept, period });
}

describe('the demo site holds', () => {
  test("Rudersdal's 49 indsatser, of which the rule counts 17 as cross-cutting, with answers", async () => {
    const { indsatser, goals, units, plans, statuses, rounds } = await book('rudersdal', '2020');
    const perGoal = goals.map((goal) => indsatser.filter((indsats) => indsats.primaryGoal === goal.code).length);
    expect({ perGoal, all: indsatser.length, crossCutting: indsatser.filter((indsats) => isCrossCutting(indsats.units, units)).length }).toEqual({
      perGoal: [10, 6, 7, 2, 24],
      all: 49,
      crossCutting: 17,
    });
    expect(indsatser.filter((indsats) => indsats.units.includes('alle-centre'))).toHaveLength(2);
    expect({ plans: plans.length, rounds: rounds.length, answers: statuses.length }).toEqual({ plans: 7, rounds: 1, answers: 49 });
    expect(indsatser.every((indsats) => indsats.owner !== undefined && Object.keys(indsats.fields).length === 4)).toBe(true);
  });

  test("Hillerød's three with all four fields and both rounds with their questions", async () => {
    const { indsatser, rounds, statuses } = await book('hilleroed', '2022-2024');
    expect(indsatser.map((indsats) => [indsats.title, Object.keys(indsats.fields).length])).toEqual([
      ['Kommunikation og kommunikationsteknologi', 4],
      ['Jobcenterbroen: Borgere i beskæftigelse, projektsamarbejde med KLAPjob', 4],
      ['Sundhed og bevægelse', 4],
    ]);
    expect(rounds.map((round) => [round.opens, round.due, round.questions.length])).toEqual([
      ['2023-02-01', '2023-02-28', 2],
      ['2023-12-01', '2024-01-31', 4],
    ]);
    expect(statuses).toEqual([]);
  });

  test("Randers' seven themes, nine effektmål and two aftaleenheder", async () => {
    const { goals, units, indsatser } = await book('randers', '2015-16');
    expect([goals.filter((goal) => goal.level === 'tema').length, goals.filter((goal) => goal.level === 'effektmaal').length]).toEqual([7, 9]);
    expect(units.filter((unit) => unit.kind === 'agreement-unit')).toHaveLength(2);
    expect(indsatser.filter((indsats) => indsats.kind.startsWith('cross-'))).toHaveLength(6);
  });
});

test('a second run adds and changes nothing: it does not write at all', async () => {
  await fetch(`${site.tenant.control}/log`, { method: 'DELETE' });
  expect(await fillWithDemoData(site.sp, { site: site.address })).toEqual({ added: 0, changed: 0, skipped: 67 });
  const { requests } = (await (await fetch(`${site.tenant.control}/log`)).json()) as { requests: { method: string; url: string }[] };
  expect(requests.filter(({ method, url }) => method !== 'GET' && !url.endsWith('$batch'))).toEqual([]);
}, 30_000);
