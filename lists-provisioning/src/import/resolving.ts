import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Unit } from '@virksomhedsplaner/shared/domain';
import type { HeldIndsatser } from './matching/find-again.js';
import type { Named } from './matching/find-name.js';
import type { OwnerSources } from './matching/find-owner.js';
import type { Unsure } from './outcome.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedRound } from './wanted.js';

/** What an indsats is resolved against, and where remarks are gathered. */
export interface Resolving {
  concept: PlanConcept;
  period: string;
  site: SiteContent;
  held: HeldIndsatser;
  /** Units of site and file together. */
  units: Unit[];
  unitNames: Named[];
  goalNames: Named[];
  owners: OwnerSources;
  /** Code of the unit that rows without one belong to. */
  defaultUnit?: string;
  roundNamed: (name: string) => WantedRound | undefined;
  unsure: Unsure[];
  warnings: string[];
  /** What is wrong, each with the places it was met at. */
  faults: Map<string, string[]>;
}

/** The same fault in many rows is told once, with its places. */
export function fault(resolving: Resolving, place: string, what: string): void {
  resolving.faults.set(what, [...(resolving.faults.get(what) ?? []), place]);
}

const MOST_PLACES = 4;

/** The faults as sentences, places first. */
export function errorsOf({ faults }: Pick<Resolving, 'faults'>): string[] {
  return [...faults].map(([what, places]) => {
    const distinct = [...new Set(places)];
    const more = distinct.length > MOST_PLACES ? ` og ${distinct.length - MOST_PLACES} steder til` : '';
    return `${distinct.slice(0, MOST_PLACES).join('; ')}${more}: ${what}`;
  });
}
