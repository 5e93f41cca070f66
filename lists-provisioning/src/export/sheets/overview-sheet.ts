import type { ColumnRole, PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { indsatsFieldKeys, isCrossCutting, type Unit } from '@virksomhedsplaner/shared/domain';
import { indsatsKindWords } from '@virksomhedsplaner/shared/lists';
import { namesOfGoal, namesOfUnit } from '../../import/matching/match-names.js';
import type { ExportedSeries, SiteFile } from '../site-file.js';
import { nameAgain } from './names-again.js';
import { column, yesNo, type Sheet, type SheetCell } from './sheet.js';

type Indsats = ExportedSeries['indsatser'][number];

/** In the order they are read; a goal stands before the texts, since a text may have the same head. */
const roles: readonly ColumnRole[] = ['title', 'units', 'goal', 'crossCutting', 'owner', 'partners', 'theme', ...indsatsFieldKeys];
const plainHeads: Record<ColumnRole, string> = {
  title: 'Indsats',
  units: 'Enheder',
  goal: 'Mål',
  crossCutting: 'Tværgående',
  owner: 'Ejer',
  partners: 'Partnere',
  theme: 'Temaer',
  description: 'Beskrivelse',
  activities: 'Aktiviteter',
  target: 'Målet',
  effects: 'Effekt for borgerne',
};
const widths: Partial<Record<ColumnRole, number>> = {
  title: 45,
  units: 30,
  goal: 40,
  crossCutting: 12,
  description: 60,
  activities: 60,
  target: 50,
  effects: 50,
};

/** The heads as the municipality's own overview has them, so that its import reads them again. */
export function overviewHeads(concept: PlanConcept | undefined): Record<ColumnRole, string> {
  const labels = new Map<string, string>(concept?.fields.map((field) => [field.key, field.label]));
  const heads = roles.map((role): [ColumnRole, string] => [role, concept?.files.rowHeads?.[role]?.[0] ?? labels.get(role) ?? plainHeads[role]]);
  const seen = new Set<string>();
  return Object.fromEntries(
    heads.map(([role, head]) => {
      const distinct = seen.has(head) ? `${head} (tekst)` : head;
      seen.add(distinct);
      return [role, distinct];
    }),
  ) as Record<ColumnRole, string>;
}

function unitsOf({ units }: SiteFile): Unit[] {
  return units.map(({ manager: _, ...unit }) => ({ ...unit, aliases: unit.aliases ?? [], active: unit.active ?? true }));
}

interface Names {
  unit: (code: string) => string;
  goal: (code: string) => string;
}

/** Each name is looked up once a sheet, not once a row. */
function once(find: (code: string) => string): (code: string) => string {
  const known = new Map<string, string>();
  return (code) => {
    const name = known.get(code) ?? find(code);
    known.set(code, name);
    return name;
  };
}

function namesIn({ goals }: ExportedSeries, units: readonly Unit[]): Names {
  const unitNames = units.map(namesOfUnit);
  const goalNames = goals.map(namesOfGoal);
  return {
    unit: once((code) => nameAgain(code, units.find((unit) => unit.code === code)?.name ?? code, unitNames)),
    goal: once((code) => {
      const goal = goals.find((each) => each.code === code);
      return nameAgain(code, goal?.label === undefined ? (goal?.name ?? code) : `${goal.label}: ${goal.name}`, goalNames);
    }),
  };
}

function cellsOf(indsats: Indsats, names: Names, units: readonly Unit[]): Record<ColumnRole, SheetCell> {
  const { leadUnit, fields } = indsats;
  const unitCodes = leadUnit === undefined ? indsats.units : [leadUnit, ...indsats.units.filter((code) => code !== leadUnit)];
  const texts = indsatsFieldKeys.map((key) => [key, fields[key] === undefined ? undefined : { html: fields[key] }]);
  return {
    title: indsats.title,
    units: unitCodes.map(names.unit).join('; '),
    goal: (indsats.goals ?? []).map(names.goal).join('; '),
    crossCutting: yesNo(isCrossCutting(indsats.units, units)),
    owner: indsats.owner,
    partners: indsats.partners,
    theme: (indsats.themes ?? []).join('; '),
    ...(Object.fromEntries(texts) as Record<'description' | 'activities' | 'target' | 'effects', SheetCell>),
  };
}

/** The overview of a series, one indsats a row, as the import reads it. An empty goal means «as above» there, so rows without one come first. */
export function overviewSheet(name: string, file: SiteFile, series: ExportedSeries, concept: PlanConcept | undefined): Sheet {
  const heads = overviewHeads(concept);
  const units = unitsOf(file);
  const names = namesIn(series, units);
  const hasGoals = (indsats: Indsats): number => Math.min(1, (indsats.goals ?? []).length);
  const rows = [...series.indsatser].sort((a, b) => hasGoals(a) - hasGoals(b));
  return {
    name,
    columns: [...roles.map((role) => column(heads[role], widths[role])), column('Medejere', 30), column('Art', 24)],
    rows: rows.map((indsats) => {
      const cells = cellsOf(indsats, names, units);
      return [...roles.map((role) => cells[role]), (indsats.coOwners ?? []).join('; '), indsatsKindWords[indsats.kind ?? 'indsats']];
    }),
  };
}
