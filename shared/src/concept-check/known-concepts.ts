import { concepts, type PlanConcept } from '../concepts/index.js';
import type { PublishedConcept } from '../domain/index.js';
import { checkConcept } from './read-concept.js';
import type { ConceptFault } from './schema-faults.js';

/** A row that cannot be used, and why; the others can. */
export interface BrokenConcept {
  key: string;
  faults: ConceptFault[];
}

export interface KnownConcepts {
  /** The site's own, newest version first, then the product's. */
  concepts: readonly PlanConcept[];
  broken: BrokenConcept[];
}

function faultsOf({ concept, version }: PublishedConcept, read: PlanConcept): ConceptFault[] {
  return [
    ...(read.id === concept ? [] : [{ place: 'id', what: `«${read.id}» skal være rækkens egen nøgle «${concept}»` }]),
    ...(read.version === version ? [] : [{ place: 'version', what: `${read.version} skal være rækkens egen version ${version}` }]),
    ...(concepts.some(({ id }) => id === concept) ? [{ place: 'id', what: `«${concept}» er et af produktets egne koncepter` }] : []),
  ];
}

/** The concepts of a site: each row held against the schema by itself. */
export function knownConcepts(rows: readonly PublishedConcept[]): KnownConcepts {
  const own: PlanConcept[] = [];
  const broken: BrokenConcept[] = [];
  for (const row of rows) {
    const read = checkConcept(row.content);
    const faults = read.ok ? faultsOf(row, read.concept) : read.faults;
    if (read.ok && faults.length === 0) own.push(read.concept);
    else broken.push({ key: row.key, faults });
  }
  return { concepts: [...own.sort((a, b) => b.version - a.version), ...concepts], broken };
}

/** One Danish sentence about a row that cannot be used. */
export function brokenText({ key, faults: [first, ...more] }: BrokenConcept): string {
  const what = first === undefined ? '' : ` ${first.place} ${first.what}${more.length === 0 ? '' : ` (og ${more.length} til)`}.`;
  return `Konceptet «${key}» i listen Koncepter kan ikke bruges:${what} Ret filen, og udgiv den som en ny version.`;
}
