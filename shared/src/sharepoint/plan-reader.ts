import type { SPFI } from '@pnp/sp';
import type { PlanSeries } from '../domain/index.js';
import { plansList } from '../lists/index.js';
import type { PlanRepository } from '../ports/index.js';
import { sitePathOf } from './odata.js';
import { readPlanBook } from './read-plan-book.js';
import { firstRows } from './read-rows.js';

async function readSeries(sp: SPFI, sitePath: string): Promise<PlanSeries[]> {
  const rows = await firstRows(sp, sitePath, plansList, { keys: ['concept', 'period'] });
  const series = new Map<string, PlanSeries>();
  for (const { concept, period } of rows) if (concept && period) series.set(`${concept}/${period}`, { concept, period });
  return [...series.values()];
}

/** What a page that only shows plans needs of a PlanRepository: a smaller piece of JavaScript than the whole. */
export type PlanReader = Pick<PlanRepository, 'series' | 'planBook'>;

/** Reads the plans of a site over SharePoint's REST. `sp` acts for whoever the host signed in; `site` is the site's address. */
export function createPlanReader(sp: SPFI, options: { site: string }): PlanReader {
  const sitePath = sitePathOf(options.site);
  return { series: () => readSeries(sp, sitePath), planBook: (series) => readPlanBook(sp, sitePath, series) };
}
