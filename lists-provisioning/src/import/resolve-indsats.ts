import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { isCrossCutting, planKey, statusKey, type Unit } from '@virksomhedsplaner/shared/domain';
import { textOf } from './files/rich-text.js';
import { findAgain, indsatsKey } from './matching/find-again.js';
import type { Named } from './matching/find-name.js';
import { findOwner, type OwnerSources } from './matching/find-owner.js';
import { matchNames } from './matching/match-names.js';
import { lettersOf, oneLine } from './matching/plain-text.js';
import type { Unsure } from './outcome.js';
import type { FileAnswer, FileIndsats } from './plan-file.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedIndsats, WantedRound, WantedStatus } from './wanted.js';

/** What an indsats is resolved against; remarks are gathered in the lists. */
export interface Resolving {
  concept: PlanConcept;
  period: string;
  site: SiteContent;
  /** Units and goals of site and file together. */
  units: Unit[];
  unitNames: Named[];
  goalNames: Named[];
  owners: OwnerSources;
  /** Code of the unit that rows without one belong to, with why when the file does not say so itself. */
  defaultUnit?: { code: string; why?: string };
  roundNamed: (name: string) => WantedRound | undefined;
  unsure: Unsure[];
  warnings: string[];
  errors: string[];
}

function unitsOf(resolving: Resolving, indsats: FileIndsats): string[] {
  if (indsats.units.length === 0) {
    if (resolving.defaultUnit === undefined) return [];
    const { code, why } = resolving.defaultUnit;
    if (why !== undefined) resolving.unsure.push({ row: indsats.place, what: why });
    return [code];
  }
  const matched = matchNames(indsats.units, resolving.unitNames);
  for (const { text, name } of matched.readAs) resolving.unsure.push({ row: indsats.place, what: `Enheden «${text}» er læst som «${name}».` });
  for (const { text, nearest } of matched.unknown) {
    const hint = nearest === undefined ? 'Ret navnet' : `Er det «${nearest}»? Ret navnet`;
    resolving.errors.push(`${indsats.place}: enheden «${oneLine(text)}» er ukendt. ${hint}, eller læg den ind i listen Enheder, gerne som en anden stavemåde.`);
  }
  return matched.codes;
}

function goalsOf(resolving: Resolving, indsats: FileIndsats): string[] | undefined {
  if (indsats.goals === undefined) return undefined;
  const matched = matchNames(indsats.goals, resolving.goalNames);
  for (const { text, name } of matched.readAs) resolving.unsure.push({ row: indsats.place, what: `Målet «${text}» er læst som «${name}».` });
  for (const { text, nearest } of matched.unknown) {
    const hint = nearest === undefined ? '' : ` Er det «${nearest}»?`;
    resolving.errors.push(`${indsats.place}: målet «${oneLine(text)}» er ukendt.${hint} Ret det, eller læg det ind i listen Mål.`);
  }
  return matched.codes;
}

function ownerOf(resolving: Resolving, indsats: FileIndsats, text: string | undefined): string | undefined {
  const byTitle = resolving.owners.mapping.get(lettersOf(indsats.title));
  if (text === undefined) return byTitle;
  const found = findOwner(text, resolving.owners);
  if (found.ok) return found.upn;
  resolving.errors.push(`${indsats.place}: ${found.why}.`);
  return undefined;
}

function statusOf(resolving: Resolving, indsats: FileIndsats, key: string, answer: FileAnswer): WantedStatus[] {
  const round = resolving.roundNamed(answer.round);
  if (round === undefined) {
    resolving.errors.push(`${indsats.place}: runden «${answer.round}» findes ikke i konceptet ${resolving.concept.id} for ${resolving.period}.`);
    return [];
  }
  const { answeredBy, answeredAt, answers } = answer;
  return [{ key: statusKey(key, round.key), roundKey: round.key, answers, ...(answeredBy === undefined ? {} : { answeredBy }), ...(answeredAt === undefined ? {} : { answeredAt }) }];
}

