import { isCrossCutting, type Unit } from '@virksomhedsplaner/shared/domain';
import type { SiteChanges } from './diff.js';
import type { FileForm } from './tables/recognise.js';
import type { Unsure } from './outcome.js';
import type { FileIndsats } from './plan-file.js';

export type ImportKind = FileForm | 'plan-file' | 'unknown';

export interface PreviewIndsats {
  title: string;
  /** HTML by field. */
  fields: Record<string, string>;
  /** Names of units, and goals with what stands before them. */
  units: string[];
  goals: string[];
  crossCutting: boolean;
}

/** What an import would do or did, as `--json` prints it. */
export interface ImportPreview {
  file: string;
  kind: ImportKind;
  indsatser: PreviewIndsats[];
  added: number;
  changed: number;
  skipped: number;
  unsure: Unsure[];
  warnings: string[];
  errors: string[];
}

export function refusedPreview(file: string, errors: readonly string[], kind: ImportKind = 'unknown'): ImportPreview {
  return { file, kind, indsatser: [], added: 0, changed: 0, skipped: 0, unsure: [], warnings: [], errors: errors.map((error) => `${file}: ${error}`) };
}

interface Names {
  units: readonly Unit[];
  goals: readonly { code: string; name: string; label?: string }[];
}

/** An indsats with its units and goals by code, or as the file names them where they are not known. */
export type ShownIndsats = Pick<FileIndsats, 'title' | 'fields' | 'units'> & { goals?: string[] };

export function previewIndsats(indsats: ShownIndsats, { units, goals }: Names): PreviewIndsats {
  const goalName = (code: string): string => {
    const goal = goals.find((candidate) => candidate.code === code);
    if (goal === undefined) return code;
    return goal.label === undefined ? goal.name : `${goal.label}: ${goal.name}`;
  };
  // what is not resolved stands as in its cell
  const shown = indsats.units.flatMap((unit) => unit.split(/[;\n]/)).map((unit) => unit.trim());
  return {
    title: indsats.title,
    fields: { ...indsats.fields },
    units: shown.map((code) => units.find((unit) => unit.code === code)?.name ?? code),
    goals: (indsats.goals ?? []).map(goalName),
    crossCutting: isCrossCutting(shown, units),
  };
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  – ${line}`)];
}

function besides(changes: SiteChanges): string[] {
  const lists: [number, string, string][] = [
    [changes.units.length, 'enhed', 'enheder'],
    [changes.goals.length, 'mål', 'mål'],
    [changes.rounds.length, 'runde', 'runder'],
    [changes.plans.length, 'plan', 'planer'],
    [changes.statuses.length, 'svar', 'svar'],
  ];
  const parts = lists.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
  return parts.length === 0 ? [] : [`Desuden: ${parts.join(', ')}.`];
}

function indsatsLines(preview: ImportPreview): string[] {
  return preview.indsatser.map((indsats) => {
    const goals = indsats.goals.length === 0 ? '' : ` · ${indsats.goals.join(', ')}`;
    return `${indsats.title} (${indsats.units.join('; ')}${goals}${indsats.crossCutting ? ' · tværgående' : ''})`;
  });
}

/** The preview as one reads it. */
export function previewText(preview: ImportPreview, changes: SiteChanges | undefined): string {
  const crossCutting = preview.indsatser.filter((indsats) => indsats.crossCutting).length;
  const head = `${preview.file}: ${counted(preview.indsatser.length, 'indsats', 'indsatser')}, heraf ${crossCutting} tværgående.`;
  const counts = `Nye: ${preview.added}. Ændrede: ${preview.changed}. Uændrede: ${preview.skipped}.`;
  return [
    ...(preview.indsatser.length === 0 && preview.errors.length > 0 ? [] : [head, counts, ...(changes === undefined ? [] : besides(changes))]),
    ...section('Indsatser', indsatsLines(preview)),
    ...section(
      'Usikkert – se efter',
      preview.unsure.map(({ row, what }) => `${row}: ${what}`),
    ),
    ...section('Bemærk', preview.warnings),
    ...section('Filen er afvist, og intet er ændret', preview.errors),
  ]
    .join('\n')
    .trimStart();
}
