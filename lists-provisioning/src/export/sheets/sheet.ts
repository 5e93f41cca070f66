import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { ExportedSeries, SiteFile } from '../site-file.js';

/** `html`: formatted text, shown as far as a cell can. */
export type SheetCell = string | number | { html: string } | undefined;

export interface SheetColumn {
  head: string;
  /** Characters. */
  width: number;
}

/** A sheet as data: its name, its heads, its rows. */
export interface Sheet {
  name: string;
  columns: SheetColumn[];
  rows: SheetCell[][];
}

/** What the sheets are made from; `conceptOf` is undefined for a concept nobody knows any more. */
export interface SheetSource {
  file: SiteFile;
  conceptOf: (id: string) => PlanConcept | undefined;
}

export const column = (head: string, width = 20): SheetColumn => ({ head, width });

/** The columns that say which series a row belongs to. */
export const seriesColumns: SheetColumn[] = [column('Koncept', 14), column('Periode', 12)];

export const seriesCells = ({ concept, period }: Pick<ExportedSeries, 'concept' | 'period'>): SheetCell[] => [concept, period];

export const yesNo = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'Ja' : 'Nej');