/** A group has no plan of its own: what it does stands in the plan of the unit above it. */
function planUnitOf(code: string, units: readonly Unit[]): string {
  const unit = units.find((candidate) => candidate.code === code);
  return unit?.kind === 'group' ? (unit.parent ?? code) : code;
}

function compareCrossCutting(resolving: Resolving, indsats: FileIndsats, units: readonly string[]): void {
  const { saysCrossCutting } = indsats;
  if (saysCrossCutting === undefined || saysCrossCutting === isCrossCutting(units, resolving.units)) return;
  const rule = saysCrossCutting ? 'færre end to enheder deltager, så den er ikke tværgående' : 'to eller flere enheder deltager, så den er tværgående';
  resolving.warnings.push(`${indsats.place}: filen skriver «${saysCrossCutting ? 'ja' : 'nej'}» til tværgående ved «${indsats.title}», men ${rule}.`);
}

type Given = Pick<FileIndsats, 'partners' | 'kind' | 'themes' | 'order'>;

function givenIn({ partners, kind, themes, order }: FileIndsats): Given {
  return { ...(partners === undefined ? {} : { partners }), ...(kind === undefined ? {} : { kind }), ...(themes === undefined ? {} : { themes }), ...(order === undefined ? {} : { order }) };
}

function peopleOf(resolving: Resolving, indsats: FileIndsats): Pick<WantedIndsats, 'owner' | 'coOwners'> {
  const owner = ownerOf(resolving, indsats, indsats.owner);
  const coOwners = indsats.coOwners?.flatMap((name) => ownerOf(resolving, indsats, name) ?? []);
  return { ...(owner === undefined ? {} : { owner }), ...(coOwners === undefined ? {} : { coOwners }) };
}

/** An indsats with its names resolved, or undefined when its unit is not known; why stands in the errors. */
export function resolveIndsats(resolving: Resolving, indsats: FileIndsats): WantedIndsats | undefined {
  const errorsBefore = resolving.errors.length;
  const units = unitsOf(resolving, indsats);
  const goals = goalsOf(resolving, indsats);
  const leadUnit = indsats.leadUnit ?? units[0];
  if (leadUnit === undefined) {
    if (resolving.errors.length === errorsBefore) resolving.errors.push(`${indsats.place}: der står ingen enhed ved «${indsats.title}».`);
    return undefined;
  }
  compareCrossCutting(resolving, indsats, units);
  const wantedPlan = planKey(resolving.concept.id, resolving.period, planUnitOf(leadUnit, resolving.units));
  const again = findAgain({ key: indsatsKey(wantedPlan, indsats.title), title: indsats.title, units }, resolving.site.indsatser);
  if (again?.how === 'alike') resolving.unsure.push({ row: indsats.place, what: `«${indsats.title}» er læst som «${again.indsats.title}», der er på siden i forvejen. Overskriften ændres ikke.` });
  const key = again?.indsats.key ?? indsatsKey(wantedPlan, indsats.title);
  return {
    key,
    place: indsats.place,
    title: again?.how === 'alike' ? again.indsats.title : indsats.title,
    planKey: wantedPlan,
    fields: indsats.fields,
    units,
    leadUnit,
    ...(goals === undefined ? {} : { goals }),
    ...peopleOf(resolving, indsats),
    ...givenIn(indsats),
    statuses: indsats.answers.flatMap((answer) => statusOf(resolving, indsats, key, answer)),
    ...(again === undefined ? {} : { found: again.indsats }),
  };
}

/** The one unit whose name stands in the texts of a file that names none on its cover. */
export function unitMentioned(file: readonly FileIndsats[], units: readonly Unit[]): Unit | undefined {
  const letters = lettersOf(file.map((indsats) => `${indsats.title} ${Object.values(indsats.fields).map(textOf).join(' ')}`).join(' '));
  const mentioned = units.filter((unit) => unit.kind !== 'group' && unit.kind !== 'area' && [unit.name, ...unit.aliases].some((name) => lettersOf(name).length > 3 && letters.includes(lettersOf(name))));
  return mentioned.length === 1 ? mentioned[0] : undefined;
}
