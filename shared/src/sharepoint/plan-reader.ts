import type { PlanBook, PlanSeries } from '../domain/index.js';
import { readableLists } from '../lists/index.js';
import { sitePathOf } from './odata-literal.js';
import { readAllRows, readAs, type Site } from './read-all-rows.js';
import { inOneGo } from './read-with-fetch.js';
import { readPlanBook } from './read-plan-book.js';
import type { ReadAtOnce } from './reads.js';

async function readSeries(site: Site): Promise<PlanSeries[]> {
  const list = readableLists.plans;
  const [raw = []] = await readAllRows(site, [{ list, keys: ['concept', 'period'] }]);
  const series = new Map<string, PlanSeries>();
  for (const { concept, period } of readAs({ list }, raw)) if (concept && period) series.set(`${concept}/${period}`, { concept, period });
  return [...series.values()];
}

/** What a page that only shows plans needs of a PlanRepository: a smaller piece of JavaScript than the whole. */
export interface PlanReader {
  /** The concepts and periods that have plans here. */
  series(): Promise<PlanSeries[]>;
  /** Everything of one concept and period; what has come so far goes to `onPart` when it takes more than one round trip. */
  planBook(series: PlanSeries, onPart?: (book: PlanBook) => void): Promise<PlanBook>;
}

export interface PlansOptions extends Pick<Site, 'narrow'> {
  /** The site's address. */
  site: string;
  /** Concepts the host has itself: only for others are the site's rows read. Without it none are. */
  knownConcepts?: readonly string[];
}

/** Reads the plans of a site over SharePoint's REST. `read` acts for whoever the host signed in. */
export function readPlans(read: ReadAtOnce, options: PlansOptions): PlanReader {
  const { narrow, knownConcepts } = options;
  const site: Site = { sitePath: sitePathOf(options.site), read: inOneGo(read), ...(narrow === undefined ? {} : { narrow }) };
  const ownConcepts = ({ concept }: PlanSeries): boolean => knownConcepts?.includes(concept) === false;
  return { series: () => readSeries(site), planBook: (series, onPart) => readPlanBook({ ...site, ownConcepts: ownConcepts(series) }, series, onPart) };
}
