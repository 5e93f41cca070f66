import type { ConversationReference, Messenger, SendResult } from '@virksomhedsplaner/shared/ports';
import type { TeamsGates } from './teams-gates.js';
import type { Timer } from './timer.js';

export interface Patience {
  gates: TeamsGates;
  timer: Timer;
  /** 0 to 1: no two workers wait equally long. */
  random: () => number;
  /** Aborted when the process drains: whoever waits stops waiting. */
  signal?: AbortSignal;
}

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;
/** A longer wait is the outbox's: the lease must not run out while we sleep. */
const LONGEST_PAUSE_MS = 30_000;

const DRAINING: SendResult = { ok: false, reason: 'later', detail: 'the bot is stopping' };

/** Exponential with jitter, and never sooner than Teams asked. */
function pauseAfter(tries: number, { retryAfterSeconds = 0 }: { retryAfterSeconds?: number }, random: () => number): number {
  const backoff = FIRST_PAUSE_MS * 2 ** (tries - 1);
  return Math.max(retryAfterSeconds * 1000, backoff / 2) + (backoff / 2) * random();
}

/**
 * A messenger that keeps Teams' limits and tries again what Teams has refused for now (429, 412, 5xx). A line that broke is not
 * tried again here: the message may have arrived, so the outbox does it later and counts it.
 */
export function patientMessenger(inner: Messenger, { gates, timer, random, signal }: Patience): Messenger {
  const patiently = async (to: ConversationReference, send: () => Promise<SendResult>): Promise<SendResult> => {
    for (let tries = 1; ; tries += 1) {
      await gates.enter(to.conversationId, signal);
      if (signal?.aborted === true) return DRAINING;
      const result = await send();
      if (result.ok || result.reason !== 'later') return result;
      const pause = pauseAfter(tries, result, random);
      if (result.retryAfterSeconds !== undefined) gates.pause(Math.min(result.retryAfterSeconds * 1000, LONGEST_PAUSE_MS));
      if (result.unsure === true || tries >= MOST_TRIES || pause > LONGEST_PAUSE_MS) return result;
      await timer.sleep(pause, signal);
    }
  };
  return {
    sendCard: (to, card, summary) => patiently(to, () => inner.sendCard(to, card, summary)),
    updateCard: (to, activityId, card) => patiently(to, () => inner.updateCard(to, activityId, card)),
  };
}
