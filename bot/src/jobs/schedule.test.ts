import { expect, jest, test } from '@jest/globals';
import { fixedClock } from '@virksomhedsplaner/shared/in-memory';
import type { Log } from '../handlers/handler-ports.js';
import type { PassSummary } from './reminder-pass.js';
import { everyMinutes, whenTheDayChanges } from './schedule.js';

const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const summary: PassSummary = { added: 0, sent: 0, undeliverable: 0, later: 0, notNeeded: 0, unrecorded: 0 };

async function passesAt(seconds: number[], pass: () => Promise<PassSummary>): Promise<number[]> {
  jest.useFakeTimers();
  const counted = jest.fn(pass);
  const schedule = everyMinutes(10, counted, quiet);
  const seen: number[] = [];
  let at = 0;
  for (const second of seconds) {
    await jest.advanceTimersByTimeAsync((second - at) * 1000);
    at = second;
    seen.push(counted.mock.calls.length);
  }
  await schedule.stop();
  await jest.advanceTimersByTimeAsync(3_600_000);
  seen.push(counted.mock.calls.length);
  jest.useRealTimers();
  return seen;
}

test('a pass at once and every ten minutes, none after the stop', async () =>
  expect(await passesAt([0, 599, 600, 1200], () => Promise.resolve(summary))).toEqual([1, 1, 2, 3, 3]));

test('a failed pass does not end it', async () => expect(await passesAt([0, 600], () => Promise.reject(new Error('SharePoint is away')))).toEqual([1, 2, 2]));

test('when Teams puts something off, as soon as Teams says', async () => {
  expect(await passesAt([0, 16, 17], () => Promise.resolve({ ...summary, later: 1, retryAfterSeconds: 17 }))).toEqual([1, 1, 2, 2]);
  expect(await passesAt([0, 59, 60], () => Promise.resolve({ ...summary, later: 1 }))).toEqual([1, 1, 2, 2]);
});

test('in the local tenant a pass follows the day within a second, and a clock that is away is asked again', async () => {
  jest.useFakeTimers();
  const clock = fixedClock('2023-02-14');
  let away = false;
  const asked = { ...clock, today: () => (away ? Promise.reject(new Error('away')) : clock.today()) };
  const pass = jest.fn(() => Promise.resolve(summary));
  const schedule = whenTheDayChanges(asked, pass, quiet);
  await jest.advanceTimersByTimeAsync(5000);
  expect(pass).toHaveBeenCalledTimes(1);
  away = true;
  await jest.advanceTimersByTimeAsync(3000);
  clock.set('2023-02-23');
  away = false;
  await jest.advanceTimersByTimeAsync(1000);
  expect(pass).toHaveBeenCalledTimes(2);
  await schedule.stop();
  jest.useRealTimers();
});
