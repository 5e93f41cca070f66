import type { Indsats } from '@virksomhedsplaner/shared/domain';
import { indsatsFieldKeys, twinsAmong, type IndsatsFieldKey } from '@virksomhedsplaner/shared/domain';
import { sideChanges, type SideChange } from '../side-rows/side-changes.js';
import { textOf } from './files/rich-text.js';
import { same } from './same.js';
import type { SiteContent } from './site/site-content.js';
import type { WantedGoal, WantedIndsats, WantedPlan, WantedPlans, WantedRound, WantedStatus, WantedUnit } from './wanted.js';

/** A row to add, or to change in the named fields. */
export interface Change<W> {
  wanted: W;
  /** Item id of the row to change; a row to add has none. */
  id?: number;
  fields: string[];
}

/** An answer with the indsats it belongs to. */
export type StatusChange = Change<WantedStatus & { indsatsKey: string; title: string }>;

export interface SiteChanges {
  units: Change<WantedUnit>[];
  goals: Change<WantedGoal>[];
  rounds: Change<WantedRound>[];
  plans: Change<WantedPlan>[];
  indsatser: Change<WantedIndsats>[];
  statuses: StatusChange[];
  side: SideChange[];
  /** Indsatser: new; with something new in them or their answers; as the site has them. */
  added: number;
  changed: number;
  skipped: number;
  warnings: string[];
}

type Values = Readonly<Record<string, unknown>>;

/** The fields a file gives that the site has otherwise; `leave` names those that only count for a new row. */
function differing(wanted: object, current: object, leave: readonly string[]): string[] {
  const held = current as Values;
  return Object.entries(wanted as Values).flatMap(([field, value]) =>
    value === undefined || leave.includes(field) || same(value, held[field]) ? [] : [field],
  );
}

function changeOf<W extends object>(wanted: W, current: (object & { id: number }) | undefined, leave: readonly string[] = []): Change<W>[] {
  if (current === undefined) return [{ wanted, fields: Object.keys(wanted) }];
  const fields = differing(wanted, current, leave);
  return fields.length === 0 ? [] : [{ wanted, id: current.id, fields }];
}

/** Goals and units that stand already in a longer list are left alone: an overview names the primary goal only. */
function goalsHeld(wanted: readonly string[] | undefined, found: Indsats): boolean {
  const holdsAll = (wanted ?? []).every((goal) => found.goals.includes(goal));
  return wanted === undefined || (holdsAll && (wanted.length > 0 || found.goals.length === 0));
}

/** A cell's words compared with the site's: a link's address and what else a cell cannot hold is no change. */
function sameText({ fields, found, fromCells = false }: WantedIndsats, key: IndsatsFieldKey): boolean {
  const [given = '', held = ''] = [fields[key], found?.fields[key]];
  return same(given, held) || (fromCells && same(textOf(given), textOf(held)));
}

function indsatsFields(wanted: WantedIndsats, found: Indsats): string[] {
  const { fields, owner, coOwners, goals, units, leadUnit, title, partners, kind, themes } = wanted;
  const texts = indsatsFieldKeys.filter((key) => fields[key] !== undefined && !sameText(wanted, key));
  const plain = differing({ title, partners, kind, themes, units }, found, []);
  return [
    ...texts,
    ...plain,
    ...(goalsHeld(goals, found) ? [] : ['goals']),
    ...(found.leadUnit !== undefined && units.includes(found.leadUnit) ? [] : leadUnit === found.leadUnit ? [] : ['leadUnit']),
    ...(owner === undefined || owner === found.owner?.upn ? [] : ['owner']),
    ...(coOwners === undefined ||
    same(
      coOwners,
      found.coOwners.map((person) => person.upn),
    )
      ? []
      : ['coOwners']),
  ];
}

function indsatsChange(wanted: WantedIndsats): Change<WantedIndsats>[] {
  if (wanted.found === undefined) return [{ wanted, fields: ['key'] }];
  const fields = indsatsFields(wanted, wanted.found);
  return fields.length === 0 ? [] : [{ wanted, id: wanted.found.id, fields }];
}

/** Answers are written once: one that stands already is never overwritten by a file. */
function statusChanges(indsats: WantedIndsats, site: SiteContent, warnings: string[]): StatusChange[] {
  return indsats.statuses.flatMap((status): StatusChange[] => {
    const held = site.statuses.find((candidate) => candidate.key === status.key);
    if (held === undefined) return [{ wanted: { ...status, indsatsKey: indsats.key, title: indsats.title }, fields: ['key'] }];
    const isSame = Object.entries(status.answers).every(([question, answer]) => same(answer, held.answers[question] ?? ''));
    if (!isSame) warnings.push(`${indsats.place}: «${indsats.title}» er allerede besvaret på siden; svaret i filen er ikke taget med.`);
    return [];
  });
}

function parentKeyOf(site: SiteContent, id: number | undefined): string | undefined {
  return site.plans.find((plan) => plan.id === id)?.key;
}

/** Rows that people or a stopped import left under one key; only the oldest is kept up to date. */
function twinsOn({ plans, indsatser }: SiteContent): string[] {
  return [...twinsAmong(plans, 'Planer'), ...twinsAmong(indsatser, 'Indsatser')].map(
    ({ list, key, title, ids: [first, ...others] }) =>
      `Listen «${list}»: «${title}» står ${others.length + 1} gange med samme nøgle («${key}»). Importen holder kun række ${first} ved lige; se efter, og slet række ${others.join(' og ')}.`,
  );
}

/** What must be written for the site to hold what the file wants. Pure; nothing is ever deleted. */
export function diff(wanted: WantedPlans, site: SiteContent): SiteChanges {
  const warnings: string[] = twinsOn(site);
  const units = wanted.units.flatMap((unit) =>
    changeOf(
      unit,
      site.units.map((each) => ({ ...each, manager: each.manager?.upn })).find((each) => each.code === unit.code),
    ),
  );
  const goals = wanted.goals.flatMap((goal) =>
    changeOf(
      goal,
      site.goals.find((each) => each.code === goal.code),
    ),
  );
  const rounds = wanted.rounds.flatMap((round) =>
    changeOf(
      round,
      site.rounds.find((each) => each.key === round.key),
      ['state'],
    ),
  );
  const plans = wanted.plans.flatMap((plan) =>
    changeOf(
      plan,
      site.plans.map((each) => ({ ...each, parentPlan: parentKeyOf(site, each.parentPlan) })).find((each) => each.key === plan.key),
      ['state'],
    ),
  );
  const indsatser = wanted.indsatser.flatMap(indsatsChange);
  const statuses = wanted.indsatser.flatMap((indsats) => statusChanges(indsats, site, warnings));
  const touched = new Set([...indsatser.map((change) => change.wanted.key), ...statuses.map((change) => change.wanted.indsatsKey)]);
  const added = wanted.indsatser.filter((indsats) => indsats.found === undefined).length;
  const changed = wanted.indsatser.filter((indsats) => indsats.found !== undefined && touched.has(indsats.key)).length;
  const side = sideChanges(wanted.side, site.side);
  return { units, goals, rounds, plans, indsatser, statuses, side, added, changed, skipped: wanted.indsatser.length - added - changed, warnings };
}

/** True when nothing at all would be written. */
export function isNothing(changes: SiteChanges): boolean {
  return [changes.units, changes.goals, changes.rounds, changes.plans, changes.indsatser, changes.statuses, changes.side].every((list) => list.length === 0);
}
