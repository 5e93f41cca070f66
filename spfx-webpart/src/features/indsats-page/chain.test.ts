import { expect, test } from '@jest/globals';
import type { Indicator, ResultGoal } from '@virksomhedsplaner/shared/domain';
import { indsats, planBook } from '../../fixtures/plan-book.fixture.js';
import { chainOf } from './chain.js';

const goal = (id: number, level: ResultGoal['level'], more: Partial<ResultGoal> = {}): ResultGoal => ({
  ...{ id, level, title: `Mål ${id}`, indsatsId: 11, effectGoals: [], order: id },
  ...more,
});
const indicator = (id: number, more: Partial<Indicator>): Indicator => ({ id, title: `Indikator ${id}`, awaiting: false, ...more });
const own = indsats(11, 'Fleksibelt daghjem', { goals: ['g1'] });
const { goals } = planBook();

test('delmål lead to their resultatmål, and that to its effektmål, each with its indicators', () => {
  const resultGoals = [
    goal(2, 'part-goal', { parent: 1 }),
    goal(1, 'result-goal', { effectGoals: ['g2'], year: 2021 }),
    goal(3, 'part-goal', { indsatsId: 12 }),
  ];
  const indicators = [indicator(1, { resultGoalId: 1 }), indicator(2, { goal: 'g2' }), indicator(3, { indsatsId: 11 })];
  expect(chainOf(own, { goals, resultGoals, indicators })).toEqual({
    activity: { key: 'activity', name: 'Fleksibelt daghjem', indicators: ['Indikator 3'] },
    ways: [
      {
        partGoal: { key: 'r2', name: 'Mål 2', indicators: [] },
        resultGoal: { key: 'r1', name: 'Mål 1', year: 2021, indicators: ['Indikator 1'] },
        effectGoals: [{ key: 'g2', name: 'Fællesskab', indicators: ['Indikator 2'] }],
      },
    ],
  });
});

test('without effektmål of its own a step leads to the goals of the indsats; a delmål whose resultatmål is gone stands alone', () => {
  const { ways } = chainOf(own, { goals, resultGoals: [goal(4, 'part-goal', { parent: 99 })], indicators: [] });
  expect(ways).toEqual([{ partGoal: { key: 'r4', name: 'Mål 4', indicators: [] }, effectGoals: [{ key: 'g1', name: 'Mestring', indicators: [] }] }]);
});

test('an indsats without result goals has no ways', () => {
  expect(chainOf(own, { goals, resultGoals: [goal(1, 'result-goal', { indsatsId: 12 })], indicators: [] }).ways).toEqual([]);
});
