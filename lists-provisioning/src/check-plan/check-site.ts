import { conceptAmong, concepts, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { conceptVersionOf, type PlanBook } from '@virksomhedsplaner/shared/domain';
import { planCheck, type PlanFinding } from '@virksomhedsplaner/shared/use-cases';
import { readBooks, type SeriesChoice } from '../export/read-books.js';
import type { Site } from '../import/site/read-site.js';

/** What one series lacks; `units` are the names behind the codes. */
export interface CheckedSeries {
  concept: string;
  period: string;
  /** No rules are known for it, so it has not been checked. */
  unknownConcept?: true;
  findings: PlanFinding[];
  units: Record<string, string>;
}

export interface CheckOptions extends SeriesChoice {
  onProgress?: (line: string) => void;
  concepts?: readonly PlanConcept[];
}

/** A file's concept stands first and goes before all; else the version that the plans were written under. */
function conceptOf(book: PlanBook, known: readonly PlanConcept[]): PlanConcept | undefined {
  return known.some(({ id }) => id === book.concept) ? conceptAmong(known, book.concept, conceptVersionOf(book)) : undefined;
}

/** Holds every series of a site, or the one asked for, against its concept's rules. Changes nothing. */
export async function checkSite(site: Site, options: CheckOptions = {}): Promise<CheckedSeries[]> {
  const { books } = await readBooks(site, options, options.onProgress ?? (() => undefined));
  return books.map((book): CheckedSeries => {
    const concept = conceptOf(book, options.concepts ?? concepts);
    const units = Object.fromEntries(book.units.map((unit) => [unit.code, unit.name]));
    const { concept: id, period } = book;
    return concept === undefined
      ? { concept: id, period, unknownConcept: true, findings: [], units }
      : { concept: id, period, findings: planCheck(book, concept), units };
  });
}
