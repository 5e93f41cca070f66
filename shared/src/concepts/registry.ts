import { hilleroedBackground } from './hilleroed-background.js';
import { hilleroed } from './hilleroed.js';
import type { PlanConcept } from './plan-concept.js';
import { randersBackground } from './randers-background.js';
import { randers } from './randers.js';
import { rudersdalBackground } from './rudersdal-background.js';
import { rudersdal } from './rudersdal.js';
import { conceptAmong } from './shown-concepts.js';

/** The concepts that come with the product; a municipality's own are added to the list it passes on. */
export const concepts: readonly PlanConcept[] = [
  { ...hilleroed, ...hilleroedBackground },
  { ...rudersdal, ...rudersdalBackground },
  { ...randers, ...randersBackground },
];

/** The concept with this id; throws UnknownConceptError. */
export function conceptById(id: string, known: readonly PlanConcept[] = concepts): PlanConcept {
  return conceptAmong(known, id);
}
