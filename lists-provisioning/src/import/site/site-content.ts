import type { HeldSide } from '../../side-rows/read-side-rows.js';
import type { Goal, Indsats, Plan, Round, Unit } from '@virksomhedsplaner/shared/domain';

/** An answer as the site holds it, as far as the import needs it. */
export interface SiteStatus {
  id: number;
  key: string;
  answers: Record<string, string>;
}

/** What the site holds that an import of one concept and period may touch; units are those of the whole site. */
export interface SiteContent {
  units: (Unit & { id: number })[];
  goals: (Goal & { id: number })[];
  plans: Plan[];
  indsatser: Indsats[];
  rounds: Round[];
  statuses: SiteStatus[];
  /** Result goals, indicators, measurements and key figures; empty when the file names none. */
  side: HeldSide;
  /** Ids of indsatser of the concept's other periods by key, for what goes on from them; empty when the file names none. */
  earlier: ReadonlyMap<string, number>;
  /** People the site has met, for owners named by name. */
  people: { upn: string; name: string }[];
}

export const noSide: HeldSide = { rows: { resultGoals: [], indicators: [], measurements: [], keyFigures: [] }, ids: {}, missing: [] };

export const emptySite: SiteContent = {
  units: [],
  goals: [],
  plans: [],
  indsatser: [],
  rounds: [],
  statuses: [],
  people: [],
  earlier: new Map(),
  side: noSide,
};
