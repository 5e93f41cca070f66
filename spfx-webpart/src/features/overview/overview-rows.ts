import type { ShownConcept } from '@virksomhedsplaner/shared/concepts';
import {
  goalAtLevel,
  latestStatuses,
  participatingUnits,
  unitsByCode,
  type Day,
  type Goal,
  type Indsats,
  type PlanBook,
  type ShownStatus,
  type Unit,
} from '@virksomhedsplaner/shared/domain';

/** One indsats as the overview knows it. */
export interface OverviewRow {
  id: number;
  title: string;
  /** Names as the plan gives them: "Alle centre". */
  unitNames: string[];
  /** Codes of the units that take part, groups as their members. */
  units: string[];
  /** Those and every unit above them: a filter on a unit finds its parts too. */
  reach: ReadonlySet<string>;
  /** Code of the goal it stands under; undefined without one at the overview's level. */
  goal?: string;
  crossCutting: boolean;
  status: ShownStatus;
  themes: string[];
  /** Whom its goals are for. */
  targetGroups: string[];
  /** Code of the unit whose plan page describes it. */
  planUnit?: string;
  /** The template's texts as HTML, for the search. */
  texts: string[];
}

function withThoseAbove(codes: readonly string[], byCode: ReadonlyMap<string, Unit>): ReadonlySet<string> {
  const reach = new Set<string>();
  for (const code of codes) {
    for (let at: string | undefined = code; at !== undefined && !reach.has(at); at = byCode.get(at)?.parent) reach.add(at);
  }
  return reach;
}

function headingGoal(indsats: Indsats, level: string, goals: ReadonlyMap<string, Goal>): string | undefined {
  const candidates = indsats.primaryGoal === undefined ? indsats.goals : [indsats.primaryGoal, ...indsats.goals];
  for (const code of candidates) {
    const goal = goalAtLevel(code, level, goals);
    if (goal !== undefined) return goal.code;
  }
  return undefined;
}

function targetGroupsOf(indsats: Indsats, goals: ReadonlyMap<string, Goal>): string[] {
  const groups = [indsats.primaryGoal ?? '', ...indsats.goals].map((code) => goals.get(code)?.targetGroup ?? '');
  return [...new Set(groups.filter((group) => group !== ''))];
}

/** The unit whose plan an indsats stands in; without a readable plan the unit that leads it. */
export function planUnitOf(indsats: Indsats, plans: PlanBook['plans']): string | undefined {
  return plans.find(({ id }) => id === indsats.planId)?.unit ?? indsats.leadUnit ?? indsats.units[0];
}

/** The overview's rows in the plans' own order. */
export function overviewRows(book: PlanBook, concept: ShownConcept, today: Day): OverviewRow[] {
  const byCode = unitsByCode(book.units);
  const goals = new Map(book.goals.map((goal) => [goal.code, goal]));
  const statuses = latestStatuses(book, today);
  const inOrder = [...book.indsatser].sort((a, b) => a.order - b.order || a.id - b.id);
  return inOrder.map((indsats) => {
    const units = participatingUnits(indsats.units, book.units);
    const goal = headingGoal(indsats, concept.overviewLevel, goals);
    const planUnit = planUnitOf(indsats, book.plans);
    return {
      id: indsats.id,
      title: indsats.title,
      unitNames: indsats.units.map((code) => byCode.get(code)?.name ?? code),
      units,
      reach: withThoseAbove(units, byCode),
      crossCutting: units.length >= 2,
      status: statuses.get(indsats.id) ?? 'not-started',
      themes: indsats.themes,
      targetGroups: targetGroupsOf(indsats, goals),
      texts: concept.fields.map(({ key }) => indsats.fields[key] ?? ''),
      ...(goal === undefined ? {} : { goal }),
      ...(planUnit === undefined ? {} : { planUnit }),
    };
  });
}
