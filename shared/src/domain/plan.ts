export type PlanState = 'draft' | 'published' | 'archived';

/** A unit's plan in one period, under one concept and the version it was written with. */
export interface Plan {
  id: number;
  /** concept/period/unit, unique. */
  key: string;
  title: string;
  concept: string;
  conceptVersion: number;
  unit: string;
  /** As the municipality writes it: "2020", "2022-2024". */
  period: string;
  parentPlan?: number;
  state: PlanState;
  /** HTML: message from the leader. */
  foreword?: string;
  /** HTML: about the unit. */
  about?: string;
  homepage?: string;
  contact?: string;
}

export function planKey(concept: string, period: string, unit: string): string {
  return `${concept}/${period}/${unit}`;
}
