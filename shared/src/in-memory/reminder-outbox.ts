import { latestSnoozes, type OutboxReminder } from '../domain/index.js';
import type { ClaimOptions, ReminderOutbox } from '../ports/index.js';

interface Row extends OutboxReminder {
  leaseUntil?: string;
  worker?: string;
}

export class LostLeaseError extends Error {
  override name = 'LostLeaseError';
}

const bump = (row: Row): string => (row.etag = `"${Number(row.etag.replaceAll('"', '')) + 1}"`);

function claimFrom(rows: readonly Row[], { limit, today, now, worker, leaseSeconds, recipient }: ClaimOptions): OutboxReminder[] {
  const open = (row: Row): boolean => row.outcome === 'waiting' || (recipient !== undefined && row.outcome === 'undeliverable');
  const mayTake = (row: Row): boolean => open(row) && (recipient === undefined || row.recipient.toLowerCase() === recipient.toLowerCase());
  const free = rows.filter((row) => mayTake(row) && row.plannedFor <= today && (row.leaseUntil === undefined || row.leaseUntil <= now)).slice(0, limit);
  return free.map((row) => {
    Object.assign(row, { worker, leaseUntil: new Date(Date.parse(now) + leaseSeconds * 1000).toISOString(), attempts: row.attempts + 1 });
    bump(row);
    return { ...row };
  });
}

/** A ReminderOutbox in memory; `rows` lets a test look at it. */
export function inMemoryReminderOutbox(): ReminderOutbox & { rows: OutboxReminder[] } {
  const rows: Row[] = [];
  return {
    rows,
    knownKeys: (reminders) => Promise.resolve(new Set(rows.filter((row) => reminders.some(({ roundId }) => roundId === row.roundId)).map(({ key }) => key))),
    enqueue: (reminders) => {
      const fresh = reminders.filter(({ key }, at) => !rows.some((row) => row.key === key) && reminders.findIndex((other) => other.key === key) === at);
      for (const reminder of fresh) rows.push({ ...reminder, id: rows.length + 1, outcome: 'waiting', attempts: 0, etag: '"1"' });
      return Promise.resolve(fresh.length);
    },
    claim: (options) => Promise.resolve(claimFrom(rows, options)),
    record: (reminder, { outcome, at, activityId, error }) => {
      const row = rows.find(({ id }) => id === reminder.id);
      if (row === undefined || row.etag !== reminder.etag) return Promise.reject(new LostLeaseError(`Reminder ${reminder.key} is held by another worker`));
      Object.assign(row, {
        outcome,
        leaseUntil: undefined,
        error,
        ...(outcome === 'sent' ? { sentAt: at } : {}),
        ...(activityId === undefined ? {} : { activityId }),
      });
      bump(row);
      return Promise.resolve();
    },
    sentTo: (recipient, roundId) =>
      Promise.resolve(
        rows
          .filter((row) => row.outcome === 'sent' && row.roundId === roundId && row.recipient.toLowerCase() === recipient.toLowerCase())
          .map((row) => ({ ...row })),
      ),
    undelivered: (roundIds) =>
      Promise.resolve(rows.filter((row) => row.outcome === 'undeliverable' && roundIds.includes(row.roundId)).map((row) => ({ ...row }))),
    snoozes: (roundIds) => Promise.resolve(latestSnoozes(rows.filter((row) => roundIds.includes(row.roundId)))),
  };
}
