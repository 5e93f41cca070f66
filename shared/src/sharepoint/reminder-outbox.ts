import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import { latestSnoozes, type OutboxReminder, type Reminder, type Snooze } from '../domain/index.js';
import { outcomeWords, remindersList, stepWords, valueOf, writeRow, type RowOf } from '../lists/index.js';
import type { ClaimOptions, DeliveryRecord, ReminderOutbox } from '../ports/index.js';
import { firstRows, withRemainingRows } from './read-rows.js';
import { faultCodes, faultIn } from './sharepoint-error.js';
import { literal, sitePathOf } from './odata.js';
import { listAt } from './site-lists.js';
import type { Site } from './write-status.js';

const columns = remindersList.fields;

function toReminder(row: RowOf<typeof remindersList>): OutboxReminder {
  return {
    id: row.id,
    key: row.key ?? '',
    recipient: row.recipient ?? '',
    roundId: row.round ?? 0,
    step: valueOf(stepWords, row.step) ?? 'opening',
    indsatsIds: row.indsatser ?? [],
    plannedFor: row.plannedFor ?? '',
    outcome: valueOf(outcomeWords, row.outcome) ?? 'waiting',
    attempts: row.attempts ?? 0,
    etag: row.etag,
    sentAt: row.sentAt,
    error: row.error,
    activityId: row.activityId,
  };
}

function bodyOf(reminder: Reminder): Record<string, unknown> {
  return writeRow(remindersList, {
    title: `${stepWords[reminder.step]}: ${reminder.recipient}`,
    key: reminder.key,
    recipient: reminder.recipient,
    round: reminder.roundId,
    step: stepWords[reminder.step],
    indsatser: reminder.indsatsIds,
    plannedFor: reminder.plannedFor,
    outcome: outcomeWords.waiting,
    attempts: 0,
  });
}

async function keysOfRounds({ sp, path }: Site, roundIds: readonly number[]): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const id of roundIds) {
    const query = { filter: `${columns.round.internalName}Id eq ${id}`, keys: ['key'] };
    const rows = await withRemainingRows(sp, path, remindersList, { query, first: await firstRows(sp, path, remindersList, query) });
    for (const row of rows) if (row.key !== undefined) keys.add(row.key);
  }
  return keys;
}

/** 1 when the row was added, 0 when another worker had added it; anything else throws. */
async function added(insert: Promise<unknown>): Promise<number> {
  try {
    await insert;
    return 1;
  } catch (error) {
    if ((await faultIn(error))?.code === faultCodes.duplicateValues) return 0;
    throw error;
  }
}

function knownKeys(site: Site, reminders: readonly Reminder[]): Promise<Set<string>> {
  return keysOfRounds(site, [...new Set(reminders.map((reminder) => reminder.roundId))]);
}

async function enqueue(site: Site, reminders: readonly Reminder[]): Promise<number> {
  if (reminders.length === 0) return 0;
  const known = await knownKeys(site, reminders);
  const fresh = reminders.filter((reminder) => !known.has(reminder.key));
  if (fresh.length === 0) return 0;
  const [batched, execute] = site.sp.batched({ maxRequests: 100 });
  const inserts = Promise.all(fresh.map((reminder) => added(listAt(batched, site.path, remindersList).items.add(bodyOf(reminder)))));
  // the batch reports its own failure; without this the parts' rejections would go unhandled
  inserts.catch(() => undefined);
  await execute();
  return (await inserts).reduce((sum, count) => sum + count, 0);
}

/** What may be taken: everybody's waiting rows, or one person's that wait or could not be delivered before. */
function claimable(recipient: string | undefined): string {
  const { outcome, recipient: to } = columns;
  const waiting = `${outcome.internalName} eq ${literal(outcomeWords.waiting)}`;
  if (recipient === undefined) return waiting;
  return `${to.internalName} eq ${literal(recipient.toLowerCase())} and (${waiting} or ${outcome.internalName} eq ${literal(outcomeWords.undeliverable)})`;
}

