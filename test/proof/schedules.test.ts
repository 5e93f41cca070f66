import { expect, test } from '@jest/globals';
import { plants } from './schedules/plants.js';
import { checkSeed, runSchedule } from './schedules/run-schedule.js';
import { seedThatFinds } from './schedules.js';

const PATIENCE = 60_000;

test(
  'whatever goes wrong, the day ends as it would have without faults',
  async () => {
    for (let seed = 1; seed <= 60; seed += 1) expect([seed, await checkSeed(seed)]).toEqual([seed, undefined]);
    for (let seed = 1; seed <= 3; seed += 1) expect([seed, await checkSeed(seed, { wholeRound: true })]).toEqual([seed, undefined]);
  },
  PATIENCE,
);

test('a seed replays exactly', async () => expect(await runSchedule({ seed: 17 })).toEqual(await runSchedule({ seed: 17 })), PATIENCE);

test(
  'there are at least twenty planted bugs, and a handful is found at once',
  async () => {
    expect(Object.keys(plants).length).toBeGreaterThanOrEqual(20);
    for (const name of [
      'a lease that never ends',
      'every note says sent',
      'a messenger that sends everything twice',
      'an inbox that forgets what it was given',
    ])
      expect([name, await seedThatFinds(name)]).toEqual([name, expect.any(Number)]);
  },
  PATIENCE,
);
