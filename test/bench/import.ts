import { rm } from 'node:fs/promises';
import { importedBy, type Imported } from './import/imported-by.js';
import { serveTenant } from './import/tenant-alone.js';

const SIZES = [1250, 2500, 5000];
const MOST_UNITS = 3;
/** Twice the rows: at most this many times the requests. */
const LINEAR = 2.2;

const line = ({ rows, requests, units, peak, seconds }: Imported): string =>
  `${rows} rows: ${requests} requests, ${(units / rows).toFixed(2)} units a row, peak ${peak} MB, ${seconds.toFixed(1)} s`;

const ratio = (part: number | undefined, whole: number | undefined): number => (part ?? Number.NaN) / (whole ?? Number.NaN);

function growths(all: readonly Imported[]): number[] {
  return all.slice(1).map((each, index) => ratio(each.requests, all[index]?.requests));
}

const memoryGrowth = (all: readonly Imported[]): number => ratio(all.at(-1)?.peak, all[0]?.peak);

function failures(all: readonly Imported[], again: Imported): string[] {
  const worst = Math.max(...all.map(({ units, rows }) => units / rows));
  const faults: [boolean, string][] = [
    [worst > MOST_UNITS, `${worst.toFixed(2)} units a row`],
    [growths(all).some((times) => times > LINEAR), `requests grew ${growths(all).join(', ')} times at twice the rows`],
    [!(memoryGrowth(all) < ratio(SIZES.at(-1), SIZES[0])), `memory grew ${memoryGrowth(all).toFixed(2)} times`],
    [all.some(({ progress }) => progress === 0), 'no progress was told'],
    [again.rows !== 0, `the second run wrote ${again.rows} rows`],
  ];
  return faults.filter(([is]) => is).map(([, what]) => what);
}

/**
 * Up to 5,000 indsatser from Excel through the command line into the local tenant, each size into an empty site; then 500 more of the
 * same period, above the list view threshold, and everything once again.
 */
export async function main(): Promise<void> {
  const tenant = await serveTenant();
  try {
    const all: Imported[] = [];
    for (const rows of SIZES) {
      await tenant.empty();
      all.push(await importedBy(tenant, { rows }));
      console.log(line(all.at(-1) as Imported));
    }
    const more = await importedBy(tenant, { rows: 500, from: 5000 });
    console.log(`500 more in the same period: ${line(more)}`);
    const again = await importedBy(tenant, { rows: 5500 });
    console.log(`5,500 again: ${again.rows} written, ${again.requests} requests, peak ${again.peak} MB`);
    const wrong = failures(all, again);
    if (wrong.length > 0) process.exitCode = 1;
    const perRow = ratio(all.at(-1)?.units, all.at(-1)?.rows).toFixed(2);
    console.log(`import units/row=${perRow} memory-growth=${memoryGrowth(all).toFixed(2)} at 4 times the rows ${wrong.join('; ')}`.trimEnd());
  } finally {
    tenant.close();
    await rm(tenant.folder, { recursive: true, force: true });
  }
}
