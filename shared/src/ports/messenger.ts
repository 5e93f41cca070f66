import type { ConversationReference } from './conversation-store.js';

/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

export type SendResult =
  | { ok: true; activityId: string }
  /** gone: not installed, blocked or left (403, 404), never retried. later: throttled or away, try again. */
  | { ok: false; reason: 'gone' | 'later'; detail: string; retryAfterSeconds?: number };

/** Sends to a person. Outcomes are values; only broken assumptions throw. */
export interface Messenger {
  sendCard(to: ConversationReference, card: Card, summary: string): Promise<SendResult>;
  updateCard(to: ConversationReference, activityId: string, card: Card): Promise<SendResult>;
}
