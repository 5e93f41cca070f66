import { concepts, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook, PlanSeries } from '@virksomhedsplaner/shared/domain';
import { indsatserList } from '@virksomhedsplaner/shared/lists';
import { firstRows, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import type { Site } from '../import/site/read-site.js';
import { readSideRows } from '../side-rows/read-side-rows.js';
import { sideKinds, type SideKind, type SideRow, type SideRows } from '../side-rows/side-lists.js';
import { readBooks, type SeriesChoice } from './read-books.js';
import { seriesOf } from './series-of-book.js';
import { asJson, type SiteFile } from './site-file.js';
import { workbookOf } from './workbook.js';

export type ExportForm = 'json' | 'xlsx';

export interface ExportOptions extends SeriesChoice {
  /** One Danish line at a time. */
  onProgress?: (line: string) => void;
  concepts?: readonly PlanConcept[];
}

export interface Exported {
  file: SiteFile;
  answersLeftOut: number;
}

/** Keys of indsatser by id, from the series read; of the whole list only when something goes on from a series that was not asked for. */
async function keysOfAll({ sp, address }: Site, books: readonly PlanBook[]): Promise<ReadonlyMap<number, string>> {
  const known = new Map(books.flatMap((book) => book.indsatser.map(({ id, key }): [number, string] => [id, key])));
  const lacks = books.some((book) => book.indsatser.some(({ continuedFrom }) => continuedFrom !== undefined && !known.has(continuedFrom)));
  if (!lacks) return known;
  const [path, query] = [sitePathOf(address), { keys: ['key'] }];
  const rows = await withRemainingRows(sp, path, indsatserList, { query, first: firstRows(sp, path, indsatserList, query) });
  return new Map(rows.map((row) => [row.id, row.key ?? '']));
}

/** The rows beside the plans, by key; a kind without any is left out. */
async function sideRowsOf(site: Site, series: PlanSeries): Promise<SideRows> {
  const { rows } = await readSideRows(site, series);
  const sorted = (kind: SideKind): SideRow[] => rows[kind].map(({ id: _, ...row }): SideRow => ({ ...row })).sort((a, b) => (a.key < b.key ? -1 : 1));
  return Object.fromEntries(sideKinds.flatMap((kind) => (rows[kind].length === 0 ? [] : [[kind, sorted(kind)]])));
}

/** Reads a site, or one series of it, as the import can read it again. Drafts of answers and reminders are no part of the plans and stay. */
export async function exportSite(site: Site, options: ExportOptions = {}): Promise<Exported> {
  const { books, units, answersLeftOut } = await readBooks(site, options, options.onProgress ?? (() => undefined));
  const keys = await keysOfAll(site, books);
  const series = [];
  for (const book of books) series.push({ ...seriesOf(book, keys), ...(await sideRowsOf(site, book)) });
  return { file: { units, series }, answersLeftOut };
}

/** The export as bytes of a file. */
export async function fileContent(file: SiteFile, form: ExportForm, known: readonly PlanConcept[] = concepts): Promise<string | Buffer> {
  return form === 'json' ? asJson(file) : workbookOf({ file, conceptOf: (id) => known.find((concept) => concept.id === id) });
}
