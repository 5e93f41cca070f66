import type { OutboxReminder, Reminder, ReminderOutcome } from '../domain/index.js';

export interface DeliveryRecord {
  outcome: ReminderOutcome;
  /** ISO instant. */
  at: string;
  activityId?: string;
  error?: string;
}

/** The outbox of reminders; on SharePoint it is the Påmindelser list the secretariat reads. */
export interface ReminderOutbox {
  /** Inserts those whose key is unknown; returns how many were new. */
  enqueue(reminders: readonly Reminder[]): Promise<number>;
  /** Takes up to `limit` waiting reminders planned for `today` or earlier for this worker until the lease runs out. */
  claim(options: { limit: number; today: string; now: string; worker: string; leaseSeconds: number }): Promise<OutboxReminder[]>;
  /** Records what became of it. Called after the send; a failure here never marks the reminder failed. */
  record(reminder: OutboxReminder, delivery: DeliveryRecord): Promise<void>;
  /** The latest sent reminders of a round for a person: where the card with the question stands. */
  sentTo(recipient: string, roundId: number): Promise<OutboxReminder[]>;
}
