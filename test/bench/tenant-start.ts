import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callTenant, startTenantProcess } from '../proof/tenant/tenant-process.js';
import { median } from './tenant/served.js';

const ROUNDS = 7;

async function bareStart(): Promise<number> {
  const before = performance.now();
  await once(spawn(process.execPath, ['-e', '0']), 'exit');
  return performance.now() - before;
}

async function tenantStart(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'tenant-start-'));
  const before = performance.now();
  const tenant = await startTenantProcess(data);
  await callTenant(tenant.site, 'web');
  const took = performance.now() - before;
  await tenant.stop();
  rmSync(data, { recursive: true, force: true });
  return took;
}

/** From the start of the process to its first answer, over the time of `node -e 0`; reported, without a target. */
export async function main(): Promise<void> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) ratios.push((await tenantStart()) / (await bareStart()));
  console.log(`tenant-start ratio=${median(ratios).toFixed(2)} worst=${Math.max(...ratios).toFixed(2)} n=${ROUNDS}`);
}
