import { isConnectionLost, isThrottled, retryAfter } from './sharepoint-error.js';

interface Patience {
  wait: (seconds: number) => Promise<void>;
  onWait?: (seconds: number) => void;
}

/** What parts of a work that is tried again have given already. */
export type Kept = Map<number, unknown>;

const MOST_TRIES = 20;
/** Without an answer at all there is likely nobody there. */
const MOST_TRIES_UNANSWERED = 3;
const LONGEST_WAIT = 300;
const LONGEST_OWN_WAIT = 32;

/**
 * Repeats something harmless to repeat while SharePoint is busy or the connection is gone: 1, 2, 4, 8 … seconds, or as long as SharePoint
 * asks. What the work puts into `kept` it finds there the next time.
 */
export async function patient<T>(work: (kept: Kept) => Promise<T>, { wait, onWait }: Patience): Promise<T> {
  const kept: Kept = new Map();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(kept);
    } catch (error) {
      const worthIt = (isThrottled(error) && attempt < MOST_TRIES) || (isConnectionLost(error) && attempt < MOST_TRIES_UNANSWERED);
      if (!worthIt) throw error;
      const seconds = Math.min(retryAfter(error) ?? Math.min(2 ** (attempt - 1), LONGEST_OWN_WAIT), LONGEST_WAIT);
      onWait?.(seconds);
      await wait(seconds);
    }
  }
}
