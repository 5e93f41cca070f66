import { brokenText, knownConcepts } from '@virksomhedsplaner/shared/concept-check';
import { concepts as fromProduct, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { PublishedConcept } from '@virksomhedsplaner/shared/domain';
import type { Log } from './handlers/handler-ports.js';

export interface SiteConcepts {
  /** What is known just now; a new reading changes what it holds. */
  concepts: readonly PlanConcept[];
  /** Reads the site's own again. Rows that cannot be used are told; while the site is away, what was known before stays. */
  read(log: Log): Promise<void>;
}

/** The concepts the bot goes by; a test may bring its own, which stay as they are. */
export function conceptsOf(site: { publishedConcepts(): Promise<PublishedConcept[]> }, fixed?: readonly PlanConcept[]): SiteConcepts {
  if (fixed !== undefined) return { concepts: fixed, read: () => Promise.resolve() };
  const concepts = [...fromProduct];
  return {
    concepts,
    read: async (log) => {
      try {
        const known = knownConcepts(await site.publishedConcepts());
        for (const { key, faults } of known.broken) log.warn({ key }, brokenText({ key, faults }));
        concepts.splice(0, concepts.length, ...known.concepts);
      } catch (error) {
        log.warn({ err: error }, "the site's own concepts could not be read: those known before are used");
      }
    },
  };
}
