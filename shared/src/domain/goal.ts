export type GoalState = 'adopted' | 'planned' | 'expired';

/** A goal in the tree above the units: mål, ambition, pejlemærke, tema, effektmål … `level` is a key of the concept's goal levels. */
export interface Goal {
  code: string;
  level: string;
  /** What stands before the name: "Mål 1", "Internt mål". */
  label?: string;
  name: string;
  parent?: string;
  order: number;
  concept: string;
  period: string;
  targetGroup?: string;
  /** Where the goal comes from: "2020", "6-by", "En del af fællesskabet". */
  origin?: string;
  committee?: string;
  link?: string;
  state: GoalState;
  /** Fixed above the units: its wording cannot be changed in a plan. RA-12. */
  locked: boolean;
}

/** Goals in reading order: by `order`, then by name in Danish. */
export function inOrder(goals: readonly Goal[]): Goal[] {
  return [...goals].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'da'));
}

/** The nearest goal of `level` at or above `code`, or undefined when there is none (the tree may have gaps). */
export function goalAtLevel(code: string, level: string, goals: ReadonlyMap<string, Goal>): Goal | undefined {
  const seen = new Set<string>();
  for (let at = goals.get(code); at !== undefined && !seen.has(at.code); at = at.parent === undefined ? undefined : goals.get(at.parent)) {
    if (at.level === level) return at;
    seen.add(at.code);
  }
  return undefined;
}
