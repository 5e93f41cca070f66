import type { PlanConcept } from '../../concepts/index.js';
import { unitsNamedBy, type Goal, type Indsats, type IndsatsKind, type PlanBook, type Unit, type UnitKind } from '../../domain/index.js';
import type { FindingPlace } from './finding.js';

/** A book with what the rules ask of it again and again. */
export interface CheckedPlan {
  book: PlanBook;
  concept: PlanConcept;
  goals: ReadonlyMap<string, Goal>;
  /** Those of plans that are not archived. */
  indsatser: readonly Indsats[];
}

export function checkedPlan(book: PlanBook, concept: PlanConcept): CheckedPlan {
  const archived = new Set(book.plans.filter((plan) => plan.state === 'archived').map((plan) => plan.id));
  return {
    book,
    concept,
    goals: new Map(book.goals.map((goal) => [goal.code, goal])),
    indsatser: book.indsatser.filter((indsats) => !archived.has(indsats.planId)),
  };
}

export function ofKinds(plan: CheckedPlan, kinds: readonly IndsatsKind[] = ['indsats']): Indsats[] {
  return plan.indsatser.filter((indsats) => kinds.includes(indsats.kind));
}

/** Active units that the rule is about. */
export function unitsOfKinds({ book }: CheckedPlan, kinds: readonly UnitKind[]): Unit[] {
  return book.units.filter((unit) => unit.active && kinds.includes(unit.kind));
}

/** Whether the unit takes part, itself or in a group. */
export function takesPart(indsats: Indsats, unit: Unit, { book }: CheckedPlan): boolean {
  return indsats.units.some((code) => unitsNamedBy(code, book.units).includes(unit.code));
}

/** The unit whose plan the indsats stands in; else the one that leads it. */
export function placeOf(indsats: Indsats, { book }: CheckedPlan): FindingPlace {
  const unit = book.plans.find((plan) => plan.id === indsats.planId)?.unit ?? indsats.leadUnit ?? indsats.units[0];
  return { ...(unit === undefined || unit === '' ? {} : { unit }), indsatsId: indsats.id, title: indsats.title };
}

/** HTML without a word in it says nothing. */
export function isEmpty(html: string | undefined): boolean {
  return (html ?? '').replace(/<[^>]*>|&nbsp;|&#160;|\u200B/g, '').trim() === '';
}
