import type { SPFI } from '@pnp/sp';
import { questionIn, statusKey, type PlanBook, type PlanSeries } from '../domain/index.js';
import { roundsList, roundStateWords } from '../lists/index.js';
import type { PlanRepository } from '../ports/index.js';
import { asReadersSee } from './as-readers-see.js';
import { findPerson, saveDelegation } from './delegations.js';
import { draftsOf, findDraft, saveDraft } from './drafts.js';
import { literal, sitePathOf } from './odata.js';
import { readPlans, type PlanReader } from './plan-reader.js';
import { readWithPnp } from './read-with-pnp.js';
import { readQuestion } from './read-question.js';
import { firstRows } from './read-rows.js';
import { rememberedBooks } from './remembered-books.js';
import { isComplete, toRound } from './rows-to-domain.js';
import { secretariatMembers } from './secretariat.js';
import { withdrawStatus } from './withdraw-status.js';
import { findStatus, submitStatus, type Site } from './write-status.js';

async function readActiveRounds({ sp, path }: Site) {
  const { state } = roundsList.fields;
  const filter = [roundStateWords.open, roundStateWords.planned].map((word) => `${state.internalName} eq ${literal(word)}`).join(' or ');
  return (await firstRows(sp, path, roundsList, { filter })).filter(isComplete).map(toRound);
}

/** What a host that has PnPjs needs to show plans. `sp` acts for whoever the host signed in; `site` is the site's address. */
export function createPlanReader(sp: SPFI, options: { site: string }): PlanReader {
  return readPlans(readWithPnp(sp), options);
}

interface PlanRepositoryOptions {
  /** The site's address. */
  site: string;
  /** Leaves out drafts and changes that wait for approval although the account may see them: for an app that speaks to readers. */
  asReaders?: boolean;
}

/** The plans of a site over SharePoint's REST. `sp` acts for whoever the host signed in. */
export function createPlanRepository(sp: SPFI, options: PlanRepositoryOptions): PlanRepository {
  const site: Site = { sp, path: sitePathOf(options.site), people: new Map() };
  const reader = readPlans(readWithPnp(sp), options.asReaders === true ? { site: options.site, narrow: asReadersSee } : options);
  const lately = rememberedBooks();
  const planBook = async (series: PlanSeries): Promise<PlanBook> => lately.remember(await reader.planBook(series));
  return {
    ...reader,
    planBook,
    questionBook: async (asked) => {
      const whole = lately.recall(asked);
      const known = whole?.indsatser.find(({ id }) => id === asked.indsatsId)?.key;
      const book = await readQuestion(site, asked, { asReaders: options.asReaders === true, ...(known === undefined ? {} : { known }) });
      if (book === undefined) return { book: questionIn(await planBook({ concept: asked.concept, period: asked.period }), asked) };
      return whole === undefined ? { book } : { book, lately: whole };
    },
    activeRounds: () => readActiveRounds(site),
    findStatus: (indsatsKey, roundKey) => findStatus(site, statusKey(indsatsKey, roundKey)),
    submitStatus: async (submission) => {
      const result = await submitStatus(site, submission);
      lately.answered(result.status, submission.round);
      return result;
    },
    drafts: (roundIds) => draftsOf(site, roundIds),
    withdrawStatus: (status) => withdrawStatus(site, status),
    findDraft: (indsatsId, roundId) => findDraft(site, indsatsId, roundId),
    saveDraft: (draft) => saveDraft(site, draft),
    saveDelegation: (delegation, series) => saveDelegation(site, delegation, series),
    findPerson: (name) => findPerson(sp, name),
    secretariat: () => secretariatMembers(sp),
  };
}
