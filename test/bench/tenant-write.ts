import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemValues } from './tenant/item.js';
import { call, closeConnections, median, serve } from './tenant/served.js';
import type { Served } from './tenant/served.js';

const ROUNDS = 15;
const CALLS = 40;
const LEAST = 0.5;

/** Milliseconds that one durable write takes. */
async function cost(server: Served, round: number): Promise<number> {
  const before = performance.now();
  for (let number = 0; number < CALLS; number += 1) await call(`${server.base}/items`, JSON.stringify(itemValues(round * CALLS + number)));
  return (performance.now() - before) / CALLS;
}

/** A durable item against a bare durable insert (WAL, synchronous FULL), interleaved. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-write-'));
  const [bare, ours] = await Promise.all([serve('serve-bare', join(folder, 'bare.sqlite')), serve('serve-tenant', join(folder, 'tenant.sqlite'))]);
  try {
    const ratios: number[] = [];
    await cost(bare, 0);
    await cost(ours, 0);
    for (let round = 1; round <= ROUNDS; round += 1) ratios.push((await cost(bare, round)) / (await cost(ours, round)));
    if (median(ratios) < LEAST) process.exitCode = 1;
    console.log(`a durable item: bare ÷ ours, wanted ${LEAST}`);
    console.log(`tenant-write ratio=${median(ratios).toFixed(3)} worst=${Math.min(...ratios).toFixed(3)} n=${ROUNDS}`);
  } finally {
    bare.close();
    ours.close();
    closeConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}
