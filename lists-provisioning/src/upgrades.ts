import type { LiveSite } from './live-site.js';
import { hideDrafts } from './upgrade/hide-drafts.js';
import { markCrossCutting } from './upgrade/mark-cross-cutting.js';
import type { UpgradeWork } from './upgrade/upgrade-work.js';

/**
 * What the lists' definitions cannot say: work on rows that a site with plans in it needs to come from one version to the next.
 * New lists, columns and views are not upgrades: every apply adds what is missing. Each piece of work is harmless to repeat.
 */
export interface Upgrade {
  from: number;
  to: number;
  /** One Danish sentence for whoever runs it. */
  text: string;
  work: readonly UpgradeWork[];
}

const upgrades: readonly Upgrade[] = [
  { from: 1, to: 2, text: 'Kladder venter på godkendelse, og tværgående indsatser mærkes', work: [hideDrafts, markCrossCutting] },
  { from: 2, to: 3, text: 'Kommunens egne koncepter får en liste', work: [] },
];

/** The version that the definitions make. */
export const siteVersion = 3;

/** The version a site has: what is noted on it; without a note 1, when any of our lists stands there; else none. */
export function versionOf(site: Pick<LiveSite, 'version' | 'lists'>): number | undefined {
  return site.version ?? (site.lists.length === 0 ? undefined : 1);
}

/** The upgrades a site needs, in order; a new site needs none. */
export function upgradesFor(site: Pick<LiveSite, 'version' | 'lists'>): readonly Upgrade[] {
  const version = versionOf(site);
  return version === undefined ? [] : upgrades.filter(({ from }) => from >= version);
}
