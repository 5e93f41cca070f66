import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { inOrder, shownStatuses, type Day, type Goal, type PlanBook, type ShownStatus } from '@virksomhedsplaner/shared/domain';
import type { OverviewChoice } from './overview-choice.js';
import { filterRows, WITHOUT_GOAL, type RowsFor } from './overview-filter.js';
import { overviewRows, type OverviewRow } from './overview-rows.js';

export interface Totals {
  indsatser: number;
  crossCutting: number;
  goals: number;
  units: number;
  /** The day of the answer given last. */
  updated?: Day;
}

/** One choice of a filter, with the number of indsatser it would show beside the other filters. */
export interface FacetOption<Key extends string = string> {
  key: Key;
  name: string;
  count: number;
}

export interface Facets {
  goals: FacetOption[];
  units: FacetOption[];
  statuses: FacetOption<ShownStatus>[];
  /** Cross-cutting indsatser within the other filters. */
  crossCutting: number;
}

/** A goal with its indsatser, the units' own before the cross-cutting ones. RU-06, RU-07. */
export interface GoalBlock {
  key: string;
  /** "Mål 1"; stands before the name. */
  label?: string;
  name: string;
  own: OverviewRow[];
  crossCutting: OverviewRow[];
}

/** What does not change while the reader filters. */
export interface OverviewBasis {
  rows: OverviewRow[];
  goals: Goal[];
  totals: Totals;
  withoutGoal: string;
  unitNames: ReadonlyMap<string, string>;
}

export interface OverviewView {
  shown: { indsatser: number; crossCutting: number };
  statuses: FacetOption<ShownStatus>[];
  facets: Facets;
  blocks: GoalBlock[];
}

const crossCuttingIn = (rows: readonly OverviewRow[]): number => rows.filter((row) => row.crossCutting).length;

function lastAnswerDay(book: PlanBook): Day | undefined {
  return book.statuses
    .reduce<string | undefined>((last, { answeredAt }) => (answeredAt !== undefined && answeredAt > (last ?? '') ? answeredAt : last), undefined)
    ?.slice(0, 10);
}

/** Rows, goals and totals of a book; totals are counted, never stored. RU-06. */
export function overviewBasis(book: PlanBook, concept: ShownConcept, today: Day): OverviewBasis {
  const rows = overviewRows(book, concept, today);
  const used = new Set(rows.map(({ goal }) => goal));
  const goals = inOrder(book.goals.filter(({ code }) => used.has(code)));
  const taking = new Set(rows.flatMap(({ units }) => units));
  const updated = lastAnswerDay(book);
  return {
    rows,
    goals,
    withoutGoal: concept.withoutGoal,
    unitNames: new Map(book.units.filter(({ code }) => taking.has(code)).map(({ code, name }) => [code, name])),
    totals: {
      indsatser: rows.length,
      crossCutting: crossCuttingIn(rows),
      goals: goals.length,
      units: taking.size,
      ...(updated === undefined ? {} : { updated }),
    },
  };
}

/** "Mål 1: Mestring af eget liv". */
export function goalHeading({ label, name }: Pick<GoalBlock, 'label' | 'name'>): string {
  return label === undefined ? name : `${label}: ${name}`;
}

function blocksOf(rows: readonly OverviewRow[], { goals, withoutGoal }: OverviewBasis): GoalBlock[] {
  const headings = [
    ...goals.map(({ code, label, name }) => ({ key: code, name, ...(label === undefined ? {} : { label }) })),
    { key: WITHOUT_GOAL, name: withoutGoal },
  ];
  const byGoal = new Map<string, OverviewRow[]>();
  for (const row of rows) {
    const key = row.goal ?? WITHOUT_GOAL;
    const under = byGoal.get(key);
    if (under === undefined) byGoal.set(key, [row]);
    else under.push(row);
  }
  return headings.flatMap((heading) => {
    const under = byGoal.get(heading.key);
    if (under === undefined) return [];
    return [{ ...heading, own: under.filter((row) => !row.crossCutting), crossCutting: under.filter((row) => row.crossCutting) }];
  });
}

type Count = (rows: readonly OverviewRow[]) => FacetOption<ShownStatus>[];

/** Counts the statuses that occur in the plans or are chosen; the list is the same whatever else is filtered. */
function statusCounter(basis: OverviewBasis, chosen: readonly ShownStatus[], words: Readonly<Record<ShownStatus, string>>): Count {
  const known = new Set([...chosen, ...basis.rows.map(({ status }) => status)]);
  const listed = shownStatuses.filter((status) => known.has(status));
  return (rows) => listed.map((status) => ({ key: status, name: words[status], count: rows.filter((row) => row.status === status).length }));
}

function facetsOf(basis: OverviewBasis, rowsFor: RowsFor, countStatuses: Count): Facets {
  const [forGoals, forUnits] = [rowsFor('goals'), rowsFor('units')];
  const goals = basis.goals.map((goal) => ({ key: goal.code, name: goalHeading(goal), count: forGoals.filter((row) => row.goal === goal.code).length }));
  const loose = { key: WITHOUT_GOAL, name: basis.withoutGoal, count: forGoals.filter((row) => row.goal === undefined).length };
  return {
    goals: basis.rows.some((row) => row.goal === undefined) ? [...goals, loose] : goals,
    units: [...basis.unitNames].map(([key, name]) => ({ key, name, count: forUnits.filter((row) => row.reach.has(key)).length })),
    statuses: countStatuses(rowsFor('statuses')),
    crossCutting: crossCuttingIn(rowsFor('crossCuttingOnly')),
  };
}

/** What the overview shows of its basis under a choice. `words`: the statuses in the reader's language. */
export function overviewView(basis: OverviewBasis, choice: OverviewChoice, words: Readonly<Record<ShownStatus, string>>): OverviewView {
  const { rows, rowsFor } = filterRows(basis.rows, choice);
  const countStatuses = statusCounter(basis, choice.statuses, words);
  return {
    shown: { indsatser: rows.length, crossCutting: crossCuttingIn(rows) },
    statuses: countStatuses(rows),
    facets: facetsOf(basis, rowsFor, countStatuses),
    blocks: blocksOf(rows, basis),
  };
}
