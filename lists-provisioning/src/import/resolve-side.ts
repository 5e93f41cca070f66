import { sideKinds, type SideRows } from '../side-rows/side-lists.js';
import type { KnownKeys } from '../side-rows/unknown-references.js';
import { chainRows, goalIndicators } from './chain-rows.js';
import { findName } from './matching/find-name.js';
import type { PlanFile } from './plan-file.js';
import type { Resolving } from './resolving.js';
import type { WantedIndsats } from './wanted.js';

/** The file's own rows beside the plans, and those its goals and chains stand for. */
export function sideOf(file: PlanFile, resolving: Resolving, indsatser: readonly WantedIndsats[]): SideRows {
  const own = Object.fromEntries(sideKinds.map((kind) => [kind, file[kind] ?? []])) as Required<SideRows>;
  const area = findName(resolving.concept.area, resolving.unitNames);
  const keyFigures = own.keyFigures.map((row) => (row['unit'] === undefined && area.how === 'sure' ? { ...row, unit: area.code } : row));
  const chains = indsatser.map((indsats) => chainRows(indsats));
  return {
    ...own,
    keyFigures,
    resultGoals: [...own.resultGoals, ...chains.flatMap((chain) => chain.resultGoals)],
    indicators: [...own.indicators, ...goalIndicators(file.goals), ...chains.flatMap((chain) => chain.indicators)],
  };
}

/** What those rows may refer to; the goals are those of the file that are not left out. */
export function knownKeys(file: PlanFile, { units, site }: Resolving, { indsatser, side }: { indsatser: readonly WantedIndsats[]; side: SideRows }): KnownKeys {
  const keys = (rows: readonly { key: string }[] = []): string[] => rows.map(({ key }) => key);
  return {
    units: new Set(units.map(({ code }) => code)),
    goals: new Set([...file.goals, ...site.goals].map(({ code }) => code)),
    indsatser: new Set([...keys(indsatser), ...keys(site.indsatser)]),
    resultGoals: new Set([...keys(side.resultGoals), ...keys(site.side.rows.resultGoals)]),
    indicators: new Set([...keys(side.indicators), ...keys(site.side.rows.indicators)]),
  };
}
