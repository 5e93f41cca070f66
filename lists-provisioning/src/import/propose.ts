import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { UnitKind } from '@virksomhedsplaner/shared/domain';
import { unitKindWords, valueOf } from '@virksomhedsplaner/shared/lists';
import { findName } from './matching/find-name.js';
import { namesOfUnit } from './matching/match-names.js';
import { lettersOf, oneLine, slugOf } from './matching/plain-text.js';
import type { Unsure } from './outcome.js';
import type { FileGoal, FileUnit, PlanFile } from './plan-file.js';
import type { SiteContent } from './site/site-content.js';

/** A file with the units and goals it brings to a site that has none. */
export interface Proposed {
  file: PlanFile;
  unsure: Unsure[];
}

function kindOf(name: string, concept: PlanConcept): UnitKind {
  if ((concept.files.groupNames ?? []).some((group) => lettersOf(group) === lettersOf(name))) return 'group';
  if (/^stab/i.test(name)) return 'staff';
  return valueOf(unitKindWords, concept.unitWord) ?? 'center';
}

/** Units by the names a file uses; names spelt almost alike are one unit with another spelling. */
function unitsNamed(names: readonly string[], concept: PlanConcept): FileUnit[] {
  const area: FileUnit = { code: slugOf(concept.area), name: concept.area, kind: 'area' };
  const units: FileUnit[] = [area];
  for (const name of names) {
    const found = findName(name, units.map(namesOfUnit));
    const known = found.how === 'unknown' ? undefined : units.find((unit) => unit.code === found.code);
    if (known === undefined) units.push({ code: slugOf(name), name, kind: kindOf(name, concept), parent: area.code });
    else if (oneLine(known.name) !== name && found.how === 'alike') known.aliases = [...(known.aliases ?? []), name];
  }
  return units;
}

function proposedUnits(file: PlanFile, concept: PlanConcept, asked: string | undefined): FileUnit[] {
  const named = file.indsatser.flatMap((indsats) => indsats.units.flatMap((cell) => cell.split(/[;\n]/))).map(oneLine);
  const names = [...new Set([...named, ...(asked === undefined ? [] : [asked])])].filter((name) => name !== '');
  return names.length === 0 ? [] : unitsNamed(names, concept);
}

/** "MESTRING AF EGET LIV" → "Mestring af eget liv"; a text not all in capitals stays. */
function sentenceCase(text: string): string {
  const plain = text === text.toLocaleUpperCase('da') ? text.toLocaleLowerCase('da') : text;
  return plain.charAt(0).toLocaleUpperCase('da') + plain.slice(1);
}

function goalNamed(text: string, index: number, file: PlanFile, concept: PlanConcept): FileGoal {
  const [before = '', ...after] = text.split(':');
  const isLabelled = after.length > 0 && (concept.files.goalHeadings ?? []).some((word) => lettersOf(before).startsWith(lettersOf(word)));
  const label = isLabelled ? sentenceCase(oneLine(before)) : undefined;
  const name = sentenceCase(oneLine(isLabelled ? after.join(':') : text));
  return {
    code: `${file.concept}-${file.period}-${slugOf(label ?? name)}`,
    level: concept.overviewLevel,
    name,
    order: index + 1,
    ...(label === undefined ? {} : { label }),
  };
}

function proposedGoals(file: PlanFile, concept: PlanConcept): FileGoal[] {
  const texts = [...new Set(file.indsatser.flatMap((indsats) => indsats.goals ?? []))];
  return texts.map((text, index) => goalNamed(text, index, file, concept));
}

function told(what: string, names: readonly string[]): Unsure[] {
  return names.length === 0 ? [] : [{ row: 'hele filen', what: `Siden har ingen ${what} endnu. Disse oprettes efter filen: ${names.join('; ')}.` }];
}

/**
 * On a site without any units, or without goals of the concept and period, the file's own names become the first.
 * A site that has some is never added to this way: there an unknown name is a mistake.
 */
export function propose(file: PlanFile, site: SiteContent, concept: PlanConcept, asked: string | undefined): Proposed {
  const units = site.units.length + file.units.length === 0 ? proposedUnits(file, concept, asked) : [];
  const goals = site.goals.length + file.goals.length === 0 ? proposedGoals(file, concept) : [];
  return {
    file: { ...file, units: [...file.units, ...units], goals: [...file.goals, ...goals] },
    unsure: [
      ...told(
        'enheder',
        units.map((unit) => [unit.name, ...(unit.aliases ?? [])].join(' = ')),
      ),
      ...told(
        'mål',
        goals.map((goal) => (goal.label === undefined ? goal.name : `${goal.label}: ${goal.name}`)),
      ),
    ],
  };
}
