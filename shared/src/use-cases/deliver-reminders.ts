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
  /** Asked before each message: true drains, what is in flight is finished and what is not begun is given back. */
  stopping?: () => boolean;
  /** Whether an error says that SharePoint is away: then nothing is given up, however often it happens. */
  isAway?: (error: unknown) => Promise<boolean>;
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
/** Tries after which a reminder is given up, whatever the reason: one that ends the process never gets to say why. */
const MOST_CLAIMS = 30;

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
async function brokenOff(
  reminders: readonly OutboxReminder[],
  error: unknown,
  { at, isAway }: { at: string; isAway: DeliverySettings['isAway'] },
): Promise<Sent[]> {
  const reason = error instanceof Error ? error.message : String(error);
  const away = (await isAway?.(error)) === true;
  return reminders.map((reminder) => ({
    reminder,
    delivery: { outcome: !away && reminder.attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting', at, error: reason },
  }));
}

/** Keeps what was sent but not recorded, so that a lease that ran out does not send it twice. */
function recorder(ports: DeliveryPorts) {
  const pending = new Map<string, DeliveryRecord>();
  const record = async (reminder: OutboxReminder, delivery: DeliveryRecord, summary: DeliverySummary): Promise<void> => {
    // until it is noted a crash would send it again, so a note that fails is tried once more at once
    const noted = ports.outbox.record(reminder, delivery).catch(() => ports.outbox.record(reminder, delivery));
    try {
      await noted;
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

type Recorder = ReturnType<typeof recorder>;

/** Those that may still be sent; what was sent before is noted, and what has been tried too often is given up. */
async function stillToSend(group: readonly OutboxReminder[], { pending, record }: Recorder, given: { gaveUp: string; at: string; summary: DeliverySummary }) {
  const unsent: OutboxReminder[] = [];
  for (const reminder of group) {
    const earlier = pending.get(reminder.key);
    if (earlier !== undefined) await record(reminder, earlier, given.summary);
    else if (reminder.attempts <= MOST_CLAIMS) unsent.push(reminder);
    else await record(reminder, { outcome: 'failed', at: given.at, error: `${given.gaveUp} ${reminder.error ?? ''}`.trim() }, given.summary);
  }
  return unsent;
}

/** Gives back what was claimed and not begun, so that the next process need not wait for the lease to run out. */
async function giveBack({ outbox, clock }: DeliveryPorts, reminders: readonly OutboxReminder[]): Promise<void> {
  const at = await clock.now();
  const one = (reminder: OutboxReminder) =>
    outbox.record(reminder, { outcome: 'waiting', at, ...(reminder.error === undefined ? {} : { error: reminder.error }) }).catch(() => undefined);
  await inParallel(reminders, one, { atOnce: AT_ONCE, stopping: () => false });
}

type Needs = Awaited<ReturnType<typeof needsOf>>;

/** One person's reminders: sent as one message, and each noted. */
function groupDelivery(ports: DeliveryPorts, settings: DeliverySettings, notes: Recorder) {
  return async (group: OutboxReminder[], needs: Needs, summary: DeliverySummary): Promise<void> => {
    const at = await ports.clock.now();
    const unsent = await stillToSend(group, notes, { gaveUp: settings.words.gaveUp, at, summary });
    const results = await sendNotice(ports, settings, { group: unsent, needs }).catch((error: unknown) =>
      brokenOff(unsent, error, { at, isAway: settings.isAway }),
    );
    for (const { reminder, delivery, retryAfterSeconds } of results) {
      if (retryAfterSeconds !== undefined) summary.retryAfterSeconds = Math.max(summary.retryAfterSeconds ?? 0, retryAfterSeconds);
      await notes.record(reminder, delivery, summary);
    }
  };
}

/** The plans are looked at anew when what is known of them is this old: at 50,000 owners reading them takes longer than sending a batch. */
const NEEDS_HOLD_MS = 60_000;

function freshNeeds(ports: DeliveryPorts): (today: string, now: string) => Promise<Needs> {
  let held: { needs: Needs; today: string; until: number } | undefined;
  return async (today, now) => {
    if (held === undefined || held.today !== today || held.until < Date.parse(now))
      held = { needs: await needsOf(ports, today), today, until: Date.parse(now) + NEEDS_HOLD_MS };
    return held.needs;
  };
}

/**
 * Delivery of what waits in the outbox: claim, look whether it is still needed, one card per person, send, record.
 * At least once: a crash between send and record repeats at most what was in flight. Give a recipient to deliver what
 * waits for that person alone, also what could not be delivered before.
 */
export function reminderDelivery(ports: DeliveryPorts, settings: DeliverySettings): (recipient?: string) => Promise<DeliverySummary> {
  const deliverGroup = groupDelivery(ports, settings, recorder(ports));
  const stopping = settings.stopping ?? (() => false);

  /** One claim's worth; true when there may be more that can be sent now. */
  const deliverBatch = async (recipient: string | undefined, needsAt: ReturnType<typeof freshNeeds>, summary: DeliverySummary): Promise<boolean> => {
    const [today, now] = [await ports.clock.today(), await ports.clock.now()];
    const claim = { limit: BATCH, today, now, worker: settings.worker, leaseSeconds: LEASE_SECONDS, ...(recipient === undefined ? {} : { recipient }) };
    const claimed = await ports.outbox.claim(claim);
    if (claimed.length === 0) return false;
    const untouched = new Set(claimed);
    const before = summary.later;
    try {
      const needs = await needsAt(today, now);
      const work = (group: OutboxReminder[]): Promise<void> => {
        for (const reminder of group) untouched.delete(reminder);
        return deliverGroup(group, needs, summary);
      };
      await inParallel(byRecipient(claimed), work, { atOnce: AT_ONCE, stopping });
    } finally {
      await giveBack(ports, [...untouched]);
    }
    // what Teams put off is free again, and one person's undelivered too: when nothing else comes, the next pass takes them
    const allPutOff = summary.later - before === claimed.length;
    return claimed.length === BATCH && !allPutOff && summary.retryAfterSeconds === undefined && summary.unrecorded === 0 && recipient === undefined;
  };

  return async (recipient) => {
    const summary: DeliverySummary = { sent: 0, undeliverable: 0, later: 0, notNeeded: 0, unrecorded: 0 };
    const needsAt = freshNeeds(ports);
    for (let more = true; more && !stopping();) {
      if (settings.atAnyHour !== true && !(await withinSendingHours(ports))) break;
      more = await deliverBatch(recipient, needsAt, summary);
    }
    return summary;
  };
}
