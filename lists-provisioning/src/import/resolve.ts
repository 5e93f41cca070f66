import { planTitle, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { planKey, type Unit } from '@virksomhedsplaner/shared/domain';
import { defaultUnit, type DefaultUnit } from './default-unit.js';
import { keepLongTitle } from './long-title.js';
import { heldIndsatser } from './matching/find-again.js';
import type { OwnerMapping } from './matching/find-owner.js';
import { namesOfGoal, namesOfUnit } from './matching/match-names.js';
import { lettersOf } from './matching/plain-text.js';
import type { Unsure } from './outcome.js';
import type { FileGoal, FilePlan, PlanFile } from './plan-file.js';
import { unknownReferences } from '../side-rows/unknown-references.js';
import { resolveIndsats } from './resolve-indsats.js';
import { roundsOf } from './resolve-rounds.js';
import { knownKeys, sideOf } from './resolve-side.js';
import { errorsOf, fault, type Resolving } from './resolving.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedIndsats, WantedPlan, WantedPlans } from './wanted.js';

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

/** Of the file and the site, the file's word first. */
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

/** A goal the site has under another code is that goal, when level and wording are the same. */
function standing({ code, level, name }: FileGoal, site: SiteContent): SiteContent['goals'][number] | undefined {
  return site.goals.find((held) => held.code === code) ?? site.goals.find((held) => held.level === level && lettersOf(held.name) === lettersOf(name));
}

/** A goal out of a list of the file says its wording only; where the site has goals of its level, those stand, and others are told. */
function isLeftOut(goal: FileGoal, site: SiteContent): boolean {
  return goal.listed === true && site.goals.some((held) => held.level === goal.level);
}

function goalsOf(file: PlanFile, site: SiteContent): FileGoal[] {
  return file.goals
    .filter((goal) => !isLeftOut(goal, site))
    .map(({ listed: _, ...goal }) => {
      const held = standing(goal, site);
      const parent = parentOf(goal, file, site);
      return { ...goal, ...(held === undefined ? {} : { code: held.code }), ...(goal.parent === undefined ? {} : { parent }) };
    });
}

/** The goal above by the code it has on the site; none when it is left out and the site has no such goal. */
function parentOf({ parent }: FileGoal, file: PlanFile, site: SiteContent): string | undefined {
  const above = file.goals.find(({ code }) => code === parent);
  if (above === undefined) return parent;
  return standing(above, site)?.code ?? (isLeftOut(above, site) ? undefined : parent);
}

function tellLeftOut(file: PlanFile, { site, unsure }: Resolving): void {
  const unknown = file.goals.filter((goal) => isLeftOut(goal, site) && standing(goal, site) === undefined);
  for (const { name, level } of unknown)
    unsure.push({
      row: 'hele filen',
      what: `«${name}» (${level}) står i filen, men ikke i listen Mål, og er ikke taget med. Læg det ind der, hvis det gælder.`,
    });
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

/** New indsatser without a goal stand under a heading of their own until somebody chooses one. HU-23. */
function warnOfGoals(indsatser: readonly WantedIndsats[], { concept, warnings }: Resolving): void {
  const without = indsatser.filter(({ found, goals, kind = 'indsats' }) => found === undefined && kind === 'indsats' && (goals ?? []).length === 0).length;
  if (without > 0) warnings.push(`Nye indsatser uden mål: ${without}. De vises under «${concept.withoutGoal}», til målet er valgt på siden.`);
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
      first.fields = { ...indsats.fields, ...first.fields };
      resolving.unsure.push({ row: indsats.place, what: `«${indsats.title}» står også i ${first.place}; de er læst som én indsats.` });
    }
  }
  return [...byKey.values()];
}

function beginResolving(file: PlanFile, site: SiteContent, concept: PlanConcept, owners: OwnerMapping): Resolving {
  const units = unitsOf(file, site);
  return {
    concept,
    period: file.period,
    site,
    held: heldIndsatser(
      site.indsatser,
      file.indsatser.map((indsats) => indsats.title),
    ),
    units,
    unitNames: units.map(namesOfUnit),
    goalNames: merged<{ code: string; name: string; label?: string }>(goalsOf(file, site), site.goals).map(namesOfGoal),
    owners: { mapping: owners, people: site.people },
    roundNamed: () => undefined,
    unsure: [],
    warnings: [],
    faults: new Map(),
  };
}

function useDefaultUnit(resolving: Resolving, unit: DefaultUnit): void {
  if ('error' in unit) return;
  if (unit.code !== undefined) resolving.defaultUnit = unit.code;
  if (unit.why !== undefined) resolving.unsure.push({ row: 'hele filen', what: unit.why });
}

/** Resolves every name in a file against the site and the file itself. Pure; what cannot be resolved is an error with its place. */
export function resolve(file: PlanFile, site: SiteContent, concept: PlanConcept, options: ResolveOptions): Resolved {
  const resolving = beginResolving(file, site, concept, options.owners);
  const unit = defaultUnit(file, resolving.units, options.unit);
  useDefaultUnit(resolving, unit);
  const rounds = roundsOf(file, site, concept);
  resolving.roundNamed = rounds.named;
  const found = 'error' in unit ? [] : file.indsatser.flatMap((indsats) => resolveIndsats(resolving, indsats) ?? []);
  const indsatser = withoutTwins(found, resolving);
  warnOfGoals(indsatser, resolving);
  tellLeftOut(file, resolving);
  for (const indsats of indsatser) keepLongTitle(indsats, resolving);
  const plans = file.plans.map((plan) => wantedPlan(file, plan));
  const goals = goalsOf(file, site);
  const side = sideOf({ ...file, goals }, resolving, indsatser);
  for (const { place, what } of unknownReferences(side, knownKeys({ ...file, goals }, resolving, { indsatser, side }))) fault(resolving, place, what);
  const begun = plansBegun(indsatser, resolving, new Set([...site.plans, ...plans].map((plan) => plan.key)));
  return {
    wanted: {
      concept,
      period: file.period,
      units: file.units,
      goals: goalsOf(file, site).map(({ indicator: _, ...goal }) => goal),
      rounds: rounds.wanted,
      plans: [...plans, ...begun],
      indsatser,
      side,
    },
    units: resolving.units,
    unsure: resolving.unsure,
    warnings: resolving.warnings,
    errors: 'error' in unit ? [unit.error] : errorsOf(resolving),
  };
}
