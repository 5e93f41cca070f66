import { planTitle, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { planKey, type Unit } from '@virksomhedsplaner/shared/domain';
import { findName, type Named } from './matching/find-name.js';
import type { OwnerMapping } from './matching/find-owner.js';
import { namesOfGoal, namesOfUnit } from './matching/match-names.js';
import type { Unsure } from './outcome.js';
import type { FileIndsats, FilePlan, FileRound, PlanFile } from './plan-file.js';
import { resolveIndsats, unitMentioned, type Resolving } from './resolve-indsats.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedIndsats, WantedPlan, WantedPlans, WantedRound } from './wanted.js';

export interface ResolveOptions {
  /** Code or name of the unit, for files that name none. */
  unit?: string;
  owners: OwnerMapping;
}

/** What a file wants of the site, with all remarks. With errors nothing may be written. */
export interface Resolved {
  wanted: WantedPlans;
  /** Units of the file and the site. */
  units: Unit[];
  unsure: Unsure[];
  warnings: string[];
  errors: string[];
}

/** Of the site and the file, the file's word first. */
function merged<T extends { code: string }>(first: readonly T[], second: readonly T[]): T[] {
  const codes = new Set(first.map((each) => each.code));
  return [...first, ...second.filter((each) => !codes.has(each.code))];
}

function unitsOf(file: PlanFile, site: SiteContent): Unit[] {
  const own = file.units.map((unit): Unit => {
    const { manager: _, ...rest } = unit;
    return { ...rest, aliases: unit.aliases ?? [], active: unit.active ?? true };
  });
  return merged<Unit>(own, site.units);
}

function roundKeyOf(file: PlanFile, code: string): string {
  return planKey(file.concept, file.period, code);
}

function wantedRound(file: PlanFile, round: FileRound, concept: PlanConcept): WantedRound {
  const template = concept.rounds.find((candidate) => candidate.period === file.period && candidate.name === round.name);
  const { code, ...rest } = round;
  return { ...rest, key: roundKeyOf(file, code), state: round.state ?? 'planned', questions: round.questions ?? template?.questions ?? [] };
}

/** Rounds by name: those of the file, those of the site, and those the concept lays down for answers given in the past. */
function roundsFinder(file: PlanFile, site: SiteContent, concept: PlanConcept): { find: (name: string) => WantedRound | undefined; wanted: WantedRound[] } {
  const wanted = file.rounds.map((round) => wantedRound(file, round, concept));
  const find = (name: string): WantedRound | undefined => {
    const known = [...wanted, ...site.rounds].find((round) => round.name === name || round.key === name || round.key === roundKeyOf(file, name));
    if (known !== undefined) return known;
    const template = concept.rounds.find((candidate) => candidate.period === file.period && [candidate.name, ...candidate.aliases].includes(name));
    if (template === undefined) return undefined;
    const onSite = site.rounds.find((round) => round.key === roundKeyOf(file, template.kind));
    if (onSite !== undefined) return onSite;
    // answers from an earlier follow-up: the round is over, so nobody is to be reminded of it
    const made: WantedRound = { key: roundKeyOf(file, template.kind), kind: template.kind, name: template.name, opens: template.opens, due: template.due, state: 'closed', questions: template.questions };
    wanted.push(made);
    return made;
  };
  return { find, wanted };
}

function defaultUnit(file: PlanFile, units: readonly Unit[], names: readonly Named[], asked: string | undefined): { unit?: { code: string; why?: string }; error?: string } {
  const known = units.filter((unit) => unit.kind !== 'group').map((unit) => `${unit.code} (${unit.name})`).join(', ');
  if (asked !== undefined) {
    const found = findName(asked, names);
    return found.how === 'sure' ? { unit: { code: found.code } } : { error: `enheden «${asked}» fra --unit er ukendt. Siden kender: ${known}.` };
  }
  if (file.indsatser.every((indsats) => indsats.units.length > 0)) return {};
  if (file.plans.length === 1 && file.plans[0] !== undefined) return { unit: { code: file.plans[0].unit } };
  const mentioned = unitMentioned(file.indsatser, units);
  if (mentioned !== undefined) return { unit: { code: mentioned.code, why: `Filen siger ikke, hvis plan den er; enheden er læst som «${mentioned.name}», der nævnes i teksterne. Skriv --unit KODE, hvis det er en anden.` } };
  const hint = known === '' ? 'Siden har ingen enheder endnu: læg dem ind i listen Enheder først.' : `Siden kender: ${known}.`;
  return { error: `filen siger ikke, hvilken enhed planen hører til. Skriv den med --unit KODE. ${hint}` };
}

function wantedPlan(file: PlanFile, plan: FilePlan): WantedPlan {
  const { parentUnit, ...rest } = plan;
  const key = planKey(file.concept, file.period, plan.unit);
  return { ...rest, key, ...(parentUnit === undefined ? {} : { parentPlan: planKey(file.concept, file.period, parentUnit) }) };
}

/** Plans that indsatser stand in although neither file nor site has them: begun as drafts. */
function plansBegun(indsatser: readonly WantedIndsats[], resolving: Resolving, known: ReadonlySet<string>): WantedPlan[] {
  const missing = [...new Set(indsatser.filter((indsats) => indsats.found === undefined).map((indsats) => indsats.planKey))].filter((key) => !known.has(key));
  return missing.map((key): WantedPlan => {
    const code = key.split('/').at(-1) ?? '';
    const name = resolving.units.find((unit) => unit.code === code)?.name ?? code;
    const title = `${planTitle(resolving.concept, resolving.period)}, ${name}`;
    resolving.warnings.push(`Planen «${title}» findes ikke i forvejen og oprettes som kladde.`);
    return { key, unit: code, title, state: 'draft' };
  });
}

/** The same heading in the same plan twice is one indsats: under both goals, when they differ. */
function withoutTwins(indsatser: readonly WantedIndsats[], resolving: Resolving): WantedIndsats[] {
  const byKey = new Map<string, WantedIndsats>();
  for (const indsats of indsatser) {
    const first = byKey.get(indsats.key);
    if (first === undefined) byKey.set(indsats.key, indsats);
    else {
      first.goals = [...new Set([...(first.goals ?? []), ...(indsats.goals ?? [])])];
      first.units = [...new Set([...first.units, ...indsats.units])];
      resolving.unsure.push({ row: indsats.place, what: `«${indsats.title}» står også i ${first.place}; de er læst som én indsats.` });
    }
  }
  return [...byKey.values()];
}

function isIndsats(indsats: WantedIndsats | undefined): indsats is WantedIndsats {
  return indsats !== undefined;
}

/** Resolves every name in a file against the site and the file itself. Pure; what cannot be resolved is an error with its place. */
export function resolve(file: PlanFile, site: SiteContent, concept: PlanConcept, options: ResolveOptions): Resolved {
  const units = unitsOf(file, site);
  const unitNames = units.map(namesOfUnit);
  const unit = defaultUnit(file, units, unitNames, options.unit);
  const rounds = roundsFinder(file, site, concept);
  const resolving: Resolving = {
    concept,
    period: file.period,
    site,
    units,
    unitNames,
    goalNames: merged<{ code: string; name: string; label?: string }>(file.goals, site.goals).map(namesOfGoal),
    owners: { mapping: options.owners, people: site.people },
    ...(unit.unit === undefined ? {} : { defaultUnit: unit.unit }),
    roundNamed: rounds.find,
    unsure: [],
    warnings: [],
    errors: [],
  };
  const { unsure, warnings, errors } = resolving;
  const wanted = (indsatser: WantedIndsats[], plans: WantedPlan[]): Resolved => ({
    wanted: { concept, period: file.period, units: file.units, goals: file.goals.map((goal) => ({ ...goal })), rounds: rounds.wanted, plans, indsatser },
    units,
    unsure,
    warnings,
    errors,
  });
  if (unit.error !== undefined) return { ...wanted([], []), errors: [unit.error] };
  const indsatser = withoutTwins(file.indsatser.map((indsats: FileIndsats) => resolveIndsats(resolving, indsats)).filter(isIndsats), resolving);
  const plans = file.plans.map((plan) => wantedPlan(file, plan));
  const begun = plansBegun(indsatser, resolving, new Set([...site.plans, ...plans].map((plan) => plan.key)));
  return wanted(indsatser, [...plans, ...begun]);
}
