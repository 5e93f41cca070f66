import type { SPFI } from '@pnp/sp';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { allLists, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { tenant, type Tenant } from '../local-tenant/sharepoint/for-tests.js';
import { watchFetch, type Watched } from '../contract/provisioning/watched-fetch.js';
import { siteContents } from './provision/site-contents.js';

export type Plant = (sp: SPFI) => Promise<unknown>;

export interface CrashOptions {
  lists?: readonly ListDefinition[];
  /** Every how many changes a run is stopped; 1 stops it at every one in turn. */
  stride?: number;
  /** A step that does its work again each time it is run, planted to see that it is found. */
  plant?: Plant;
  onProgress?: (line: string) => void;
}

export interface Crashed {
  /** Changes a run makes when it is left alone: requests that write, parts of a batch singly. */
  writes: number;
  /** Runs that were stopped and run again. */
  stops: number;
  /** Stops after which the second run did not come to the same end. */
  faults: string[];
}

const quick = { wait: () => Promise.resolve() };

interface Setting {
  site: Tenant;
  sp: SPFI;
  wire: Watched;
  options: CrashOptions;
}

async function apply({ sp, options }: Setting): Promise<void> {
  await options.plant?.(sp);
  await provisionSite(sp, { ...quick, lists: options.lists ?? allLists });
}

/** Stops a run after so many changes, runs it again, and says how the site then differs from one that was left alone. */
async function stoppedAfter(setting: Setting, writes: number, wanted: string): Promise<string | undefined> {
  const { site, sp, wire } = setting;
  await site.reset();
  wire.writesLeft = writes;
  await apply(setting).catch(() => undefined);
  wire.writesLeft = Infinity;
  try {
    await apply(setting);
  } catch (error) {
    return `stopped after ${writes} changes: ${error instanceof Error ? error.message : String(error)}`;
  }
  const got = await siteContents(sp);
  return got === wanted ? undefined : `stopped after ${writes} changes: another end`;
}

/** Kills `apply` at every change in turn and runs it again. */
export async function crashApply(options: CrashOptions = {}): Promise<Crashed> {
  const site = await tenant();
  const setting: Setting = { site, sp: site.spAsApp('provisioner'), wire: watchFetch(), options };
  try {
    await apply(setting);
    const writes = setting.wire.writes.length;
    const wanted = await siteContents(setting.sp);
    const faults: string[] = [];
    let stops = 0;
    for (let at = 0; at < writes; at += options.stride ?? 1) {
      const fault = await stoppedAfter(setting, at, wanted);
      stops += 1;
      if (fault !== undefined) faults.push(fault);
      if (stops % 25 === 0) options.onProgress?.(`${at} af ${writes} …`);
    }
    return { writes, stops, faults };
  } finally {
    setting.wire.restore();
    await site.close();
  }
}

/** `npm run proof -- apply-crash` */
export async function main(): Promise<void> {
  const { writes, stops, faults } = await crashApply({ onProgress: (line) => console.error(line) });
  console.log(`apply-crash: ${writes} changes, stopped at each in turn (${stops} stops), ${faults.length} faults`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
