import { expect, test } from '@jest/globals';
import { rateLimit } from './rate-limit.js';
import { perApp, perConversation, teamsGates } from './teams-gates.js';
import { virtualTimer } from './virtual-timer.fixture.js';

/** The most that went in any closed interval of `ms`. */
function mostIn(times: readonly number[], ms: number): number {
  let [from, most] = [0, 0];
  for (const [at, time] of times.entries()) {
    while (time - (times[from] ?? 0) > ms) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
}

async function timesOf(count: number, enter: () => Promise<void>, timer: ReturnType<typeof virtualTimer>): Promise<number[]> {
  const times: number[] = [];
  await timer.run(Promise.all(Array.from({ length: count }, () => enter().then(() => times.push(timer.at())))));
  return times;
}

test('1,000 through the app’s gate: never more than 50 in any second, and hardly slower than that', async () => {
  const timer = virtualTimer();
  const gates = teamsGates(50, timer);
  let chat = 0;
  const times = await timesOf(1000, () => gates.enter(`a:${(chat += 1)}`), timer);
  expect(mostIn(times, 1000)).toBe(50);
  expect(times.at(-1)).toBeLessThanOrEqual(20_000 * 1.02);
});

test('the measure sees a gate that counts whole seconds only', async () => {
  const timer = virtualTimer();
  const calendar = { inSecond: 0, second: 0 };
  const enter = async (): Promise<void> => {
    while (calendar.second === Math.floor(timer.now() / 1000) && calendar.inSecond >= 50) await timer.sleep(1000 - (timer.now() % 1000));
    if (calendar.second !== Math.floor(timer.now() / 1000)) Object.assign(calendar, { second: Math.floor(timer.now() / 1000), inSecond: 0 });
    calendar.inSecond += 1;
  };
  await timer.run(timer.sleep(990));
  expect(mostIn(await timesOf(120, enter, timer), 1000)).toBeGreaterThan(50);
});

test('one conversation: 7 in a second, 8 in two, 60 in thirty', async () => {
  const timer = virtualTimer();
  const gates = teamsGates(50, timer);
  const times = await timesOf(130, () => gates.enter('a:1'), timer);
  for (const { count, ms } of perConversation) expect(mostIn(times, ms)).toBeLessThanOrEqual(count);
});

test('a busy conversation does not hold up the others', async () => {
  const timer = virtualTimer();
  const gates = teamsGates(50, timer);
  const busy = Promise.all(Array.from({ length: 100 }, () => gates.enter('a:busy')));
  const [time] = await timesOf(1, () => gates.enter('a:other'), timer);
  expect(time).toBeLessThan(1000);
  await timer.run(busy);
});

test('nobody goes while Teams has asked everybody to wait, and whoever waits is let go when the process drains', async () => {
  const timer = virtualTimer();
  const gate = rateLimit(perApp(50), timer);
  gate.pause(5000);
  await timer.run(gate.enter());
  expect(timer.at()).toBeGreaterThanOrEqual(5000);
  gate.pause(60_000);
  const stop = new AbortController();
  const entered = gate.enter(stop.signal);
  stop.abort();
  await entered;
  expect(timer.at()).toBeLessThan(60_000);
});
