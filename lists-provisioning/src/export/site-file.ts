import type { FileIndsats, FileUnit, PlanFile } from '../import/plan-file.js';

/** The plans of one concept and period, as the import reads them from JSON; units stand beside them. */
export type ExportedSeries = Omit<PlanFile, 'cover' | 'units' | 'indsatser'> & { indsatser: Omit<FileIndsats, 'place'>[] };

/** A whole site as JSON: the organisation once, then each series of plans. */
export interface SiteFile {
  units: FileUnit[];
  series: ExportedSeries[];
}

/** One series with the organisation: the very form that the import reads. */
export type ExportedPlanFile = ExportedSeries & { units: FileUnit[] };

/** The site's series, each a file of its own that stands alone. */
export function partsOf({ units, series }: SiteFile): ExportedPlanFile[] {
  return series.map(({ concept, period, ...rest }) => ({ concept, period, units, ...rest }));
}

/** A site with one series is written as that series's file, so that it can be read anywhere a plan file can. */
export function asJson(file: SiteFile): string {
  const [only] = partsOf(file);
  return `${JSON.stringify(only !== undefined && file.series.length === 1 ? only : file, null, 2)}\n`;
}
