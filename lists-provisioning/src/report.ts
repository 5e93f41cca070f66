import { setupList, siteGroups, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import type { LiveSite } from './live-site.js';
import type { Difference, SitePlan, Step } from './steps.js';
import { siteVersion, upgradesFor, versionOf } from './upgrades.js';
import { stepWords } from './step-words.js';

export interface ReportedStep {
  do: Step['do'];
  /** What it is about: a column's internal name, a view's name, a group; absent when it is the list itself. */
  name?: string;
  /** One Danish sentence. */
  text: string;
  differences: Difference[];
}

export interface ReportedList {
  /** The list's address: the last part of it. */
  list: string;
  title: string;
  steps: ReportedStep[];
}

/**
 * What `--json` prints. `state`: `up-to-date` nothing to do; `changes` apply would do the steps; `conflict` apply refuses until
 * the conflicts are gone; `applied` the steps have been done and nothing is left.
 */
export interface Report {
  site: string;
  title: string;
  state: 'up-to-date' | 'changes' | 'conflict' | 'applied';
  /** Requests that changed something, in this run. */
  applied: number;
  /** The lists' version: as noted on the site (null: none), and as it should be. */
  version: { site: number | null; wanted: number };
  /** Work on the rows that stand there, in order. */
  upgrades: { from: number; to: number; text: string }[];
  groups: ReportedStep[];
  /** The site's menu. */
  menu: ReportedStep[];
  /** Lists with something to do, in the order they are made. */
  lists: ReportedList[];
  conflicts: { list?: string; column?: string; is: string; wanted: string; advice: string }[];
  /** On our lists, but not ours; left alone. */
  extras: { list: string; what: 'column' | 'right'; name: string }[];
}

function stateOf({ plan, upgrades }: { plan: SitePlan; upgrades: readonly unknown[] }, applied: number | undefined): Report['state'] {
  if (plan.conflicts.length > 0) return 'conflict';
  if (plan.steps.length > 0 || upgrades.length > 0) return 'changes';
  return applied !== undefined ? 'applied' : 'up-to-date';
}

function nameOf(list: ListDefinition | undefined, step: Step): { name?: string } {
  if ('column' in step) return { name: list?.fields[step.column]?.internalName ?? step.column };
  if ('view' in step) return { name: step.view };
  if ('holder' in step) return { name: step.holder === 'siteOwners' ? 'ejere' : siteGroups[step.holder] };
  if ('link' in step) return { name: step.link };
  return 'group' in step ? { name: siteGroups[step.group] } : {};
}

function reportedStep(list: ListDefinition | undefined, step: Step): ReportedStep {
  return { do: step.do, ...nameOf(list, step), text: stepWords(list, step), differences: 'differences' in step ? step.differences : [] };
}

/** The plan of a site, for people and programs; `applied` when this run has changed something. */
export function reportOf(lists: readonly ListDefinition[], site: LiveSite, plan: SitePlan, applied?: number): Report {
  const urlNameOf = (key: string): string => lists.find((list) => list.key === key)?.urlName ?? key;
  // a set of lists without the one that notes versions has none
  const upgrades = lists.includes(setupList) ? upgradesFor(site) : [];
  const reported = lists.map((list) => ({
    list: list.urlName,
    title: list.title,
    steps: plan.steps.filter((step) => 'list' in step && step.list === list.key).map((step) => reportedStep(list, step)),
  }));
  return {
    site: site.url,
    title: site.title,
    state: stateOf({ plan, upgrades }, applied),
    applied: applied ?? 0,
    version: { site: versionOf(site) ?? null, wanted: siteVersion },
    upgrades: upgrades.map(({ from, to, text }) => ({ from, to, text })),
    groups: plan.steps.filter((step) => 'group' in step).map((step) => reportedStep(undefined, step)),
    menu: plan.steps.filter((step) => 'link' in step).map((step) => reportedStep(undefined, step)),
    lists: reported.filter(({ steps }) => steps.length > 0),
    conflicts: plan.conflicts.map((conflict) => (conflict.list === undefined ? conflict : { ...conflict, list: urlNameOf(conflict.list) })),
    extras: plan.extras.map((extra) => ({ ...extra, list: urlNameOf(extra.list) })),
  };
}
