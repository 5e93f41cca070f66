import { isCrossCutting, type Unit } from '@virksomhedsplaner/shared/domain';
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
