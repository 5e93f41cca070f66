import { shownStatuses, type ShownStatus } from '@virksomhedsplaner/shared/domain';
import { crossCuttingIn, type OverviewBasis } from './overview-basis.js';
import { blocksOf, goalHeading, type GoalBlock, type ViewWords } from './overview-blocks.js';
import type { OverviewChoice } from './overview-choice.js';
import { filterRows, keysOf, WITHOUT, type Filtered } from './overview-filter.js';
import type { OverviewRow } from './overview-rows.js';

/** One choice of a filter, with the number of indsatser it would show beside the other filters. */
export interface FacetOption<Key extends string = string> {
  key: Key;
  name: string;
  count: number;
}

export interface Facets {
  goals: FacetOption[];
  units: FacetOption[];
  themes: FacetOption[];
  targetGroups: FacetOption[];
  statuses: FacetOption<ShownStatus>[];
  /** Cross-cutting indsatser within the other filters. */
  crossCutting: number;
}

export interface OverviewView {
  shown: { indsatser: number; crossCutting: number };
  statuses: FacetOption<ShownStatus>[];
  facets: Facets;
  blocks: GoalBlock[];
}

/** How many rows carry each key. */
function countBy(rows: readonly OverviewRow[], of: (row: OverviewRow) => Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of of(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

interface Options {
  /** Keys and names; the last may be those without. */
  named: readonly (readonly [string, string])[];
  of(row: OverviewRow): Iterable<string>;
}

function counted(rows: readonly OverviewRow[], { named, of }: Options): FacetOption[] {
  const counts = countBy(rows, of);
  return named.map(([key, name]) => ({ key, name, count: counts.get(key) ?? 0 }));
}

type Count = (rows: readonly OverviewRow[]) => FacetOption<ShownStatus>[];

/** Counts the statuses that occur in the plans or are chosen; the list is the same whatever else is filtered. */
function statusCounter(basis: OverviewBasis, chosen: readonly ShownStatus[], words: ViewWords['statuses']): Count {
  const known = new Set([...chosen, ...countBy(basis.rows, ({ status }) => [status]).keys()]);
  const listed = shownStatuses.filter((status) => known.has(status));
  return (rows) => {
    const counts = countBy(rows, ({ status }) => [status]);
    return listed.map((status) => ({ key: status, name: words[status], count: counts.get(status) ?? 0 }));
  };
}

const same = (value: string): readonly [string, string] => [value, value];

function facetsOf(basis: OverviewBasis, { rowsFor }: Filtered, { words, countStatuses }: { words: ViewWords; countStatuses: Count }): Facets {
  const goalNames = basis.goals.map((goal) => [goal.code, goalHeading(goal)] as const);
  const loose = basis.rows.some((row) => row.goal === undefined) ? [[WITHOUT, basis.withoutGoal] as const] : [];
  const withLoose = (values: readonly string[], without: string): (readonly [string, string])[] =>
    values.length === 0 ? [] : [...values.map(same), [WITHOUT, without] as const];
  return {
    goals: counted(rowsFor('goals'), { named: [...goalNames, ...loose], of: ({ goal }) => [goal ?? WITHOUT] }),
    units: counted(rowsFor('units'), { named: [...basis.unitNames], of: ({ reach }) => reach }),
    themes: counted(rowsFor('themes'), { named: withLoose(basis.themes, words.withoutTheme), of: ({ themes }) => keysOf(themes) }),
    targetGroups: counted(rowsFor('targetGroups'), {
      named: withLoose(basis.targetGroups, words.withoutTargetGroup),
      of: ({ targetGroups }) => keysOf(targetGroups),
    }),
    statuses: countStatuses(rowsFor('statuses')),
    crossCutting: crossCuttingIn(rowsFor('crossCuttingOnly')),
  };
}

/** What the overview shows of its basis under a choice. */
export function overviewView(basis: OverviewBasis, choice: OverviewChoice, words: ViewWords): OverviewView {
  const filtered = filterRows(basis.rows, choice);
  const countStatuses = statusCounter(basis, choice.statuses, words.statuses);
  return {
    shown: { indsatser: filtered.rows.length, crossCutting: crossCuttingIn(filtered.rows) },
    statuses: countStatuses(filtered.rows),
    facets: facetsOf(basis, filtered, { words, countStatuses }),
    blocks: blocksOf(filtered.rows, basis, choice, words),
  };
}
