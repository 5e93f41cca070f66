import type { ConversationReference } from './conversation-store.js';

/** An Adaptive Card as JSON. */
export type Card = Readonly<Record<string, unknown>>;

export type SendResult =
  | { ok: true; activityId: string }
  /**
   * gone: not installed, blocked or left (403, 404). refused: Teams does not take the message or the bot (400, 401, 413 …). Neither
   * is tried again. later: throttled or away, try again; `unsure` when the message may have arrived all the same.
   */
  | { ok: false; reason: 'gone' | 'refused'; detail: string }
  | { ok: false; reason: 'later'; detail: string; retryAfterSeconds?: number; unsure?: true };

/** Sends to a person. Outcomes are values; only broken assumptions throw. */
export interface Messenger {
  sendCard(to: ConversationReference, card: Card, summary: string): Promise<SendResult>;
  updateCard(to: ConversationReference, activityId: string, card: Card): Promise<SendResult>;
}
