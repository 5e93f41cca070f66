import { isConnectionLost, isThrottled, retryAfter } from './sharepoint-error.js';

interface Patience {
  wait: (seconds: number) => Promise<void>;
  onWait?: (seconds: number) => void;
}

const MOST_TRIES = 5;
const LONGEST_WAIT = 300;

/** Repeats something harmless to repeat while SharePoint is busy or the connection is gone: 1, 2, 4, 8 seconds, or as long as SharePoint asks. */
export async function patient<T>(work: () => Promise<T>, { wait, onWait }: Patience): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const worthIt = isThrottled(error) || (isConnectionLost(error) && attempt <= 2);
      if (!worthIt || attempt >= MOST_TRIES) throw error;
      const seconds = Math.min(retryAfter(error) ?? 2 ** (attempt - 1), LONGEST_WAIT);
      onWait?.(seconds);
      await wait(seconds);
    }
  }
}
