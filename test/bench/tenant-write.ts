import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemValues } from './tenant/item.js';
import type { Served } from './tenant/served.js';
import { call, closeConnections, median, serve } from './tenant/served.js';

const ROUNDS = 15;
const CALLS = 40;
const LEAST = 0.5;

interface Cost {
  /** microseconds of processor time of one durable write */
  cpu: number;
  /** microseconds until it is answered, waiting for the disk included */
  wall: number;
}

async function cost(server: Served, round: number): Promise<Cost> {
  const [cpu, wall] = [await server.cpu(), performance.now()];
  for (let number = 0; number < CALLS; number += 1) await call(`${server.base}/items`, JSON.stringify(itemValues(round * CALLS + number)));
  const waited = performance.now() - wall;
  return { cpu: ((await server.cpu()) - cpu) / CALLS, wall: (waited * 1000) / CALLS };
}

function tell(name: string, ratios: number[]): { ratio: number; worst: number } {
  const told = { ratio: median(ratios), worst: Math.min(...ratios) };
  console.log(`a durable item, ${name}: bare ÷ ours ${told.ratio.toFixed(2)} (worst ${told.worst.toFixed(2)}, wanted ${LEAST})`);
  return told;
}

/** A durable item against a bare durable insert (WAL, synchronous FULL), interleaved. The figure is the lower of the two ratios. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-write-'));
  const [bare, ours] = await Promise.all([serve('serve-bare', join(folder, 'bare.sqlite')), serve('serve-tenant', join(folder, 'tenant.sqlite'))]);
  try {
    const pairs: [Cost, Cost][] = [];
    await cost(bare, 0);
    await cost(ours, 0);
    for (let round = 1; round <= ROUNDS; round += 1) pairs.push([await cost(bare, round), await cost(ours, round)]);
    const cpu = tell(
      'processor time',
      pairs.map(([one, other]) => one.cpu / other.cpu),
    );
    const wall = tell(
      'time',
      pairs.map(([one, other]) => one.wall / other.wall),
    );
    const ratio = Math.min(cpu.ratio, wall.ratio);
    if (ratio < LEAST) process.exitCode = 1;
    console.log(`tenant-write ratio=${ratio.toFixed(3)} worst=${Math.min(cpu.worst, wall.worst).toFixed(3)} n=${ROUNDS}`);
  } finally {
    bare.close();
    ours.close();
    closeConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}
