import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { inMemoryConversationStore } from '@virksomhedsplaner/shared/in-memory';
import type { ConversationReference } from '@virksomhedsplaner/shared/ports';
import { sqliteConversationStore } from './conversation-store.js';

const anne: ConversationReference = {
  upn: 'anne.holm@demo.example',
  name: 'Anne Holm',
  objectId: 'id-anne',
  userId: '29:anne',
  botId: '28:bot',
  conversationId: 'a:1',
  serviceUrl: 'http://127.0.0.1/',
  tenantId: 't',
  locale: 'da-DK',
};

const folder = mkdtempSync(join(tmpdir(), 'samtaler-'));
const file = join(folder, 'conversations.sqlite');
let store = sqliteConversationStore(file);
beforeEach(() => {
  store.close();
  rmSync(file);
  store = sqliteConversationStore(file);
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['in memory', () => inMemoryConversationStore()],
  ['in SQLite', () => store],
])('conversations %s', (_where, open) => {
  test('are found by name, whatever its capitals, and by object id', async () => {
    const conversations = open();
    await conversations.save({ ...anne, upn: 'Anne.Holm@Demo.example' });
    expect(await conversations.findByUpn('ANNE.HOLM@demo.example')).toEqual(anne);
    expect(await conversations.findByObjectId('id-anne')).toEqual(anne);
    expect(await conversations.findByUpn('bo@demo.example')).toBeUndefined();
  });

  test('the latest of a person wins', async () => {
    const conversations = open();
    await conversations.save(anne);
    await conversations.save({ ...anne, conversationId: 'a:2' });
    expect(await conversations.findByUpn(anne.upn)).toMatchObject({ conversationId: 'a:2' });
  });

  test('removed is gone', async () => {
    const conversations = open();
    await conversations.save(anne);
    await conversations.remove('id-anne');
    expect(await conversations.findByUpn(anne.upn)).toBeUndefined();
  });
});

test('in SQLite they outlive the process, and a second one reads them', async () => {
  await store.save(anne);
  const other = sqliteConversationStore(file);
  expect(await other.findByUpn(anne.upn)).toEqual(anne);
  other.close();
});

test('a name that has moved to a new object id is one person', async () => {
  await store.save(anne);
  await store.save({ ...anne, objectId: 'id-new' });
  expect(await store.findByUpn(anne.upn)).toMatchObject({ objectId: 'id-new' });
  expect(await store.findByObjectId('id-anne')).toBeUndefined();
});
