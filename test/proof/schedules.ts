import { plants } from './schedules/plants.js';
import { checkSeed } from './schedules/run-schedule.js';

const SCHEDULES = 100_000;
const WHOLE_ROUNDS = 300;
const SEEDS_A_PLANT = 400;

/** The first seed that brings a planted bug to light; undefined when none of so many does. */
export async function seedThatFinds(name: string, most = SEEDS_A_PLANT): Promise<number | undefined> {
  const plant = plants[name];
  for (let seed = 1; plant !== undefined && seed <= most; seed += 1) if ((await checkSeed(seed, { plant })) !== undefined) return seed;
  return undefined;
}

async function checkAll(count: number, wholeRound: boolean): Promise<number> {
  let faults = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const fault = await checkSeed(seed, { wholeRound });
    if (fault === undefined) continue;
    faults += 1;
    console.log(`seed ${seed}${wholeRound ? ' (whole round)' : ''}: ${fault}`);
  }
  return faults;
}

/** `npm run proof -- schedules [FIRST SEED TO REPLAY]`: every seed must come to the state of the round without faults; every planted bug must be found. */
export async function main(): Promise<void> {
  const [, , , replay] = process.argv;
  if (replay !== undefined) {
    console.log(`seed ${replay}: ${(await checkSeed(Number(replay))) ?? 'as without faults'}`);
    return;
  }
  const count = Number(process.env['SCHEDULES'] ?? SCHEDULES);
  const faults = (await checkAll(count, false)) + (await checkAll(Math.min(WHOLE_ROUNDS, count), true));
  console.log(`${count} schedules of a day and ${Math.min(WHOLE_ROUNDS, count)} of a whole round: ${faults} came to another state`);
  const names = Object.keys(plants);
  let found = 0;
  for (const name of names) {
    const seed = await seedThatFinds(name);
    if (seed === undefined) console.log(`NOT FOUND: ${name}`);
    else found += 1;
  }
  console.log(`${found} of ${names.length} planted bugs found`);
  if (faults > 0 || found < names.length) process.exitCode = 1;
  console.log(`schedules ratio=${found / names.length} worst=${faults} n=${count}`);
}
