import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { azureStores, sqliteStores, type Stores } from '@virksomhedsplaner/bot/stores';
import { inMemoryAnswerInbox, inMemoryConversationStore } from '@virksomhedsplaner/shared/in-memory';
import { startAzurite, type RunningAzurite } from '../../local-tenant/azure/start-azurite.js';
import { answerInboxContract } from './answer-inbox.contract.js';
import { conversationStoreContract } from './conversation-store.contract.js';
import { reminderOutboxContract } from './reminder-outbox.contract.js';

const folder = mkdtempSync(join(tmpdir(), 'stores-'));
const opened: Stores[] = [];
let azurite: RunningAzurite;
let number = 0;

beforeAll(async () => {
  azurite = await startAzurite();
}, 60_000);
afterAll(async () => {
  for (const stores of opened) stores.close();
  rmSync(folder, { recursive: true, force: true });
  await azurite.close();
});

function inFile(file = join(folder, `${(number += 1)}.sqlite`)): Stores {
  const stores = sqliteStores(file);
  opened.push(stores);
  return stores;
}
const inAzure = (prefix = `t${(number += 1)}`): Promise<Stores> =>
  azureStores({ kind: 'connection-string', connectionString: azurite.connectionString }, { prefix });
async function azureOutbox() {
  const { outbox } = await inAzure();
  if (outbox === undefined) throw new Error('no outbox');
  return outbox;
}

conversationStoreContract('in memory', () => Promise.resolve(inMemoryConversationStore()));
conversationStoreContract('SQLite', () => Promise.resolve(inFile().conversations));
conversationStoreContract('Azure Table Storage', async () => (await inAzure()).conversations);
answerInboxContract('in memory', () => Promise.resolve(inMemoryAnswerInbox()));
answerInboxContract('SQLite', () => Promise.resolve(inFile().answers));
answerInboxContract('Azure Table Storage', async () => (await inAzure()).answers);
reminderOutboxContract('Azure Table Storage', azureOutbox);

const answer = {
  objectId: 'id-anne',
  target: { concept: 'hilleroed', period: '2022-2024', indsatsId: 1, roundId: 1 },
  given: { status: 'Halvvejs' },
  receivedAt: '2023-02-14T10:00:00.000Z',
};

test('SQLite: what was kept outlives the process, beside the conversations in the same file', async () => {
  const file = join(folder, 'kept.sqlite');
  const first = sqliteStores(file);
  await first.answers.keep(answer);
  first.close();
  expect(await inFile(file).answers.counts()).toEqual({ waiting: 1, aside: 0 });
});

test('Azure: another instance finds what one has kept', async () => {
  await (await inAzure('shared')).answers.keep(answer);
  expect(await (await inAzure('shared')).answers.counts()).toEqual({ waiting: 1, aside: 0 });
});
