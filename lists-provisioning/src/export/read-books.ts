import type { PlanBook, PlanSeries, Unit } from '@virksomhedsplaner/shared/domain';
import { goalsList, indsatserList, plansList, roundsList, statusesList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { createPlanReader, firstRows, literal, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import type { Site } from '../import/site/read-site.js';
import { counted } from './counted.js';
import { whyUnreadable } from './why-unreadable.js';
import { unitsOf } from './series-of-book.js';
import type { FileUnit } from '../import/plan-file.js';

/** A site as it is read for export or checking. */
export interface SiteBooks {
  books: PlanBook[];
  /** The organisation, whether or not there are plans. */
  units: FileUnit[];
  /** Rows of answers that do not count, because somebody who may not answer wrote them last. */
  answersLeftOut: number;
}

export interface SeriesChoice {
  concept?: string;
  period?: string;
}

/** The site holds no plans of what was asked for; the message says which it holds. */
export class NoSuchSeriesError extends Error {
  override name = 'NoSuchSeriesError';
  constructor({ concept, period }: SeriesChoice, known: readonly PlanSeries[]) {
    const asked = [concept, period].filter((part) => part !== undefined).join(' ');
    const held = known.map((series) => `${series.concept} ${series.period}`).join(', ');
    super(`Siden har ingen planer for ${asked}. ${held === '' ? 'Den har slet ingen planer.' : `Den har ${held}.`}`);
  }
}

async function seriesIn({ sp, address }: Site, list: ListDefinition): Promise<PlanSeries[]> {
  const query = { keys: ['concept', 'period'] };
  const path = sitePathOf(address);
  const rows = await withRemainingRows(sp, path, list, { query, first: firstRows(sp, path, list, query) });
  return rows.map((row): PlanSeries => {
    const { concept, period } = row as { concept?: string; period?: string };
    return { concept: concept ?? '', period: period ?? '' };
  });
}

/** Every concept and period that the site has anything of: a series may have goals and rounds before it has plans. */
async function allSeries(site: Site): Promise<PlanSeries[]> {
  const found = (await Promise.all([plansList, goalsList, roundsList, indsatserList].map((list) => seriesIn(site, list)))).flat();
  const distinct = new Map(
    found.filter(({ concept, period }) => concept !== '' && period !== '').map((series) => [`${series.concept}/${series.period}`, series]),
  );
  return [...distinct.keys()].sort().flatMap((key) => distinct.get(key) ?? []);
}

async function statusRowsOf({ sp, address }: Site, series: PlanSeries): Promise<number> {
  const { concept, period } = statusesList.fields;
  const query = { filter: `${period.internalName} eq ${literal(series.period)} and ${concept.internalName} eq ${literal(series.concept)}`, keys: ['key'] };
  const path = sitePathOf(address);
  return (await withRemainingRows(sp, path, statusesList, { query, first: firstRows(sp, path, statusesList, query) })).length;
}

/** A site without plans still has its organisation. */
async function unitsAlone({ sp, address }: Site): Promise<Unit[]> {
  return (await createPlanReader(sp, { site: address }).planBook({ concept: '-', period: '-' })).units;
}

function chosen(known: readonly PlanSeries[], choice: SeriesChoice): PlanSeries[] {
  const { concept, period } = choice;
  const series = known.filter((each) => (concept === undefined || each.concept === concept) && (period === undefined || each.period === period));
  if (series.length === 0 && (concept !== undefined || period !== undefined)) throw new NoSuchSeriesError(choice, known);
  return series;
}

async function readAll(site: Site, choice: SeriesChoice, onProgress: (line: string) => void): Promise<SiteBooks> {
  onProgress('Ser efter, hvilke planer siden har …');
  const series = chosen(await allSeries(site), choice);
  const reader = createPlanReader(site.sp, { site: site.address });
  const books: PlanBook[] = [];
  let answersLeftOut = 0;
  for (const each of series) {
    onProgress(`Læser ${each.concept} ${each.period} …`);
    const book = await reader.planBook(each);
    onProgress(`  ${counted(book.plans.length, 'plan', 'planer')}, ${counted(book.indsatser.length, 'indsats', 'indsatser')} og ${book.statuses.length} svar.`);
    answersLeftOut += (await statusRowsOf(site, each)) - book.statuses.length;
    books.push(book);
  }
  return { books, units: unitsOf(books[0]?.units ?? (await unitsAlone(site))), answersLeftOut };
}

/** Reads the whole site, or the series asked for: a few requests a series. Throws NoSuchSeriesError and UnreadableSiteError. */
export async function readBooks(site: Site, choice: SeriesChoice, onProgress: (line: string) => void): Promise<SiteBooks> {
  try {
    return await readAll(site, choice, onProgress);
  } catch (error) {
    throw await whyUnreadable(site, error);
  }
}
