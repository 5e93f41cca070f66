import { setTimeout as pause } from 'node:timers/promises';
import type { SPFI } from '@pnp/sp';
import { allLists, setupList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { applySteps, type Failure } from './apply.js';
import { withoutRetries } from './batch.js';
import { planChanges } from './changes.js';
import type { LiveSite } from './live-site.js';
import { patient } from './patience.js';
import { readSite } from './read-site.js';
import { isConnectionLost, isThrottled, retryAfter } from './sharepoint-error.js';
import { reportOf, type Report } from './report.js';
import { noteVersion } from './site-version.js';
import type { SitePlan, Step } from './steps.js';
import { siteVersion, upgradesFor, versionOf } from './upgrades.js';

export interface ProvisionOptions {
  /** One Danish line at a time. */
  onProgress?: (line: string) => void;
  lists?: readonly ListDefinition[];
  /** Seconds to wait; tests pass one that does not. */
  wait?: (seconds: number) => Promise<void>;
}

/** Planning anew more often than this means that something does not stay as it is set. Passes cut short by a busy or lost site do not count. */
const MOST_PASSES = 6;
/** So many passes on end that a busy or lost site cut short before anything was done. */
const MOST_IDLE_PASSES = 20;
/** Longest single wait, in seconds. */
const LONGEST_WAIT = 300;

/** SharePoint keeps refusing something, or does not keep what it accepted. */
export class ProvisionError extends Error {
  override name = 'ProvisionError';
  constructor(
    readonly steps: readonly Step[],
    cause?: unknown,
  ) {
    super(`${steps.length} trin kunne ikke gennemføres.`, { cause });
  }
}

const inSeconds = (seconds: number): Promise<void> => pause(seconds * 1000);

interface Run {
  sp: SPFI;
  lists: readonly ListDefinition[];
  onProgress: (line: string) => void;
  wait: (seconds: number) => Promise<void>;
  /** Steps that SharePoint has refused once. */
  refused: Set<string>;
  applied: number;
  /** Passes that the site let through, and those on end that it cut short with nothing done. */
  passes: number;
  idle: number;
  /** Nothing of ours stood there when the run began. */
  isNew: boolean;
}

function runOf(sp: SPFI, { lists = allLists, onProgress = () => undefined, wait = inSeconds }: ProvisionOptions): Run {
  return { sp: withoutRetries(sp), lists, onProgress, wait, refused: new Set(), applied: 0, passes: 0, idle: 0, isNew: false };
}

async function read({ sp, lists, onProgress, wait }: Run): Promise<LiveSite> {
  onProgress('Læser siden …');
  return patient((patience) => readSite(sp, lists, patience), {
    wait,
    onWait: (seconds) => onProgress(`Siden svarer ikke endnu; prøver igen om ${seconds} s …`),
  });
}

/** What the site lacks; changes nothing. Rejects with PnPjs' errors: `explainError` puts them into words. */
export async function planSite(sp: SPFI, options: ProvisionOptions = {}): Promise<Report> {
  const run = runOf(sp, options);
  const site = await read(run);
  return reportOf(run.lists, site, planChanges(run.lists, site));
}

/**
 * A step that SharePoint refuses is planned anew once: it may have been done meanwhile, by a run that was stopped or whose answer
 * was lost, or by another run at the same time. Refused a second time, it is final.
 */
function finalFailure(failures: readonly Failure[], refused: Set<string>): Failure | undefined {
  return failures.find(({ step, error }) => {
    if (isThrottled(error)) return false;
    const key = JSON.stringify(step);
    const before = refused.has(key);
    refused.add(key);
    return before;
  });
}

/** How a pass ended: it ran to its end, or the site was too busy or away, and how long to leave it alone. */
interface Pass {
  done: number;
  cutShort?: { seconds: number; cause: unknown };
}

async function stepsPass({ sp, lists, onProgress, refused }: Run, plan: { site: LiveSite; steps: readonly Step[] }): Promise<Pass> {
  const { done, failures } = await applySteps(sp, lists, plan, onProgress);
  const final = finalFailure(failures, refused);
  if (final !== undefined) throw new ProvisionError([final.step], final.error);
  const busy = failures.filter(({ error }) => isThrottled(error));
  if (busy.length === 0) return { done };
  return { done, cutShort: { seconds: Math.max(1, ...busy.map(({ error }) => retryAfter(error) ?? 0)), cause: busy[0]?.error } };
}

/** Work on rows that definitions cannot express, then the note that the version is complete. */
async function upgradePass({ sp, onProgress, isNew }: Run, site: LiveSite): Promise<Pass> {
  const place = { sp, address: site.url };
  const [next] = isNew ? [] : upgradesFor(site);
  if (next !== undefined) onProgress(`Opgraderer fra udgave ${next.from} til ${next.to}: ${next.text} …`);
  for (const work of next?.work ?? []) await work(place);
  await noteVersion(place, next?.to ?? siteVersion, next?.text ?? 'Listerne er oprettet');
  return { done: 1 };
}

/** A pass whose answer never came, or that was turned away at the door, is a pass cut short: a new plan takes it from there. */
async function attempted(work: () => Promise<Pass>): Promise<Pass> {
  try {
    return await work();
  } catch (error) {
    if (!isConnectionLost(error) && !isThrottled(error)) throw error;
    return { done: 0, cutShort: { seconds: retryAfter(error) ?? 1, cause: error } };
  }
}

async function onePass(run: Run, { site, plan }: { site: LiveSite; plan: SitePlan }): Promise<void> {
  const { done, cutShort } = await attempted(() => (plan.steps.length > 0 ? stepsPass(run, { site, steps: plan.steps }) : upgradePass(run, site)));
  run.applied += done;
  if (cutShort === undefined) {
    run.passes += 1;
    run.idle = 0;
    return;
  }
  run.idle = done === 0 ? run.idle + 1 : 0;
  if (run.idle >= MOST_IDLE_PASSES) throw cutShort.cause;
  const seconds = Math.min(cutShort.seconds, LONGEST_WAIT);
  run.onProgress(`SharePoint har travlt, eller forbindelsen blev afbrudt; fortsætter om ${seconds} s …`);
  await run.wait(seconds);
}

/** Nothing to do on the site, or nothing that may be done. */
function isSettled({ lists }: Run, site: LiveSite, plan: SitePlan): boolean {
  if (plan.conflicts.length > 0) return true;
  const isNoted = (site.version ?? 0) >= siteVersion || !lists.includes(setupList);
  return plan.steps.length === 0 && isNoted;
}

/**
 * Makes the site as the lists say: plans, carries out, and plans again until nothing is left, so that it may be stopped
 * anywhere and run again. With conflicts it changes nothing and says so in the report's state.
 */
export async function provisionSite(sp: SPFI, options: ProvisionOptions = {}): Promise<Report> {
  const run = runOf(sp, options);
  for (let first = true; run.passes < MOST_PASSES; first = false) {
    const site = await read(run);
    const plan = planChanges(run.lists, site);
    if (isSettled(run, site, plan)) return reportOf(run.lists, site, plan, first ? undefined : run.applied);
    if (first) run.isNew = versionOf(site) === undefined;
    if (first) run.onProgress(`${plan.steps.length} trin skal udføres …`);
    await onePass(run, { site, plan });
  }
  throw new ProvisionError(planChanges(run.lists, await read(run)).steps);
}
