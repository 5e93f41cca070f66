import { importFile, type ImportOptions, type ImportResult, type NamedFile } from './import/import-plans.js';
import type { ImportPreview } from './import/preview.js';
import type { Site } from './import/site/read-site.js';

type Part = Record<string, unknown>;

function isRecord(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The series of a whole site's export, each with the organisation beside it; undefined for any other file. */
export function seriesInFile({ name, bytes }: NamedFile): Part[] | undefined {
  if (!/\.json$/i.test(name)) return undefined;
  try {
    const parsed: unknown = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    if (!isRecord(parsed) || !Array.isArray(parsed['series']) || 'concept' in parsed) return undefined;
    const units = parsed['units'];
    return parsed['series'].filter(isRecord).map((series) => ({ ...series, ...(units === undefined ? {} : { units }) }));
  } catch {
    // whatever is wrong with the file, the import says it better
    return undefined;
  }
}

function joined(name: string, previews: readonly ImportPreview[]): ImportPreview {
  const all = <T>(part: (preview: ImportPreview) => readonly T[]): T[] => previews.flatMap((preview) => [...part(preview)]);
  const sum = (part: (preview: ImportPreview) => number): number => previews.reduce((total, preview) => total + part(preview), 0);
  return {
    file: name,
    kind: 'plan-file',
    indsatser: all((preview) => preview.indsatser),
    added: sum((preview) => preview.added),
    changed: sum((preview) => preview.changed),
    skipped: sum((preview) => preview.skipped),
    unsure: all((preview) => preview.unsure),
    warnings: all((preview) => preview.warnings),
    errors: all((preview) => preview.errors),
  };
}

function asFile(name: string, series: Part): NamedFile {
  return { name, bytes: Buffer.from(JSON.stringify(series)) };
}

/**
 * Imports any file; a whole site's export is several series, each imported as a file of its own. All are tried before the first
 * is written, so that a fault in the last leaves the site as it was.
 */
export async function importSiteFile(site: Site, file: NamedFile, options: ImportOptions = {}): Promise<ImportResult> {
  const series = seriesInFile(file);
  if (series === undefined) return importFile(site, file, options);
  const parts = series.map((each) => asFile(file.name, each));
  const tried: ImportPreview[] = [];
  for (const part of parts) tried.push((await importFile(site, part, { ...options, write: false })).preview);
  const preview = joined(file.name, tried);
  if (options.write !== true || preview.errors.length > 0) return { preview };
  const written: ImportPreview[] = [];
  for (const part of parts) {
    const result = await importFile(site, part, options);
    written.push(result.preview);
    if (result.preview.errors.length > 0) break;
  }
  return { preview: joined(file.name, written) };
}
