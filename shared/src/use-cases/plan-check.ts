import type { PlanConcept, PlanRule, Severity } from '../concepts/index.js';
import type { PlanBook } from '../domain/index.js';
import { checkedPlan, type CheckedPlan } from './plan-rules/checked-plan.js';
import type { PlanFinding } from './plan-rules/finding.js';
import { fieldsFilled, goalInForce, ownerNamed, tiedToGoal, withinTheme } from './plan-rules/on-indsatser.js';
import { coversTargetGroups, fewestIndsatser, ownGoalOnlyWhereNoneFits } from './plan-rules/on-units.js';

function findingsUnder(rule: PlanRule, plan: CheckedPlan): PlanFinding[] {
  switch (rule.rule) {
    case 'fields-filled':
      return fieldsFilled(rule, plan);
    case 'owner-named':
      return ownerNamed(rule, plan);
    case 'tied-to-goal':
      return tiedToGoal(rule, plan);
    case 'within-theme':
      return withinTheme(rule, plan);
    case 'goal-in-force':
      return goalInForce(rule, plan);
    case 'fewest-indsatser':
      return fewestIndsatser(rule, plan);
    case 'covers-target-groups':
      return coversTargetGroups(rule, plan);
    case 'own-goal-only-where-none-fits':
      return ownGoalOnlyWhereNoneFits(rule, plan);
  }
}

const gravest: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * What the plans of a series lack by their template's rules, gravest first, in the order of the rules. Pure; only advice: nothing
 * is refused because of it. A concept without rules finds nothing. RA-13, RA-14, RA-16, RA-17, HU-15, HU-23.
 */
export function planCheck(book: PlanBook, concept: PlanConcept): PlanFinding[] {
  const plan = checkedPlan(book, concept);
  const findings = (concept.rules ?? []).flatMap((rule) => findingsUnder(rule, plan));
  return findings.sort((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity));
}
