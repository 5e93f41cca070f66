import { PAGE, SIZES } from './tenant/item.js';
import type { Served } from './tenant/served.js';
import { call, closeConnections, median, read, serve } from './tenant/served.js';

const ROUNDS = 15;
const CALLS = 20;
const MOST = 3;

const address = (server: Served, title: keyof typeof SIZES, number: number): string => {
  const groups = SIZES[title] / PAGE;
  return `${server.base}/getByTitle('${title}')/items?$top=${PAGE}&$filter=Kode%20eq%20'gruppe-${(number * 37) % groups}'`;
};

/** Every question must give a hundred items, or the ratio would say nothing. */
async function expectPages(server: Served): Promise<void> {
  for (const title of ['few', 'many'] as const) {
    const { value } = JSON.parse(await read(address(server, title, 1))) as { value: unknown[] };
    if (value.length !== PAGE) throw new Error(`${title} gave ${value.length} items.`);
  }
}

/** Microseconds of processor time that one filtered page costs the server. */
async function cost(server: Served, title: keyof typeof SIZES, round: number): Promise<number> {
  const before = await server.cpu();
  for (let number = 0; number < CALLS; number += 1) await call(address(server, title, round * CALLS + number));
  return ((await server.cpu()) - before) / CALLS;
}

/** An indexed filter that gives 100 items: 50,000 items in the list against 1,000, interleaved. */
export async function main(): Promise<void> {
  const server = await serve('serve-growth');
  try {
    await expectPages(server);
    const ratios: number[] = [];
    await cost(server, 'few', 0);
    await cost(server, 'many', 0);
    for (let round = 1; round <= ROUNDS; round += 1) {
      const few = await cost(server, 'few', round);
      ratios.push((await cost(server, 'many', round)) / few);
    }
    if (median(ratios) > MOST) process.exitCode = 1;
    console.log(`100 of 50,000 against 100 of 1,000, wanted at most ${MOST}`);
    console.log(`tenant-growth ratio=${median(ratios).toFixed(3)} worst=${Math.max(...ratios).toFixed(3)} n=${ROUNDS}`);
  } finally {
    server.close();
    closeConnections();
  }
}
