import type { SPFI } from '@pnp/sp';
import { statusKey, type PlanSeries } from '../domain/index.js';
import { plansList, roundsList, roundStateWords } from '../lists/index.js';
import type { PlanRepository } from '../ports/index.js';
import { findDraft, saveDraft } from './drafts.js';
import { readPlanBook, secretariatMembers } from './read-plan-book.js';
import { firstRows } from './read-rows.js';
import { toRound } from './rows-to-domain.js';
import { literal, sitePathOf } from './site-lists.js';
import { findStatus, submitStatus, type Site } from './write-status.js';

async function readSeries({ sp, path }: Site): Promise<PlanSeries[]> {
  const rows = await firstRows(sp, path, plansList, { keys: ['concept', 'period'] });
  const series = new Map<string, PlanSeries>();
  for (const { concept, period } of rows) if (concept && period) series.set(`${concept}/${period}`, { concept, period });
  return [...series.values()];
}

async function readActiveRounds({ sp, path }: Site) {
  const { state } = roundsList.fields;
  const filter = [roundStateWords.open, roundStateWords.planned].map((word) => `${state.internalName} eq ${literal(word)}`).join(' or ');
  return (await firstRows(sp, path, roundsList, { filter })).map(toRound);
}

/** The plans of a site over SharePoint's REST. `sp` acts for whoever the host signed in; `site` is the site's address. */
export function createPlanRepository(sp: SPFI, options: { site: string }): PlanRepository {
  const site: Site = { sp, path: sitePathOf(options.site) };
  return {
    series: () => readSeries(site),
    planBook: (series) => readPlanBook(sp, site.path, series),
    activeRounds: () => readActiveRounds(site),
    findStatus: (indsatsKey, roundKey) => findStatus(site, statusKey(indsatsKey, roundKey)),
    submitStatus: (submission) => submitStatus(site, submission),
    findDraft: (indsatsId, roundId) => findDraft(site, indsatsId, roundId),
    saveDraft: (draft) => saveDraft(site, draft),
    secretariat: () => secretariatMembers(sp),
  };
}
