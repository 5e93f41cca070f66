import type { Clock } from '@virksomhedsplaner/shared/ports';
import type { Log } from '../handlers/handler-ports.js';
import type { PassSummary } from './reminder-pass.js';

export interface Schedule {
  /** No further runs; the one under way is finished. */
  stop(): Promise<void>;
}

/** Asked again after at least this long when Teams put something off without saying for how long. */
const PUT_OFF_SECONDS = 60;

/** Calls `run` now and then again after as many milliseconds as it answers. */
function repeat(run: () => Promise<number>): Schedule {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const turn = (): void => {
    running = run().then((pause) => {
      if (!stopped) timer = setTimeout(turn, pause);
    });
  };
  turn();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** A pass every so many minutes, sooner when Teams put something off; a failed one is logged and the next comes as planned. */
export function everyMinutes(minutes: number, pass: () => Promise<PassSummary>, log: Log): Schedule {
  return repeat(async () => {
    try {
      const { later, retryAfterSeconds } = await pass();
      return later === 0 ? minutes * 60_000 : (retryAfterSeconds ?? PUT_OFF_SECONDS) * 1000;
    } catch (error) {
      log.error({ err: error }, 'a reminder pass failed');
      return minutes * 60_000;
    }
  });
}

/** Work that is asked for every so many seconds; a failed one is logged and the next comes as planned. */
export function everySeconds(seconds: number, work: () => Promise<unknown>, log: Log): Schedule {
  return repeat(async () => {
    await work().catch((error: unknown) => log.error({ err: error }, 'a pass failed'));
    return seconds * 1000;
  });
}

/** For the local tenant, whose clock is moved by hand: a pass whenever its day has changed, looked at once a second. */
export function whenTheDayChanges(clock: Clock, pass: () => Promise<unknown>, log: Log): Schedule {
  let seen: string | undefined;
  return repeat(async () => {
    try {
      const today = await clock.today();
      if (today !== seen) {
        await pass();
        seen = today;
      }
    } catch (error) {
      log.warn({ err: error }, 'the local tenant did not answer');
    }
    return 1000;
  });
}
