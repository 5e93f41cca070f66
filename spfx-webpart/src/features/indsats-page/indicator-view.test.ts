import { expect, test } from '@jest/globals';
import type { Indicator } from '@virksomhedsplaner/shared/domain';
import { indsats } from '../../fixtures/plan-book.fixture.js';
import { chartOf, indicatorsOf, type IndicatorView } from './indicator-view.js';

const indicator = (id: number, more: Partial<Indicator> = {}): Indicator => ({ id, title: `Indikator ${id}`, awaiting: false, ...more });
const view = (values: readonly number[], target?: number): IndicatorView => ({
  ...indicator(1),
  ...(target === undefined ? {} : { target }),
  measured: values.map((value, at) => ({ indicatorId: 1, date: `2020-0${at + 1}-01`, value })),
});

test('an indsats has its own indicators, those of its result goals and those of its goals, measurements in order', () => {
  const found = indicatorsOf(indsats(11, 'A', { goals: ['g1'] }), {
    resultGoals: [{ id: 5, indsatsId: 11, level: 'result-goal', title: 'R', effectGoals: [], order: 1 }],
    indicators: [
      indicator(1, { indsatsId: 11 }),
      indicator(2, { resultGoalId: 5 }),
      indicator(3, { goal: 'g1' }),
      indicator(4, { indsatsId: 12 }),
      indicator(5),
    ],
    measurements: [
      { indicatorId: 1, date: '2020-06-01', value: 2 },
      { indicatorId: 1, date: '2020-01-01', value: 1 },
    ],
  });
  expect(found.map(({ id, measured }) => [id, measured.map(({ value }) => value)])).toEqual([
    [1, [1, 2]],
    [2, []],
    [3, []],
  ]);
});

test('the chart reaches from nothing to the highest of measurements and target', () => {
  const chart = chartOf(view([5, 10], 20));
  expect([chart?.points.map(({ x }) => x), chart?.points.map(({ y }) => y), chart?.target, chart?.zero]).toEqual([[24, 296], [93, 70], 24, 116]);
});

test('one measurement stands in the middle; all nothing lies on the axis; values below nothing have room', () => {
  expect(chartOf(view([7]))?.points).toEqual([{ x: 160, y: 24, value: 7 }]);
  expect(chartOf(view([0, 0]))?.points.map(({ y }) => y)).toEqual([116, 116]);
  expect(chartOf(view([-4, 4]))?.zero).toBe(70);
  expect(chartOf(view([], 4))).toBeUndefined();
});
