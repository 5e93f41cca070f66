import { odata, TableTransaction, type TableClient } from '@azure/data-tables';
import { latestSnoozes, type OutboxReminder, type Reminder } from '@virksomhedsplaner/shared/domain';
import type { ClaimOptions, DeliveryRecord, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { entityOf, partitionOf, placeOf, recipientPrefix, toReminder, type Row, type StoredRow } from './outbox-rows.js';
import { isStatus, unlessStatus } from './tables.js';

/** A table takes so many rows of one partition at once. */
const AT_ONCE = 100;
/** So many candidates are read ahead: the next claims need not look through the table again. */
const READ_AHEAD = 5000;

async function rowsWhere(
  table: TableClient,
  filter: string,
  { most = Infinity, select }: { most?: number; select?: (keyof Row)[] } = {},
): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const row of table.listEntities<Row>({ queryOptions: { filter, ...(select === undefined ? {} : { select }) } })) {
    rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

async function knownKeys(table: TableClient, reminders: readonly Reminder[]): Promise<Set<string>> {
  const rounds = [...new Set(reminders.map(({ roundId }) => roundId))];
  const ofRounds = rounds.map((id) => rowsWhere(table, odata`PartitionKey eq ${partitionOf(id)}`, { select: ['key'] }));
  return new Set((await Promise.all(ofRounds)).flat().map(({ key }) => key));
}

/** Rows of one partition, all or none; where another worker was faster with some, one by one. */
async function insert(table: TableClient, rows: readonly ReturnType<typeof entityOf>[]): Promise<number> {
  const change = new TableTransaction();
  for (const row of rows) change.createEntity(row);
  try {
    await table.submitTransaction(change.actions);
    return rows.length;
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
  }
  let added = 0;
  for (const row of rows) if ((await unlessStatus(table.createEntity(row), 409)) !== undefined) added += 1;
  return added;
}

async function enqueue(table: TableClient, reminders: readonly Reminder[]): Promise<number> {
  const known = await knownKeys(table, reminders);
  const fresh = [...new Map(reminders.filter(({ key }) => !known.has(key)).map((reminder) => [reminder.key, reminder])).values()];
  const start = Date.now() * 1000;
  const byRound = new Map<number, ReturnType<typeof entityOf>[]>();
  for (const [at, reminder] of fresh.entries()) {
    const rows = byRound.get(reminder.roundId) ?? [];
    rows.push(entityOf(reminder, start + at));
    byRound.set(reminder.roundId, rows);
  }
  let added = 0;
  for (const rows of byRound.values()) for (let at = 0; at < rows.length; at += AT_ONCE) added += await insert(table, rows.slice(at, at + AT_ONCE));
  return added;
}

/** What may be taken: everybody's waiting rows, or one person's that wait or could not be delivered before. */
function claimable({ today, recipient }: ClaimOptions): string {
  return recipient === undefined
    ? odata`outcome eq 'waiting' and plannedFor le ${today}`
    : odata`recipient eq ${recipient.toLowerCase()} and (outcome eq 'waiting' or outcome eq 'undeliverable') and plannedFor le ${today}`;
}

async function lease(table: TableClient, row: StoredRow, { now, leaseSeconds, worker }: ClaimOptions): Promise<OutboxReminder[]> {
  const leaseUntil = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
  const change = { ...placeOf(toReminder(row)), leaseUntil, worker, attempts: row.attempts + 1 };
  const changed = await unlessStatus(table.updateEntity(change, 'Merge', { etag: row.etag }), 404, 412);
  return changed?.etag === undefined ? [] : [{ ...toReminder(row), attempts: row.attempts + 1, etag: changed.etag }];
}

/** Claims hand out what was read ahead; a row that another worker has taken since is passed over, because its etag is another. */
function claimer(table: TableClient): ReminderOutbox['claim'] {
  let ahead: StoredRow[] = [];
  const next = async (options: ClaimOptions): Promise<StoredRow[]> => {
    const free = (row: StoredRow): boolean => row.leaseUntil <= options.now;
    if (options.recipient !== undefined) return (await rowsWhere(table, claimable(options))).filter(free);
    const filter = `${claimable(options)} and ${odata`leaseUntil le ${options.now}`}`;
    if (ahead.length === 0) ahead = await rowsWhere(table, filter, { most: READ_AHEAD });
    return ahead.splice(0, options.limit).filter((row) => free(row) && row.plannedFor <= options.today);
  };
  return async (options) => {
    const claimed: OutboxReminder[] = [];
    for (let rows = await next(options); rows.length > 0; rows = options.recipient === undefined ? await next(options) : []) {
      const wanted = rows.splice(0, options.limit - claimed.length);
      if (options.recipient === undefined) ahead.unshift(...rows);
      claimed.push(...(await Promise.all(wanted.map((row) => lease(table, row, options)))).flat());
      if (claimed.length >= options.limit) break;
    }
    return claimed;
  };
}

async function record(table: TableClient, reminder: OutboxReminder, { outcome, at, activityId, error = '' }: DeliveryRecord): Promise<void> {
  const sent = outcome === 'sent' ? { sentAt: at } : {};
  const change = { ...placeOf(reminder), outcome, leaseUntil: '', error: error.slice(0, 10_000), ...sent, ...(activityId === undefined ? {} : { activityId }) };
  await table.updateEntity(change, 'Merge', { etag: reminder.etag });
}

async function sentTo(table: TableClient, recipient: string, roundId: number): Promise<OutboxReminder[]> {
  const prefix = recipientPrefix(recipient);
  const range = odata`PartitionKey eq ${partitionOf(roundId)} and RowKey ge ${prefix} and RowKey lt ${`${prefix}~`} and outcome eq 'sent'`;
  return (await rowsWhere(table, range)).map(toReminder).sort((a, b) => a.id - b.id);
}

async function inRounds(table: TableClient, roundIds: readonly number[], filter: string): Promise<OutboxReminder[]> {
  const ofRounds = roundIds.map((id) => rowsWhere(table, `${odata`PartitionKey eq ${partitionOf(id)}`} and ${filter}`));
  return (await Promise.all(ofRounds)).flat().map(toReminder);
}

/** The outbox in Azure Table Storage, for several instances of the bot. A key is a row's key, so a second insert is refused; leases by etag. */
export function azureReminderOutbox(table: TableClient): ReminderOutbox {
  return {
    knownKeys: (reminders) => knownKeys(table, reminders),
    enqueue: (reminders) => enqueue(table, reminders),
    claim: claimer(table),
    record: (reminder, delivery) => record(table, reminder, delivery),
    sentTo: (recipient, roundId) => sentTo(table, recipient, roundId),
    undelivered: (roundIds) => inRounds(table, roundIds, "outcome eq 'undeliverable'"),
    snoozes: async (roundIds) => latestSnoozes(await inRounds(table, roundIds, "step eq 'snoozed'")),
  };
}
