import type { PlanSeries } from './plan-book.js';

/** One person's answer to one question: what comes later to the same takes the place of what waits. */
export function keptAnswerKey({ objectId, target }: { objectId: string; target: PlanSeries & { indsatsId: number; roundId: number } }): string {
  return [objectId.toLowerCase(), target.roundId, target.indsatsId].join('|');
}
