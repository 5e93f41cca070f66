import type { Card, ConversationReference } from '@virksomhedsplaner/shared/ports';

/**
 * Who wrote: someone of the municipality with a personal chat, or somebody we do not serve (a guest).
 * `first`: nothing was known of the person's chat before.
 */
export type Sender = { known: true; reference: ConversationReference; first: boolean } | { known: false; locale: string };

/** What came from Teams, without anything of the SDK that carried it. */
export type Incoming =
  | { kind: 'installed'; sender: Sender }
  /** The chat was opened or changed: nothing is answered. */
  | { kind: 'seen'; sender: Sender }
  | { kind: 'removed'; objectId: string }
  | { kind: 'message'; sender: Sender; text: string }
  | { kind: 'action'; sender: Sender; verb: string; data: Readonly<Record<string, unknown>>; cardId?: string };

export interface Reply {
  card: Card;
  /** What the notification shows. */
  summary: string;
}
