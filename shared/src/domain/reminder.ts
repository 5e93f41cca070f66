import type { Day } from './round.js';

/** `snoozed`: the next reminder of a person who asked to hear later. `delegated`: to the colleague; `declined`: back to who handed it on. */
export type ReminderStep = 'opening' | 'before' | 'due' | 'overdue' | 'escalation' | 'digest' | 'snoozed' | 'delegated' | 'declined';
export type ReminderOutcome = 'waiting' | 'sent' | 'undeliverable' | 'failed' | 'answered-before';

/** What is asked of whom, when, by which step; `key` is made of the facts, so the same reminder is never made twice. */
export interface Reminder {
  key: string;
  /** User principal name. */
  recipient: string;
  roundId: number;
  step: ReminderStep;
  indsatsIds: number[];
  plannedFor: Day;
}

/** A reminder as it stands in the outbox. */
export interface OutboxReminder extends Reminder {
  id: number;
  outcome: ReminderOutcome;
  attempts: number;
  /** Opaque: the lease on this row. */
  etag: string;
  sentAt?: string;
  error?: string;
  /** Id of the Teams message that carries the card. */
  activityId?: string;
}

export function reminderKey(roundKey: string, step: ReminderStep, recipient: string, day?: Day): string {
  return [roundKey, step, recipient.toLowerCase(), ...(day === undefined ? [] : [day])].join('|');
}
