import type { OverviewChoice } from './overview-choice.js';
import type { OverviewRow } from './overview-rows.js';
import { matchesWords, wordsOf } from './text-search.js';

/** The group of indsatser without a goal, where a goal's code stands. */
export const WITHOUT_GOAL = '-';

type Facet = 'text' | 'goals' | 'units' | 'statuses' | 'crossCuttingOnly';
type Test = (row: OverviewRow) => boolean;

function testsFor(choice: OverviewChoice): Record<Facet, Test> {
  const words = wordsOf(choice.text);
  const { goals, units, statuses, crossCuttingOnly } = choice;
  return {
    text: (row) => matchesWords(row, words),
    goals: (row) => goals.length === 0 || goals.includes(row.goal ?? WITHOUT_GOAL),
    units: (row) => units.length === 0 || units.some((unit) => row.reach.has(unit)),
    statuses: (row) => statuses.length === 0 || statuses.includes(row.status),
    crossCuttingOnly: (row) => !crossCuttingOnly || row.crossCutting,
  };
}

const facets: readonly Facet[] = ['crossCuttingOnly', 'statuses', 'goals', 'units', 'text'];

/** Rows within a facet's reach: those that pass every other filter, so that its counts say what a click would show. */
export type RowsFor = (facet: Facet) => OverviewRow[];

export interface Filtered {
  rows: OverviewRow[];
  rowsFor: RowsFor;
}

/** The rows that pass the whole choice, and for each facet those that pass the others. One pass over the rows. */
export function filterRows(all: readonly OverviewRow[], choice: OverviewChoice): Filtered {
  const tests = testsFor(choice);
  const rows: OverviewRow[] = [];
  const failingOne = new Map<Facet, OverviewRow[]>(facets.map((facet) => [facet, []]));
  for (const row of all) {
    const failed = facets.filter((facet) => !tests[facet](row));
    if (failed.length === 0) rows.push(row);
    else if (failed.length === 1) for (const facet of failed) failingOne.get(facet)?.push(row);
  }
  return { rows, rowsFor: (facet) => [...rows, ...(failingOne.get(facet) ?? [])] };
}
