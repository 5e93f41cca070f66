import type { TableEntity, TableEntityResult } from '@azure/data-tables';
import type { OutboxReminder, Reminder, ReminderOutcome, ReminderStep } from '@virksomhedsplaner/shared/domain';
import { rowKeyOf } from './tables.js';

/** A reminder's columns; a table cannot hold nothing, so what is not known is an empty text. */
export interface Row {
  key: string;
  recipient: string;
  roundId: number;
  step: string;
  indsatsIds: string;
  plannedFor: string;
  outcome: string;
  attempts: number;
  /** Rises with each reminder put in: the order of snoozes. */
  number: number;
  leaseUntil: string;
  worker: string;
  sentAt: string;
  error: string;
  activityId: string;
}
export type StoredRow = TableEntityResult<Row>;

/** A round's reminders lie together, and of these one person's. */
export const partitionOf = (roundId: number): string => String(roundId);
export const recipientPrefix = (recipient: string): string => `${rowKeyOf(recipient)}.`;

export function placeOf({ roundId, recipient, key }: Reminder): { partitionKey: string; rowKey: string } {
  return { partitionKey: partitionOf(roundId), rowKey: `${recipientPrefix(recipient)}${rowKeyOf(key)}` };
}

export function entityOf(reminder: Reminder, number: number): TableEntity<Row> {
  const { key, recipient, roundId, step, indsatsIds, plannedFor } = reminder;
  const empty = { leaseUntil: '', worker: '', sentAt: '', error: '', activityId: '' };
  const facts = { key, recipient: recipient.toLowerCase(), roundId, step, indsatsIds: JSON.stringify(indsatsIds), plannedFor };
  return { ...placeOf(reminder), ...facts, outcome: 'waiting', attempts: 0, number, ...empty };
}

export function toReminder(row: StoredRow): OutboxReminder {
  return {
    id: row.number,
    key: row.key,
    recipient: row.recipient,
    roundId: row.roundId,
    step: row.step as ReminderStep,
    indsatsIds: JSON.parse(row.indsatsIds) as number[],
    plannedFor: row.plannedFor,
    outcome: row.outcome as ReminderOutcome,
    attempts: row.attempts,
    etag: row.etag,
    ...(row.sentAt === '' ? {} : { sentAt: row.sentAt }),
    ...(row.error === '' ? {} : { error: row.error }),
    ...(row.activityId === '' ? {} : { activityId: row.activityId }),
  };
}
