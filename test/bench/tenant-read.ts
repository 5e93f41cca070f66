import { call, closeConnections, median, serve } from './tenant/served.js';
import type { Served } from './tenant/served.js';

const ROUNDS = 15;

interface Reading {
  name: string;
  path: (number: number) => string;
  calls: number;
  /** the least that bare ÷ ours may be */
  least: number;
}
const READINGS: Reading[] = [
  { name: 'one item by id', path: (number) => `/items(${1 + (number % 1000)})`, calls: 600, least: 0.3 },
  { name: 'a page of 100', path: () => '/items?$top=100', calls: 80, least: 0.5 },
];

/** Microseconds of processor time that one call costs the server. */
async function cost(server: Served, reading: Reading): Promise<number> {
  const before = await server.cpu();
  for (let number = 0; number < reading.calls; number += 1) await call(server.base + reading.path(number));
  return ((await server.cpu()) - before) / reading.calls;
}

async function measure(bare: Served, ours: Served, reading: Reading): Promise<{ ratio: number; worst: number }> {
  const ratios: number[] = [];
  await cost(bare, reading);
  await cost(ours, reading);
  for (let round = 0; round < ROUNDS; round += 1) ratios.push((await cost(bare, reading)) / (await cost(ours, reading)));
  const result = { ratio: median(ratios), worst: Math.min(...ratios) };
  console.log(`${reading.name}: bare ÷ ours ${result.ratio.toFixed(2)} (worst ${result.worst.toFixed(2)}, wanted ${reading.least})`);
  return result;
}

/** Processor time of a read against a bare node:http + node:sqlite server, interleaved. The figure is the lower of the two ratios over its target. */
export async function main(): Promise<void> {
  const [bare, ours] = await Promise.all([serve('serve-bare'), serve('serve-tenant')]);
  try {
    const results = [];
    for (const reading of READINGS) results.push({ ...(await measure(bare, ours, reading)), least: reading.least });
    if (results.some(({ ratio, least }) => ratio < least)) process.exitCode = 1;
    console.log(
      `tenant-read ratio=${Math.min(...results.map(({ ratio }) => ratio)).toFixed(3)} worst=${Math.min(...results.map(({ worst }) => worst)).toFixed(3)} n=${ROUNDS}`,
    );
  } finally {
    bare.close();
    ours.close();
    closeConnections();
  }
}
