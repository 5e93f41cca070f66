import { odata, TableTransaction, type TableClient } from '@azure/data-tables';
import type { ConversationReference, ConversationStore } from '@virksomhedsplaner/shared/ports';
import { rowKeyOf, unlessStatus } from './tables.js';

/** One partition: both rows of a person are then changed as one. */
const PARTITION = 'samtale';

type Row = ConversationReference & { partitionKey: string; rowKey: string };

const byName = (upn: string): string => `u.${rowKeyOf(upn)}`;
const byId = (objectId: string): string => `o.${rowKeyOf(objectId)}`;

function toReference(row: Row | undefined): ConversationReference | undefined {
  if (row === undefined) return undefined;
  const { upn, name, objectId, userId, botId, conversationId, serviceUrl, tenantId, locale } = row;
  return { upn, name, objectId, userId, botId, conversationId, serviceUrl, tenantId, locale };
}

/** Conversations in Azure Table Storage, for several instances of the bot: a row by name and a row by object id. */
export function azureConversationStore(table: TableClient): ConversationStore {
  const find = async (rowKey: string) => toReference(await unlessStatus(table.getEntity<Row>(PARTITION, rowKey), 404));
  /** Every row that names this person by one or the other. */
  const rowsOf = async (reference: { objectId: string; upn?: string }): Promise<Row[]> => {
    const { objectId, upn = '' } = reference;
    const filter = odata`PartitionKey eq ${PARTITION} and (objectId eq ${objectId} or upn eq ${upn})`;
    const rows: Row[] = [];
    for await (const row of table.listEntities<Row>({ queryOptions: { filter } })) rows.push(row);
    return rows;
  };
  const knownAs = async ({ objectId, upn }: ConversationReference): Promise<Row[]> => {
    const [one, other] = await Promise.all([find(byId(objectId)), find(byName(upn))]);
    const unchanged = one?.upn === upn && other?.objectId === objectId;
    return unchanged || (one === undefined && other === undefined) ? [] : rowsOf({ objectId, upn });
  };
  return {
    save: async (given) => {
      const reference = { ...given, upn: given.upn.toLowerCase() };
      const keys = [byId(reference.objectId), byName(reference.upn)];
      const change = new TableTransaction();
      // a person who got a new object id or a new name keeps one chat
      for (const { rowKey } of await knownAs(reference)) if (!keys.includes(rowKey)) change.deleteEntity(PARTITION, rowKey);
      for (const rowKey of keys) change.upsertEntity({ ...reference, partitionKey: PARTITION, rowKey }, 'Replace');
      await table.submitTransaction(change.actions);
    },
    findByUpn: (upn) => find(byName(upn)),
    findByObjectId: (objectId) => find(byId(objectId)),
    remove: async (objectId) => {
      const rows = await rowsOf({ objectId });
      if (rows.length === 0) return;
      const change = new TableTransaction();
      for (const { rowKey } of rows) change.deleteEntity(PARTITION, rowKey);
      await unlessStatus(table.submitTransaction(change.actions), 404);
    },
  };
}
