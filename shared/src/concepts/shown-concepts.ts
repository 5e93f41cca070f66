import { hilleroed } from './hilleroed.js';
import type { ShownConcept } from './plan-concept.js';
import { randers } from './randers.js';
import { rudersdal } from './rudersdal.js';

/** What pages show of the concepts that come with the product. */
export const shownConcepts: readonly ShownConcept[] = [hilleroed, rudersdal, randers];

export class UnknownConceptError extends Error {
  override name = 'UnknownConceptError';
  constructor(
    readonly conceptId: string,
    known: readonly { id: string }[],
  ) {
    super(`Konceptet «${conceptId}» findes ikke. Kendte koncepter: ${known.map((concept) => concept.id).join(', ')}.`);
  }
}

/** The one with this id: in the version asked for where it is known, else the first that stands there; throws UnknownConceptError. */
export function conceptAmong<T extends { id: string; version: number }>(known: readonly T[], id: string, version?: number): T {
  const found = known.find((concept) => concept.id === id && concept.version === version) ?? known.find((concept) => concept.id === id);
  if (found === undefined) throw new UnknownConceptError(id, known);
  return found;
}

/** "Udviklingsplan 2022-2024". */
export function planTitle(concept: Pick<ShownConcept, 'planName'>, period: string): string {
  return `${concept.planName} ${period}`;
}
