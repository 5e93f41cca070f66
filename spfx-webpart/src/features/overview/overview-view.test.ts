import { describe, expect, test } from '@jest/globals';
import { textsFor } from '@virksomhedsplaner/shared/texts';
import { concept, indsats, planBook } from '../../fixtures/plan-book.fixture.js';
import { statusWords } from '../../ui/status-words.js';
import { everything, type OverviewChoice } from './overview-choice.js';
import { WITHOUT } from './overview-filter.js';
import { overviewBasis } from './overview-basis.js';
import { overviewView, type OverviewView } from './overview-view.js';

const TODAY = '2020-09-10';
const words = { statuses: statusWords(textsFor('da')), withoutTheme: 'Uden tema', withoutTargetGroup: 'Uden målgruppe' };
const basis = overviewBasis(planBook(), concept, TODAY);
const viewOf = (choice: Partial<OverviewChoice>): OverviewView => overviewView(basis, { ...everything, ...choice }, words);
const titles = (choice: Partial<OverviewChoice>): string[] =>
  viewOf(choice).blocks.flatMap(({ own, crossCutting }) => [...own, ...crossCutting].map(({ title }) => title));

describe('totals', () => {
  test('are counted by the rule: groups as their members, a part alone as one', () => {
    expect(basis.totals).toEqual({ indsatser: 5, crossCutting: 2, goals: 2, units: 4, updated: '2020-08-20' });
  });

  test('the day of the last answer is the day in Denmark', () => {
    const [first] = planBook().statuses;
    if (first === undefined) throw new Error('no answer');
    const late = planBook({ statuses: [{ ...first, answeredAt: '2020-08-20T22:30:00.000Z' }] });
    expect(overviewBasis(late, concept, TODAY).totals.updated).toBe('2020-08-21');
  });

  test('say no day when nobody has answered', () => {
    expect(overviewBasis(planBook({ statuses: [] }), concept, TODAY).totals.updated).toBeUndefined();
  });
});

describe('blocks', () => {
  test('follow the goals’ order, own indsatser before cross-cutting ones, those without a goal last', () => {
    const shape = viewOf({}).blocks.map(({ label, name, own, crossCutting }) => [label, name, own.length, crossCutting.length]);
    expect(shape).toEqual([
      ['Mål 1', 'Mestring', 1, 2],
      ['Mål 2', 'Fællesskab', 1, 0],
      [undefined, 'Øvrige indsatser', 1, 0],
    ]);
  });

  test('leave out a goal with nothing to show', () => {
    expect(viewOf({ crossCuttingOnly: true }).blocks.map(({ name }) => name)).toEqual(['Mestring']);
  });

  test('a group keeps the name the plan gives it', () => {
    expect(viewOf({}).blocks[0]?.crossCutting[1]?.unitNames).toEqual(['Alle centre']);
  });
});

describe('filters', () => {
  test('a unit shows what it takes part in, through groups and through its parts', () => {
    expect(titles({ units: ['syd'] })).toEqual(['Fælles visitation', 'Digital organisation', 'Åben dialog']);
    expect(titles({ units: ['stab'] })).toEqual(['Digital organisation', 'Nyt arkiv']);
  });

  test('choices within a filter add up, filters narrow each other', () => {
    expect(titles({ units: ['syd', 'nord'], goals: ['g2'] })).toEqual(['Åben dialog']);
    expect(titles({ goals: [WITHOUT] })).toEqual(['Nyt arkiv']);
  });

  test('the text is looked for in headings and texts, whatever the case', () => {
    expect(titles({ text: 'HJEMMEPLEJE' })).toEqual(['Fleksibelt daghjem']);
    expect(titles({ text: 'åben dia' })).toEqual(['Åben dialog']);
    expect(titles({ text: 'skolemad' })).toEqual([]);
  });

  test('the counts beside a choice obey the other filters, not its own', () => {
    const { facets } = viewOf({ units: ['syd'], statuses: ['delayed'] });
    expect(facets.statuses.map(({ key, count }) => [key, count])).toEqual([
      ['on-track', 0],
      ['delayed', 1],
      ['missing', 2],
    ]);
    expect(facets.units.map(({ key, count }) => [key, count])).toEqual([
      ['nord', 0],
      ['syd', 1],
      ['stab', 0],
      ['sekr', 0],
    ]);
    expect(facets.goals.map(({ name, count }) => [name, count])).toEqual([
      ['Mål 1: Mestring', 0],
      ['Mål 2: Fællesskab', 1],
      ['Øvrige indsatser', 0],
    ]);
    expect(facets.crossCutting).toBe(0);
  });

  test('the bar counts what is shown and names what the plans hold', () => {
    expect(viewOf({ units: ['nord'] }).statuses).toEqual([
      { key: 'on-track', name: 'Efter planen', count: 1 },
      { key: 'delayed', name: 'Forsinket', count: 0 },
      { key: 'missing', name: 'Mangler', count: 2 },
    ]);
  });

  test('a chosen status that no indsats has any more can still be seen and taken away', () => {
    expect(viewOf({ statuses: ['stopped'] }).facets.statuses.map(({ key }) => key)).toContain('stopped');
  });
});

test('an indsats stands under the goal above its own, at the level of the overview', () => {
  const book = planBook({ indsatser: [indsats(1, 'x', { goals: ['ukendt', 'delmål'] })] });
  const [first] = book.goals;
  if (first === undefined) throw new Error('no goal');
  book.goals.push({ ...first, code: 'delmål', level: 'andet', parent: 'g2' });
  expect(overviewBasis(book, concept, TODAY).rows[0]?.goal).toBe('g2');
});
