import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import { dayInDenmark, inOrder, type Day, type Goal, type PlanBook } from '@virksomhedsplaner/shared/domain';
import { overviewRows, type OverviewRow } from './overview-rows.js';

export interface Totals {
  indsatser: number;
  crossCutting: number;
  goals: number;
  units: number;
  /** The day of the answer given last. */
  updated?: Day;
}

/** What does not change while the reader filters. */
export interface OverviewBasis {
  rows: OverviewRow[];
  goals: Goal[];
  totals: Totals;
  withoutGoal: string;
  unitNames: ReadonlyMap<string, string>;
  themes: string[];
  targetGroups: string[];
}

function lastAnswerDay(book: PlanBook): Day | undefined {
  const last = book.statuses.reduce((latest, { answeredAt = '' }) => (answeredAt > latest ? answeredAt : latest), '');
  return last === '' ? undefined : dayInDenmark(Date.parse(last));
}

export function crossCuttingIn(rows: readonly OverviewRow[]): number {
  return rows.reduce((count, { crossCutting }) => (crossCutting ? count + 1 : count), 0);
}

function distinct(rows: readonly OverviewRow[], of: (row: OverviewRow) => readonly string[]): string[] {
  const found = new Set<string>();
  for (const row of rows) for (const value of of(row)) found.add(value);
  return found.size < 2 ? [...found] : [...found].sort(new Intl.Collator('da').compare);
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
    themes: distinct(rows, ({ themes }) => themes),
    targetGroups: distinct(rows, ({ targetGroups }) => targetGroups),
    totals: {
      indsatser: rows.length,
      crossCutting: crossCuttingIn(rows),
      goals: goals.length,
      units: taking.size,
      ...(updated === undefined ? {} : { updated }),
    },
  };
}
