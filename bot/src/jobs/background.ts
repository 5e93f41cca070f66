import type { Log } from '../handlers/handler-ports.js';

export interface Background {
  /** Starts work that nobody waits for; what goes wrong is logged. */
  run(what: string, work: () => Promise<unknown>): void;
  /** Everything that was started has ended. */
  idle(): Promise<void>;
}

/** Work after an answer, such as changing other people's cards: the person who answered does not wait for it, a shutdown does. */
export function background(log: Log): Background {
  const running = new Set<Promise<unknown>>();
  return {
    run: (what, work) => {
      const started = work().catch((error: unknown) => log.warn({ err: error, what }, 'work in the background failed'));
      running.add(started);
      void started.finally(() => running.delete(started));
    },
    idle: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
