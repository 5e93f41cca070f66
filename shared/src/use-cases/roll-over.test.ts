import { describe, expect, test } from '@jest/globals';
import type { Goal, Indsats, PlanBook, StatusReport } from '../domain/index.js';
import { rollOver } from './roll-over.js';

const goal = (code: string, name: string, more: Partial<Goal> = {}): Goal => ({
  ...{ code, name, level: 'maal', order: 1, concept: 'x', period: '2020', state: 'adopted', locked: false },
  ...more,
});
const indsats = (id: number, more: Partial<Indsats> = {}): Indsats => ({
  ...{ id, key: `x/2020/center/${id}`, planId: 2, concept: 'x', period: '2020', title: `Indsats ${id}`, fields: {}, units: ['center'] },
  ...{ goals: ['x-2020-liv'], primaryGoal: 'x-2020-liv', themes: [], coOwners: [], kind: 'indsats', order: id },
  ...more,
});
const done: StatusReport = { id: 1, key: 's', indsatsId: 2, roundId: 1, answers: {}, rating: 'done', state: 'submitted', source: 'page', etag: '' };
const plan = { concept: 'x', conceptVersion: 1, period: '2020', state: 'published' as const };
const book: PlanBook = {
  concept: 'x',
  period: '2020',
  units: [
    { code: 'omraade', name: 'Området', kind: 'area', aliases: [], active: true },
    { code: 'center', name: 'Centret', kind: 'center', parent: 'omraade', aliases: [], active: true },
  ],
  goals: [goal('x-2020-liv', 'Et godt liv'), goal('egen', 'Uden år', { parent: 'x-2020-liv' }), goal('x-2020-slut', 'Forbi', { state: 'expired' })],
  plans: [
    { ...plan, id: 1, key: 'x/2020/omraade', title: 'a', unit: 'omraade' },
    { ...plan, id: 2, key: 'x/2020/center', title: 'b', unit: 'center', parentPlan: 1, foreword: '<p>Godt nytår</p>', about: '<p>Om os</p>' },
  ],
  indsatser: [indsats(1), indsats(2), indsats(3)],
  rounds: [],
  statuses: [done],
};
const next: PlanBook = { ...book, period: '2021', goals: [], plans: [], indsatser: [], statuses: [] };
const concept = { planName: 'Virksomhedsplan' };

describe('the next period begins with', () => {
  test('what is not over, in draft plans with the plan above, under the goals that still apply', () => {
    const { indsatser, plans, goals, finished } = rollOver({ book, next, concept });
    expect(indsatser.map(({ from, planUnit, goals: codes, primaryGoal }) => [from.id, planUnit, codes, primaryGoal])).toEqual([
      [1, 'center', ['x-2021-liv'], 'x-2021-liv'],
      [3, 'center', ['x-2021-liv'], 'x-2021-liv'],
    ]);
    expect(finished.map(({ id }) => id)).toEqual([2]);
    expect(plans).toEqual([
      { unit: 'omraade', title: 'Virksomhedsplan 2021, Området' },
      { unit: 'center', title: 'Virksomhedsplan 2021, Centret', about: '<p>Om os</p>', parentUnit: 'omraade' },
    ]);
    expect(goals.map(({ code, period, parent }) => [code, period, parent])).toEqual([
      ['x-2021-liv', '2021', undefined],
      ['egen-2021', '2021', 'x-2021-liv'],
    ]);
  });

  test('those chosen by name, even when they are over', () => {
    expect(rollOver({ book, next, concept, chosen: new Set([2]) })).toMatchObject({ indsatser: [{ from: { id: 2 } }], finished: [] });
  });

  test('nothing twice: what was carried on is left alone, and goals that stand are used', () => {
    const begun: PlanBook = {
      ...next,
      goals: [goal('andet', 'Et godt LIV', { period: '2021' })],
      plans: [{ ...plan, id: 9, key: 'x/2021/center', title: 'c', unit: 'center', period: '2021', state: 'draft' }],
      indsatser: [indsats(30, { continuedFrom: 1 })],
    };
    const again = rollOver({ book, next: begun, concept });
    expect(again.indsatser.map(({ from, goals }) => [from.id, goals])).toEqual([[3, ['andet']]]);
    expect(again.already.map(({ id }) => id)).toEqual([1]);
    expect(again.plans.map(({ unit }) => unit)).toEqual(['omraade']);
    const all = { ...begun, indsatser: [indsats(30, { continuedFrom: 1 }), indsats(31, { continuedFrom: 3 })] };
    expect(rollOver({ book, next: all, concept })).toMatchObject({ indsatser: [], plans: [], goals: [] });
  });
});
