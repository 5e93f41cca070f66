import type { OutboxReminder } from '../domain/index.js';
import type { DeliveryRecord } from '../ports/index.js';
import { inParallel } from './in-parallel.js';
import { sendNotice, type NoticeSettings, type Sent } from './send-notice.js';
import { withinSendingHours } from './sending-hours.js';
import { needsOf } from './still-needed.js';
import type { UseCasePorts } from './use-case-ports.js';

export type DeliveryPorts = Omit<UseCasePorts, 'directory'>;

export interface DeliverySettings extends NoticeSettings {
  /** Names this process on the lease. */
  worker: string;
  /** Send at night and on Sundays too: only where somebody waits for the message, as when trying the product out. */
  atAnyHour?: boolean;
  /** Asked before each message: true drains, what is in flight is finished. */
  stopping?: () => boolean;
}

export interface DeliverySummary {
  sent: number;
  undeliverable: number;
  /** Teams asked us to wait: they stay in the outbox. */
  later: number;
  /** Answered, moved to another owner or closed since. */
  notNeeded: number;
  /** Sent, but the outbox could not be told yet; never sent again by this process. */
  unrecorded: number;
  /** Seconds Teams asked for, if it did. */
  retryAfterSeconds?: number;
}

const BATCH = 32;
/** A crash repeats at most what is in flight. */
const AT_ONCE = 8;
const LEASE_SECONDS = 600;
/** Tries after which a reminder that breaks the product itself is given up. */
const MOST_ATTEMPTS = 5;

const counted = { sent: 'sent', undeliverable: 'undeliverable', waiting: 'later', 'answered-before': 'notNeeded', failed: 'undeliverable' } as const;

function byRecipient(reminders: readonly OutboxReminder[]): OutboxReminder[][] {
  const groups = new Map<string, OutboxReminder[]>();
  for (const reminder of reminders) {
    const recipient = reminder.recipient.toLowerCase();
    groups.set(recipient, [...(groups.get(recipient) ?? []), reminder]);
  }
  return [...groups.values()];
}

/** Something broke before anything was sent, here or in SharePoint: tried again, but not for ever. */
function brokenOff(reminders: readonly OutboxReminder[], error: unknown, at: string): Sent[] {
  const reason = error instanceof Error ? error.message : String(error);
  return reminders.map((reminder) => ({ reminder, delivery: { outcome: reminder.attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting', at, error: reason } }));
}

/** Keeps what was sent but not recorded, so that a lease that ran out does not send it twice. */
function recorder(ports: DeliveryPorts) {
  const pending = new Map<string, DeliveryRecord>();
  const record = async (reminder: OutboxReminder, delivery: DeliveryRecord, summary: DeliverySummary): Promise<void> => {
    try {
      await ports.outbox.record(reminder, delivery);
      pending.delete(reminder.key);
      summary[counted[delivery.outcome]] += 1;
    } catch {
      // the send is a fact whatever becomes of the note about it
      if (delivery.outcome === 'sent') pending.set(reminder.key, delivery);
      summary.unrecorded += 1;
    }
  };
  return { pending, record };
}

/**
 * Delivery of what waits in the outbox: claim, look whether it is still needed, one card per person, send, record.
 * At least once: a crash between send and record repeats at most what was in flight. Give a recipient to deliver what
 * waits for that person alone, also what could not be delivered before.
 */
export function reminderDelivery(ports: DeliveryPorts, settings: DeliverySettings): (recipient?: string) => Promise<DeliverySummary> {
  const { pending, record } = recorder(ports);
  const stopping = settings.stopping ?? (() => false);

  const deliverGroup = async (group: OutboxReminder[], needs: Awaited<ReturnType<typeof needsOf>>, summary: DeliverySummary): Promise<void> => {
    const unsent: OutboxReminder[] = [];
    for (const reminder of group) {
      const earlier = pending.get(reminder.key);
      if (earlier === undefined) unsent.push(reminder);
      else await record(reminder, earlier, summary);
    }
    const results = await sendNotice(ports, settings, { group: unsent, needs }).catch(async (error: unknown) =>
      brokenOff(unsent, error, await ports.clock.now()),
    );
    for (const { reminder, delivery, retryAfterSeconds } of results) {
      if (retryAfterSeconds !== undefined) summary.retryAfterSeconds = Math.max(summary.retryAfterSeconds ?? 0, retryAfterSeconds);
      await record(reminder, delivery, summary);
    }
  };

  return async (recipient) => {
    const summary: DeliverySummary = { sent: 0, undeliverable: 0, later: 0, notNeeded: 0, unrecorded: 0 };
    if (settings.atAnyHour !== true && !(await withinSendingHours(ports))) return summary;
    const [today, now] = [await ports.clock.today(), await ports.clock.now()];
    const claim = { limit: BATCH, today, now, worker: settings.worker, leaseSeconds: LEASE_SECONDS, ...(recipient === undefined ? {} : { recipient }) };
    for (let more = true; more && !stopping();) {
      const claimed = await ports.outbox.claim(claim);
      if (claimed.length === 0) break;
      const needs = await needsOf(ports, today);
      await inParallel(byRecipient(claimed), (group) => deliverGroup(group, needs, summary), { atOnce: AT_ONCE, stopping });
      // what Teams put off is free again, and one person's undelivered too: the next pass takes them
      more = claimed.length === BATCH && summary.later === 0 && summary.unrecorded === 0 && recipient === undefined;
    }
    return summary;
  };
}
