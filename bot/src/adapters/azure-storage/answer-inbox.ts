import { odata, type TableClient, type TableEntityResult } from '@azure/data-tables';
import { keptAnswerKey } from '@virksomhedsplaner/shared/domain';
import type { AnswerClaim, AnswerInbox, ClaimedAnswer, KeptAnswer } from '@virksomhedsplaner/shared/ports';
import { rowKeyOf, unlessStatus } from './tables.js';

const PARTITION = 'svar';
/** A text column of a table holds 32,000 characters; an answer with every question filled in may be longer. */
const PART = 30_000;

interface Row {
  key: string;
  receivedAt: string;
  attempts: number;
  from: string;
  aside: string;
  parts: number;
}
type StoredRow = TableEntityResult<Row & Record<string, unknown>>;

function partsOf(text: string): Record<string, string | number> {
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, at) => [`body${at}`, text.slice(at * PART, (at + 1) * PART)] as const);
  return { ...Object.fromEntries(parts), parts: parts.length };
}

function toClaimed(row: StoredRow, attempts: number, etag: string): ClaimedAnswer {
  const text = Array.from({ length: row.parts }, (_, at) => String(row[`body${at}`])).join('');
  return { ...(JSON.parse(text) as KeptAnswer), key: row.key, attempts, etag };
}

async function rowsWhere(table: TableClient, filter: string): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for await (const row of table.listEntities<Row & Record<string, unknown>>({ queryOptions: { filter } })) rows.push(row);
  return rows;
}

/** Kept answers in Azure Table Storage, for several instances of the bot; leases by etag. */
export function azureAnswerInbox(table: TableClient): AnswerInbox {
  /** Changes a row that is still as it was; undefined when it is not. */
  const change = (rowKey: string, etag: string, values: Partial<Row>) =>
    unlessStatus(table.updateEntity({ partitionKey: PARTITION, rowKey, ...values }, 'Merge', { etag }), 404, 412);
  const lease = async (row: StoredRow, until: string): Promise<ClaimedAnswer[]> => {
    const attempts = row.attempts + 1;
    const changed = await change(row.rowKey ?? '', row.etag, { from: until, attempts });
    return changed?.etag === undefined ? [] : [toClaimed(row, attempts, changed.etag)];
  };
  const claim = async ({ now, limit, leaseSeconds }: AnswerClaim): Promise<ClaimedAnswer[]> => {
    const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
    const free = await rowsWhere(table, odata`PartitionKey eq ${PARTITION} and aside eq '' and from le ${now}`);
    const oldest = free.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt)).slice(0, limit);
    return (await Promise.all(oldest.map((row) => lease(row, until)))).flat();
  };
  return {
    keep: async (answer) => {
      const key = keptAnswerKey(answer);
      const row: Omit<Row, 'parts'> = { key, receivedAt: answer.receivedAt, attempts: 0, from: '', aside: '' };
      await table.upsertEntity({ partitionKey: PARTITION, rowKey: rowKeyOf(key), ...row, ...partsOf(JSON.stringify(answer)) }, 'Replace');
    },
    claim,
    finish: async ({ key, etag }) => void (await unlessStatus(table.deleteEntity(PARTITION, rowKeyOf(key), { etag }), 404, 412)),
    putBack: async ({ key, etag }, notBefore) => void (await change(rowKeyOf(key), etag, { from: notBefore })),
    setAside: async ({ key, etag }, error) => void (await change(rowKeyOf(key), etag, { aside: error.slice(0, 1000) || 'fault' })),
    repeatAside: async () => {
      const aside = await rowsWhere(table, odata`PartitionKey eq ${PARTITION} and aside ne ''`);
      const changed = await Promise.all(aside.map((row) => change(row.rowKey ?? '', row.etag, { aside: '', from: '', attempts: 0 })));
      return changed.filter((one) => one !== undefined).length;
    },
    counts: async () => {
      const rows = await rowsWhere(table, odata`PartitionKey eq ${PARTITION}`);
      const aside = rows.filter((row) => row.aside !== '').length;
      return { waiting: rows.length - aside, aside };
    },
  };
}
