import { setTimeout as pause } from 'node:timers/promises';
import type { SPFI } from '@pnp/sp';
import { allLists, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { applySteps, type Failure } from './apply.js';
import { withoutRetries } from './batch.js';
import { planChanges } from './changes.js';
import type { LiveSite } from './live-site.js';
import { patient } from './patience.js';
import { readSite } from './read-site.js';
import { isConnectionLost, isThrottled, retryAfter } from './sharepoint-error.js';
import { reportOf, type Report } from './report.js';
import type { Step } from './steps.js';

export interface ProvisionOptions {
  /** One Danish line at a time. */
  onProgress?: (line: string) => void;
  lists?: readonly ListDefinition[];
  /** Seconds to wait; tests pass one that does not. */
  wait?: (seconds: number) => Promise<void>;
}

/** Planning anew more often than this means that something does not stay as it is set. */
const MOST_PASSES = 6;

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
}

function runOf(sp: SPFI, { lists = allLists, onProgress = () => undefined, wait = inSeconds }: ProvisionOptions): Run {
  return { sp: withoutRetries(sp), lists, onProgress, wait };
}

async function read({ sp, lists, onProgress, wait }: Run): Promise<LiveSite> {
  onProgress('Læser siden …');
  return patient(() => readSite(sp, lists), { wait, onWait: (seconds) => onProgress(`Siden svarer ikke endnu; prøver igen om ${seconds} s …`) });
}

/** What the site lacks; changes nothing. Rejects with PnPjs' errors: `explainError` puts them into words. */
export async function planSite(sp: SPFI, options: ProvisionOptions = {}): Promise<Report> {
  const run = runOf(sp, options);
  const site = await read(run);
  return reportOf(run.lists, site, planChanges(run.lists, site));
}

/**
 * A step that SharePoint refuses is planned anew once: it may have been done meanwhile, by a run that was stopped or whose answer
 * was lost. Refused a second time, it is final.
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

async function onePass(run: Run, plan: { site: LiveSite; steps: readonly Step[] }, refused: Set<string>): Promise<number> {
  const { sp, lists, onProgress, wait } = run;
  try {
    const { done, failures } = await applySteps(sp, lists, plan, onProgress);
    const final = finalFailure(failures, refused);
    if (final !== undefined) throw new ProvisionError([final.step], final.error);
    if (failures.some(({ error }) => isThrottled(error))) await wait(Math.max(1, ...failures.map(({ error }) => retryAfter(error) ?? 0)));
    return done;
  } catch (error) {
    if (!isConnectionLost(error) && !isThrottled(error)) throw error;
    onProgress('Forbindelsen blev afbrudt; ser efter, hvor langt vi kom …');
    await wait(retryAfter(error) ?? 1);
    return 0;
  }
}

/**
 * Makes the site as the lists say: plans, carries out, and plans again until nothing is left, so that it may be stopped
 * anywhere and run again. With conflicts it changes nothing and says so in the report's state.
 */
export async function provisionSite(sp: SPFI, options: ProvisionOptions = {}): Promise<Report> {
  const run = runOf(sp, options);
  const refused = new Set<string>();
  let applied = 0;
  let steps: readonly Step[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const site = await read(run);
    const plan = planChanges(run.lists, site);
    if (plan.conflicts.length > 0 || plan.steps.length === 0) return reportOf(run.lists, site, plan, pass === 0 ? undefined : applied);
    if (pass === 0) run.onProgress(`${plan.steps.length} trin skal udføres …`);
    steps = plan.steps;
    applied += await onePass(run, { site, steps }, refused);
  }
  throw new ProvisionError(steps);
}
