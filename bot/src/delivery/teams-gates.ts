import { rateLimit, type Gate, type Limit } from './rate-limit.js';
import type { Timer } from './timer.js';

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: per bot and conversation. */
export const perConversation: readonly Limit[] = [
  { count: 7, ms: 1000 },
  { count: 8, ms: 2000 },
  { count: 60, ms: 30_000 },
];

/** So many a second for the app; spread over the second, so that a slow line does not gather two seconds' messages in one. */
export function perApp(second: number): readonly Limit[] {
  return second >= 10
    ? [
        { count: second, ms: 1000 },
        { count: Math.floor(second / 5), ms: 199 },
      ]
    : [{ count: second, ms: 1000 }];
}

const KEPT_GATES = 2000;

export interface TeamsGates {
  /** Waits until a message may go into this conversation. */
  enter(conversationId: string, signal?: AbortSignal): Promise<void>;
  /** Teams has asked everybody to wait. */
  pause(milliseconds: number): void;
}

/** Teams' ceilings for one process: the app's, and each conversation's. */
export function teamsGates(perSecond: number, timer: Timer): TeamsGates {
  const app = rateLimit(perApp(perSecond), timer);
  const conversations = new Map<string, Gate>();
  const gateOf = (conversationId: string): Gate => {
    if (conversations.size >= KEPT_GATES) for (const [id, gate] of conversations) if (gate.idle()) conversations.delete(id);
    const gate = conversations.get(conversationId) ?? rateLimit(perConversation, timer);
    conversations.set(conversationId, gate);
    return gate;
  };
  return {
    enter: async (conversationId, signal) => {
      await gateOf(conversationId).enter(signal);
      await app.enter(signal);
    },
    pause: (milliseconds) => app.pause(milliseconds),
  };
}
