import type { Timer } from './timer.js';

/** At most `count` in any `ms` milliseconds. */
export interface Limit {
  count: number;
  ms: number;
}

export interface Gate {
  /** Resolves when the next may go; one at a time, in the order asked. Resolves at once when the signal is aborted. */
  enter(signal?: AbortSignal): Promise<void>;
  /** Nobody goes in the coming milliseconds. */
  pause(milliseconds: number): void;
  /** True when nothing that has gone through still counts. */
  idle(): boolean;
}

/** A gate that keeps every limit at every moment, not only per whole second: times are noted when somebody goes, not when they asked. */
export function rateLimit(limits: readonly Limit[], timer: Timer): Gate {
  const longest = Math.max(...limits.map(({ count }) => count));
  const widest = Math.max(...limits.map(({ ms }) => ms));
  const gone: number[] = [];
  let notBefore = -Infinity;
  let last: Promise<void> = Promise.resolve();
  // one millisecond more: both ends of an interval belong to it
  const earliest = (): number => Math.max(notBefore, ...limits.map(({ count, ms }) => (gone[gone.length - count] ?? -Infinity) + ms + 1));
  const next = async (signal?: AbortSignal): Promise<void> => {
    for (let wait = earliest() - timer.now(); wait > 0 && signal?.aborted !== true; wait = earliest() - timer.now()) await timer.sleep(Math.ceil(wait), signal);
    gone.push(timer.now());
    if (gone.length > 2 * longest) gone.splice(0, gone.length - longest);
  };
  return {
    enter: (signal) => (last = last.then(() => next(signal))),
    pause: (milliseconds) => void (notBefore = Math.max(notBefore, timer.now() + milliseconds)),
    idle: () => (gone.at(-1) ?? -Infinity) + widest < timer.now(),
  };
}
