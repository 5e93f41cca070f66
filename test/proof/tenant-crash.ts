import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsAfter, faultsInFile } from './tenant/crash-check.js';
import type { Plant } from './tenant/kill-switch.js';
import type { TenantProcess } from './tenant/tenant-process.js';
import { startTenantProcess } from './tenant/tenant-process.js';
import type { Life, Wish } from './tenant/writers.js';
import { isUnderWay, makeList, writeOn } from './tenant/writers.js';

const WRITERS = 4;
/** Statements until a kill from inside: about twenty writes. */
const STATEMENTS = 150;
const PATIENCE = 20_000;

export interface CrashResult {
  kills: number;
  /** between two statements of one write */
  inside: number;
  /** after a write and before its answer */
  committed: number;
  /** at any time from outside, with writes that were sent and not answered */
  outside: number;
  acknowledged: number;
  faults: string[];
}

export interface CrashPlan {
  inside: number;
  outside: number;
  /** spoils the writes; ends at the first fault */
  plant?: Plant;
}

async function letWriteAndKill(tenant: TenantProcess, life: Life, kill: { number: number; fromInside: boolean; note: string }): Promise<void> {
  const writers = Array.from({ length: WRITERS }, (_, at) => writeOn(tenant.site, life, `k${kill.number}-${at}`).catch(() => undefined));
  if (kill.fromInside) {
    tenant.endAfter({ after: 1 + Math.floor(Math.random() * STATEMENTS), note: kill.note });
    await Promise.race([tenant.ended, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
  } else await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 150));
  await tenant.kill();
  life.over = true;
  await Promise.all(writers);
}

function whereItLanded(result: CrashResult, life: Life, note: string): void {
  const landed = existsSync(note) ? readFileSync(note, 'utf8') : '';
  if (!life.wishes.some(isUnderWay)) return;
  if (landed.startsWith('inside')) result.inside += 1;
  else if (landed.startsWith('committed')) result.committed += 1;
  else result.outside += 1;
}

/** Kills the stand-in with SIGKILL while it writes, starts it again on the same data, and compares with what was acknowledged. */
export async function crash({ inside, outside, plant }: CrashPlan): Promise<CrashResult> {
  const data = mkdtempSync(join(tmpdir(), 'tenant-crash-'));
  const result: CrashResult = { kills: 0, inside: 0, committed: 0, outside: 0, acknowledged: 0, faults: [] };
  const wishes: Wish[] = [];
  let tenant = await startTenantProcess(data, { plant });
  try {
    await makeList(tenant.site);
    for (; result.kills < inside + outside; result.kills += 1) {
      if (plant !== undefined && result.faults.length > 0) break;
      const life: Life = { wishes: [], over: false };
      const note = join(data, `kill-${result.kills}`);
      await letWriteAndKill(tenant, life, { number: result.kills, fromInside: result.kills < inside, note });
      whereItLanded(result, life, note);
      wishes.push(...life.wishes);
      tenant = await startTenantProcess(data, { plant });
      result.faults.push(...(await faultsAfter(tenant.site, wishes)));
    }
  } finally {
    await (plant === undefined ? tenant.stop() : tenant.kill());
    if (plant === undefined) result.faults.push(...faultsInFile(data));
    rmSync(data, { recursive: true, force: true });
  }
  result.acknowledged = wishes.filter((wish) => wish.added === 'acknowledged').length;
  return result;
}

const PLAN: CrashPlan = { inside: 60, outside: 20 };
const PLANTS: Plant[] = ['early-answer', 'no-transaction'];
const WANTED = 50;

/** At least fifty kills that provably land in a write; both planted faults must be found. */
export async function main(): Promise<void> {
  const { kills, inside, committed, outside, acknowledged, faults } = await crash(PLAN);
  for (const fault of faults.slice(0, 20)) console.log(fault);
  console.log(
    `${kills} kills: ${inside} between two statements of a write, ${committed} between a write and its answer, ${outside} from outside with writes unanswered`,
  );
  console.log(`${acknowledged} acknowledged items, ${faults.length} faults`);
  if (faults.length > 0 || inside + committed < WANTED) process.exitCode = 1;
  for (const plant of PLANTS) {
    const planted = await crash({ inside: 20, outside: 0, plant });
    console.log(`planted ${plant}: ${planted.faults.length > 0 ? `found after ${planted.kills} kills (${planted.faults[0]})` : 'NOT FOUND'}`);
    if (planted.faults.length === 0) process.exitCode = 1;
  }
  console.log(`tenant-crash ratio=${faults.length === 0 ? 1 : 0} worst=${faults.length} n=${inside + committed}`);
}
