import { expect, test } from '@jest/globals';
import { makeClock } from './clock.js';

test('the clock moves to a day at the time of day that it is, and runs on', () => {
  let real = Date.parse('2026-11-21T20:15:00Z');
  const clock = makeClock(() => real);
  clock.setDay('2023-07-01');
  expect([clock.today(), clock.iso()]).toEqual(['2023-07-01', '2023-07-01T19:15:00Z']);
  real += 3 * 60 * 60 * 1000;
  expect(clock.today()).toBe('2023-07-02');
  clock.setInstant('2023-02-14T09:00:00Z');
  expect(clock.iso()).toBe('2023-02-14T09:00:00Z');
  clock.release();
  expect(clock.now()).toBe(real);
});
