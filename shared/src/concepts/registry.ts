import { hilleroed } from './hilleroed.js';
import type { PlanConcept } from './plan-concept.js';
import { randers } from './randers.js';
import { rudersdal } from './rudersdal.js';

/** The concepts that come with the product; a municipality's own are added to the list it passes on. */
export const concepts: readonly PlanConcept[] = [hilleroed, rudersdal, randers];

export class UnknownConceptError extends Error {
  override name = 'UnknownConceptError';
  constructor(
    readonly conceptId: string,
    known: readonly PlanConcept[],
  ) {
    super(`Konceptet «${conceptId}» findes ikke. Kendte koncepter: ${known.map((concept) => concept.id).join(', ')}.`);
  }
}

/** The concept with this id; throws UnknownConceptError. */
export function conceptById(id: string, known: readonly PlanConcept[] = concepts): PlanConcept {
  const found = known.find((concept) => concept.id === id);
  if (found === undefined) throw new UnknownConceptError(id, known);
  return found;
}

/** "Udviklingsplan 2022-2024". */
export function planTitle(concept: PlanConcept, period: string): string {
  return `${concept.planName} ${period}`;
}
