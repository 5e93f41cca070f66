import type { ConversationReference, ConversationStore } from '@virksomhedsplaner/shared/ports';
import { inTransaction, openDatabase } from './open-database.js';

const columns = [
  'objectId',
  'upn',
  'name',
  'userId',
  'botId',
  'conversationId',
  'serviceUrl',
  'tenantId',
  'locale',
] as const satisfies readonly (keyof ConversationReference)[];

const schema = `
  CREATE TABLE IF NOT EXISTS conversation (${columns.map((column) => `${column} TEXT NOT NULL${column === 'objectId' ? ' PRIMARY KEY' : ''}`).join(', ')}) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS conversation_upn ON conversation (upn);
`;

function toReference(row: Record<string, unknown> | undefined): ConversationReference | undefined {
  if (row === undefined) return undefined;
  const pairs = columns.map((column) => [column, String(row[column])] as const);
  return Object.fromEntries(pairs) as Record<keyof ConversationReference, string>;
}

/**
 * Conversations in one SQLite file on a local disk, for one instance of the bot (several processes on the machine may
 * read it). `file` is a path or ":memory:".
 */
export function sqliteConversationStore(file: string): ConversationStore & { close(): void } {
  const database = openDatabase(file, schema);
  // a person who got a new object id keeps the name: the row of the old one goes
  const free = database.prepare('DELETE FROM conversation WHERE objectId = ? OR upn = ?');
  const insert = database.prepare(`INSERT INTO conversation (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const byUpn = database.prepare('SELECT * FROM conversation WHERE upn = ?');
  const byObjectId = database.prepare('SELECT * FROM conversation WHERE objectId = ?');
  const remove = database.prepare('DELETE FROM conversation WHERE objectId = ?');
  const save = (given: ConversationReference): void => {
    const reference = { ...given, upn: given.upn.toLowerCase() };
    inTransaction(database, () => {
      free.run(reference.objectId, reference.upn);
      insert.run(...columns.map((column) => reference[column]));
    });
  };
  return {
    save: (reference) => Promise.resolve(save(reference)),
    findByUpn: (upn) => Promise.resolve(toReference(byUpn.get(upn.toLowerCase()))),
    findByObjectId: (objectId) => Promise.resolve(toReference(byObjectId.get(objectId))),
    remove: (objectId) => Promise.resolve(void remove.run(objectId)),
    close: () => database.close(),
  };
}