/** Takes one row for this worker; undefined when another was faster. */
async function lease(site: Site, row: RowOf<typeof remindersList>, claim: ClaimOptions): Promise<OutboxReminder | undefined> {
  const until = new Date(Date.parse(claim.now) + claim.leaseSeconds * 1000).toISOString();
  const attempts = (row.attempts ?? 0) + 1;
  const change = writeRow(remindersList, { worker: claim.worker, leaseUntil: until, attempts });
  try {
    const { etag } = (await listAt(site.sp, site.path, remindersList).items.getById(row.id).update(change, row.etag)) as { etag: string };
    return { ...toReminder(row), attempts, etag };
  } catch (error) {
    if ((await faultIn(error))?.status === 412) return undefined;
    throw error;
  }
}

async function claim(site: Site, options: ClaimOptions): Promise<OutboxReminder[]> {
  // a date-only value is midnight in Copenhagen, the evening before in UTC: noon separates the days summer and winter
  const filter = `${claimable(options.recipient)} and ${columns.plannedFor.internalName} le datetime'${options.today}T12:00:00Z'`;
  const waiting = await firstRows(site.sp, site.path, remindersList, { filter, top: options.limit * 4 });
  const free = waiting.filter((row) => row.leaseUntil === undefined || row.leaseUntil <= options.now).slice(0, options.limit);
  const leased: OutboxReminder[] = [];
  for (const row of free) {
    const reminder = await lease(site, row, options);
    if (reminder !== undefined) leased.push(reminder);
  }
  return leased;
}

async function record(site: Site, reminder: OutboxReminder, delivery: DeliveryRecord): Promise<void> {
  const change = writeRow(remindersList, {
    outcome: outcomeWords[delivery.outcome],
    leaseUntil: null,
    ...(delivery.outcome === 'sent' ? { sentAt: delivery.at } : {}),
    ...(delivery.activityId === undefined ? {} : { activityId: delivery.activityId }),
    error: delivery.error ?? null,
  });
  await listAt(site.sp, site.path, remindersList).items.getById(reminder.id).update(change, reminder.etag);
}

async function sentTo({ sp, path }: Site, recipient: string, roundId: number): Promise<OutboxReminder[]> {
  const { recipient: to, round, outcome } = columns;
  const filter = `${to.internalName} eq ${literal(recipient.toLowerCase())} and ${round.internalName}Id eq ${roundId} and ${outcome.internalName} eq ${literal(outcomeWords.sent)}`;
  return (await firstRows(sp, path, remindersList, { filter })).map(toReminder);
}

/** Every reminder of these rounds that a filter on one more column lets through. */
async function inRounds({ sp, path }: Site, roundIds: readonly number[], filter: string): Promise<OutboxReminder[]> {
  const ofRounds = roundIds.map(async (id) => {
    const query = { filter: `${filter} and ${columns.round.internalName}Id eq ${id}` };
    return withRemainingRows(sp, path, remindersList, { query, first: await firstRows(sp, path, remindersList, query) });
  });
  return (await Promise.all(ofRounds)).flat().map(toReminder);
}

async function snoozes(site: Site, roundIds: readonly number[]): Promise<Snooze[]> {
  return latestSnoozes(await inRounds(site, roundIds, `${columns.step.internalName} eq ${literal(stepWords.snoozed)}`));
}

/** The outbox in SharePoint: the Påmindelser list itself, so the secretariat sees every outcome. Leases by etag. */
export function createReminderOutbox(sp: SPFI, options: { site: string }): ReminderOutbox {
  const site: Site = { sp, path: sitePathOf(options.site) };
  return {
    knownKeys: (reminders) => knownKeys(site, reminders),
    enqueue: (reminders) => enqueue(site, reminders),
    claim: (request) => claim(site, request),
    record: (reminder, delivery) => record(site, reminder, delivery),
    sentTo: (recipient, roundId) => sentTo(site, recipient, roundId),
    undelivered: (roundIds) => inRounds(site, roundIds, `${columns.outcome.internalName} eq ${literal(outcomeWords.undeliverable)}`),
    snoozes: (roundIds) => snoozes(site, roundIds),
  };
}
