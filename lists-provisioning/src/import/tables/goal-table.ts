import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { lettersOf, oneLine, slugOf } from '../matching/plain-text.js';
import type { FileGoal } from '../plan-file.js';
import { isBlank, isTable, type Block, type Row, type Table } from './blocks.js';
import { columnsOf, type Columns } from './heads.js';

type GoalColumn = 'name' | 'targetGroup' | 'indicator';

/** The columns of a table of goals when the row is their head. */
export function goalColumns(row: Row, concept: PlanConcept): Columns<GoalColumn> | undefined {
  const heads = concept.files.goalHeads;
  if (heads === undefined || row.spansAll) return undefined;
  const columns = columnsOf(row, heads);
  // another table may have a column of goals; this one is about nothing else
  return columns.at.name !== undefined && columns.count >= 2 && columns.count === row.cells.length ? columns : undefined;
}

/** "Færre unge hjemløse (2020)" → the goal, and where it comes from. */
function nameAndOrigin(text: string): { name: string; origin?: string } {
  const match = /^(.*\S)\s*\(([^()]*)\)\s*\.?$/su.exec(text);
  return match === null ? { name: text.replace(/\.$/, '') } : { name: oneLine(match[1] ?? ''), origin: oneLine(match[2] ?? '') };
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('da') + text.slice(1);
}

/** "Fælles mål for hjemløse:" → "Hjemløse". */
function targetGroupIn(text: string): string {
  return capitalised(
    oneLine(text)
      .replace(/^fælles mål for /i, '')
      .replace(/:$/, ''),
  );
}

interface GoalScope {
  concept: PlanConcept;
  period: string;
}

function goalOf(row: Row, columns: Columns<GoalColumn>, { concept, period }: GoalScope): FileGoal[] {
  const cell = (role: GoalColumn): string => oneLine(row.cells[columns.at[role] ?? -1]?.text ?? '');
  if (cell('name') === '' || (concept.files.placeholders ?? []).some((begins) => cell('name').startsWith(begins))) return [];
  const { name, origin } = nameAndOrigin(cell('name').replace(/^[-–]\s*/, ''));
  const isPlanned = /^afventer|endnu ikke/i.test(cell('indicator')) || /endnu ikke/i.test(origin ?? '');
  const targetGroup = targetGroupIn(cell('targetGroup'));
  return [
    {
      code: `${concept.id}-${period}-${slugOf(name)}`,
      level: concept.overviewLevel,
      name,
      state: isPlanned ? 'planned' : 'adopted',
      locked: true,
      ...(origin === undefined ? {} : { origin }),
      ...(targetGroup === '' ? {} : { targetGroup }),
      ...(cell('indicator') === '' ? {} : { indicator: cell('indicator') }),
    },
  ];
}

function goalsIn(table: Table, scope: GoalScope): FileGoal[] {
  const head = table.rows.findIndex((row) => goalColumns(row, scope.concept) !== undefined);
  const columns = table.rows[head] === undefined ? undefined : goalColumns(table.rows[head], scope.concept);
  if (columns === undefined) return [];
  const rows = table.rows.slice(head + 1).filter((row) => !isBlank(row) && goalColumns(row, scope.concept) === undefined);
  return rows.flatMap((row) => goalOf(row, columns, scope));
}

/** The goals set above the units, from tables of them; each once. RA-30. */
export function readGoals(blocks: readonly Block[], scope: GoalScope): FileGoal[] {
  const goals = blocks.filter(isTable).flatMap((table) => goalsIn(table, scope));
  const byName = new Map(goals.map((goal) => [lettersOf(goal.name), goal]));
  return [...byName.values()];
}
