import { concepts, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Site } from '../import/site/read-site.js';
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

/** Reads a site, or one series of it, as the import can read it again. Drafts of answers and reminders are no part of the plans and stay. */
export async function exportSite(site: Site, options: ExportOptions = {}): Promise<Exported> {
  const { books, units, answersLeftOut } = await readBooks(site, options, options.onProgress ?? (() => undefined));
  return { file: { units, series: books.map(seriesOf) }, answersLeftOut };
}

/** The export as bytes of a file. */
export async function fileContent(file: SiteFile, form: ExportForm, known: readonly PlanConcept[] = concepts): Promise<string | Buffer> {
  return form === 'json' ? asJson(file) : workbookOf({ file, conceptOf: (id) => known.find((concept) => concept.id === id) });
}
