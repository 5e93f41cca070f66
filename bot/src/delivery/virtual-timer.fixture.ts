import type { Timer } from './timer.js';

/** Time that passes only when everybody waits. */
export function virtualTimer(): Timer & { at(): number; run<T>(work: Promise<T>): Promise<T> } {
  let now = 0;
  const sleepers: { until: number; wake: () => void }[] = [];
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    at: () => now,
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        sleepers.push({ until: now + milliseconds, wake: resolve });
        signal?.addEventListener('abort', () => resolve());
      }),
    run: async (work) => {
      let done = false;
      const ended = work.finally(() => (done = true));
      ended.catch(() => undefined);
      for (;;) {
        await settle();
        if (done) return ended;
        sleepers.sort((a, b) => a.until - b.until);
        const next = sleepers.shift();
        if (next === undefined) continue;
        now = Math.max(now, next.until);
        next.wake();
      }
    },
  };
}
