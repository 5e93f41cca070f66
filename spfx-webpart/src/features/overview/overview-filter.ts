import type { OverviewChoice } from './overview-choice.js';
import type { OverviewRow } from './overview-rows.js';
import { matchesWords, wordsOf } from './text-search.js';

/** The group of indsatser without a goal, a theme or a target group, where its key stands. */
export const WITHOUT = '-';

export type Facet = 'goals' | 'units' | 'themes' | 'targetGroups' | 'statuses' | 'crossCuttingOnly' | 'text';
type Test = (row: OverviewRow) => boolean;

/** Values of a row that a choice may name; one without any is found under WITHOUT. */
export const keysOf = (values: readonly string[]): readonly string[] => (values.length === 0 ? [WITHOUT] : values);

const anyOf = (chosen: readonly string[], values: readonly string[]): boolean => keysOf(values).some((value) => chosen.includes(value));

/** What the choice asks of a row; facets that ask nothing are left out, the dear one comes last. */
function testsFor({ text, goals, units, themes, targetGroups, statuses, crossCuttingOnly }: OverviewChoice): [Facet, Test][] {
  const words = wordsOf(text);
  const all: [boolean, Facet, Test][] = [
    [crossCuttingOnly, 'crossCuttingOnly', (row) => row.crossCutting],
    [statuses.length > 0, 'statuses', (row) => statuses.includes(row.status)],
    [goals.length > 0, 'goals', (row) => goals.includes(row.goal ?? WITHOUT)],
    [units.length > 0, 'units', (row) => units.some((unit) => row.reach.has(unit))],
    [themes.length > 0, 'themes', (row) => anyOf(themes, row.themes)],
    [targetGroups.length > 0, 'targetGroups', (row) => anyOf(targetGroups, row.targetGroups)],
    [words.length > 0, 'text', (row) => matchesWords(row, words)],
  ];
  return all.filter(([asks]) => asks).map(([, facet, test]) => [facet, test]);
}

export interface Filtered {
  rows: OverviewRow[];
  /** Rows within a facet's reach: those that pass every other filter, so that its counts say what a click would show. */
  rowsFor(facet: Facet): OverviewRow[];
}

/** The facet a row fails alone; 'none' when it passes all, 'more' when it fails several. */
function failedBy(row: OverviewRow, tests: readonly [Facet, Test][]): Facet | 'none' | 'more' {
  let failed: Facet | 'none' = 'none';
  for (const [facet, test] of tests) {
    if (test(row)) continue;
    if (failed !== 'none') return 'more';
    failed = facet;
  }
  return failed;
}

/** The rows that pass the whole choice, and for each facet those that pass the others. One pass over the rows. */
export function filterRows(all: readonly OverviewRow[], choice: OverviewChoice): Filtered {
  const tests = testsFor(choice);
  const rows: OverviewRow[] = [];
  const failingOne = new Map<Facet, OverviewRow[]>(tests.map(([facet]) => [facet, []]));
  for (const row of all) {
    const failed = failedBy(row, tests);
    if (failed === 'none') rows.push(row);
    else if (failed !== 'more') failingOne.get(failed)?.push(row);
  }
  return {
    rows,
    rowsFor: (facet) => {
      const more = failingOne.get(facet);
      return more === undefined || more.length === 0 ? rows : rows.concat(more);
    },
  };
}
