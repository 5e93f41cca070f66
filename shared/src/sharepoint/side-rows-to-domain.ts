import type { Indicator, KeyFigureTable, Measurement, ResultGoal } from '../domain/index.js';
import {
  indicatorDirectionWords,
  indicatorTimingWords,
  resultGoalLevelWords,
  valueOf,
  type indicatorsList,
  type keyFiguresList,
  type measurementsList,
  type resultGoalsList,
  type RowOf,
} from '../lists/index.js';
import { codeAt, codesAt, present, type Codes } from './rows-to-domain.js';

export function toResultGoal(row: RowOf<typeof resultGoalsList>, goals: Codes): ResultGoal {
  return {
    id: row.id,
    title: row.title,
    level: valueOf(resultGoalLevelWords, row.level) ?? 'result-goal',
    effectGoals: codesAt(goals, row.effectGoals),
    order: row.order ?? 0,
    ...present({ indsatsId: row.indsats, parent: row.parent, text: row.text, year: row.year }),
  };
}

export function toIndicator(row: RowOf<typeof indicatorsList>, goals: Codes): Indicator {
  const { baseline, baselineYear, target, measuredIn, year, source } = row;
  return {
    id: row.id,
    title: row.title,
    awaiting: row.awaiting ?? false,
    ...present({
      ...{ indsatsId: row.indsats, resultGoalId: row.resultGoal, goal: codeAt(goals, row.goal) },
      ...{ direction: valueOf(indicatorDirectionWords, row.direction), timing: valueOf(indicatorTimingWords, row.timing) },
      ...{ baseline, baselineYear, target, measuredIn, year, source },
    }),
  };
}

/** A measurement without its indicator, day or value says nothing. */
export function toMeasurement({ indicator, date, value, assessment }: RowOf<typeof measurementsList>): Measurement | undefined {
  if (indicator === undefined || date === undefined || value === undefined) return undefined;
  return { indicatorId: indicator, date, value, ...present({ assessment }) };
}

const isRow = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && typeof (row as { label?: unknown }).label === 'string' && Array.isArray((row as { values?: unknown }).values);

/** A table as it must be; anyone who may write the list may have put something else there. */
function isTable(table: unknown): table is KeyFigureTable {
  if (typeof table !== 'object' || table === null) return false;
  const { columns, rows, total } = table as Record<string, unknown>;
  return Array.isArray(columns) && Array.isArray(rows) && rows.every(isRow) && (total === undefined || isRow(total));
}

export function toKeyFigures(row: RowOf<typeof keyFiguresList>, units: Codes): KeyFigureTable | undefined {
  const { table, year, source, notes } = row;
  if (!isTable(table)) return undefined;
  return { ...table, title: row.title, year: year ?? table.year, ...present({ unit: codeAt(units, row.unit), source, notes }) };
}
