import type { CoversTargetGroupsRule, FewestIndsatserRule, OwnGoalRule } from '../../concepts/index.js';
import { goalAtLevel, type Goal, type Unit } from '../../domain/index.js';
import { ofKinds, takesPart, unitsOfKinds, type CheckedPlan } from './checked-plan.js';
import type { PlanFinding } from './finding.js';

export function fewestIndsatser({ rule, severity, atLeast, unitKinds, kinds, word }: FewestIndsatserRule, plan: CheckedPlan): PlanFinding[] {
  return unitsOfKinds(plan, unitKinds).flatMap((unit): PlanFinding[] => {
    const count = ofKinds(plan, kinds).filter((indsats) => takesPart(indsats, unit, plan)).length;
    if (count >= atLeast) return [];
    const missing = atLeast - count;
    const what = `${unit.name} har ${count === 0 ? 'ingen' : count} ${count === 1 ? word.singular : word.plural}; der skal være mindst ${atLeast}.`;
    return [{ rule, severity, place: { unit: unit.code }, what, todo: `Skriv ${missing} ${missing === 1 ? word.singular : word.plural} mere.` }];
  });
}

const groupOf = (goal: Goal): string => (goal.targetGroup ?? '').trim().toLocaleLowerCase('da');

function atLevel(codes: Iterable<string>, level: string, { goals }: CheckedPlan): Goal[] {
  return [...codes].flatMap((code) => goalAtLevel(code, level, goals) ?? []);
}

/** Fixed above the units, decided, and for somebody. */
function fixedGoals({ book }: CheckedPlan, level: string): Goal[] {
  return book.goals.filter((goal) => goal.level === level && goal.locked && goal.state === 'adopted' && groupOf(goal) !== '');
}

export function coversTargetGroups({ rule, severity, level, unitKinds, kinds }: CoversTargetGroupsRule, plan: CheckedPlan): PlanFinding[] {
  const goalsOf = (unit: Unit): Goal[] =>
    atLevel(
      ofKinds(plan, kinds)
        .filter((indsats) => takesPart(indsats, unit, plan))
        .flatMap((indsats) => indsats.goals),
      level,
      plan,
    );
  return unitsOfKinds(plan, unitKinds).flatMap((unit) => {
    const covered = goalsOf(unit);
    const groups = new Set(covered.map(groupOf));
    const lacking = fixedGoals(plan, level).filter((goal) => groups.has(groupOf(goal)) && !covered.includes(goal));
    return lacking.map((goal) => ({
      rule,
      severity,
      place: { unit: unit.code, goal: goal.code },
      what: `${unit.name} arbejder for målgruppen «${goal.targetGroup ?? ''}», men har intet under «${goal.name}».`,
      todo: 'Skriv, hvad enheden gør for det, eller aftal, at målet ikke gælder enheden.',
    }));
  });
}

function usersOf(goal: Goal, { indsatser }: CheckedPlan): (string | undefined)[] {
  const users = new Set(indsatser.filter((indsats) => indsats.goals.includes(goal.code)).map((indsats) => indsats.leadUnit ?? indsats.units[0]));
  return users.size === 0 ? [undefined] : [...users];
}

export function ownGoalOnlyWhereNoneFits({ rule, severity, level }: OwnGoalRule, plan: CheckedPlan): PlanFinding[] {
  const fixed = fixedGoals(plan, level);
  return plan.book.goals
    .filter((goal) => goal.level === level && !goal.locked)
    .flatMap((goal) => {
      const fitting = fixed.filter((each) => groupOf(each) === groupOf(goal));
      if (groupOf(goal) !== '' && fitting.length === 0) return [];
      const what =
        groupOf(goal) === ''
          ? `Enhedens eget mål «${goal.name}» siger ikke, hvilken målgruppe det er for.`
          : `Enheden har sit eget mål «${goal.name}», selv om der er fastlagte mål for «${goal.targetGroup ?? ''}».`;
      const todo = groupOf(goal) === '' ? 'Skriv målgruppen på målet.' : `Brug et af de fastlagte: ${fitting.map((each) => `«${each.name}»`).join(', ')}.`;
      return usersOf(goal, plan).map((unit) => ({ rule, severity, place: { goal: goal.code, ...(unit === undefined ? {} : { unit }) }, what, todo }));
    });
}
