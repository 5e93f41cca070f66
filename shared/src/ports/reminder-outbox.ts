import type { OutboxReminder, Reminder, ReminderOutcome, Snooze } from '../domain/index.js';

export interface DeliveryRecord {
  outcome: ReminderOutcome;
  /** ISO instant. */
  at: string;
  activityId?: string;
  error?: string;
}

export interface ClaimOptions {
  limit: number;
  today: string;
  now: string;
  worker: string;
  leaseSeconds: number;
  /**
   * User principal name. Only this person's, and then also those that could not be delivered before: the person's chat
   * has just been opened.
   */
  recipient?: string;
}

/** The outbox of reminders; on SharePoint it is the Påmindelser list the secretariat reads. */
export interface ReminderOutbox {
  /** The keys the outbox holds already in these reminders' rounds. */
  knownKeys(reminders: readonly Reminder[]): Promise<ReadonlySet<string>>;
  /** Inserts those whose key is unknown; returns how many were new. */
  enqueue(reminders: readonly Reminder[]): Promise<number>;
  /** Takes up to `limit` waiting reminders planned for `today` or earlier for this worker until the lease runs out. */
  claim(options: ClaimOptions): Promise<OutboxReminder[]>;
  /** Records what became of it and ends the lease. Called after the send; a failure here never marks the reminder failed. */
  record(reminder: OutboxReminder, delivery: DeliveryRecord): Promise<void>;
  /** The latest sent reminders of a round for a person: where the card with the question stands. */
  sentTo(recipient: string, roundId: number): Promise<OutboxReminder[]>;
  /** The reminders of these rounds that could not be delivered: whom the manager is asked instead of, and the secretariat is told about. */
  undelivered(roundIds: readonly number[]): Promise<OutboxReminder[]>;
  /** The snoozes of these rounds that stand, one a person and round; a snooze is an enqueued reminder with the step `snoozed`. */
  snoozes(roundIds: readonly number[]): Promise<Snooze[]>;
}
