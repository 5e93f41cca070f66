import type { AnswerInbox, ConversationStore, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { azureAnswerInbox } from './adapters/azure-storage/answer-inbox.js';
import { azureConversationStore } from './adapters/azure-storage/conversation-store.js';
import { azureReminderOutbox } from './adapters/azure-storage/reminder-outbox.js';
import { tableIn } from './adapters/azure-storage/tables.js';
import { sqliteAnswerInbox } from './adapters/sqlite/answer-inbox.js';
import { sqliteConversationStore } from './adapters/sqlite/conversation-store.js';
import type { StorageAccess } from './config.js';

export interface Stores {
  conversations: ConversationStore;
  answers: AnswerInbox;
  /** Only where the outbox is not the list in SharePoint. */
  outbox?: ReminderOutbox;
  close(): void;
}

/** Conversations and kept answers in one file on a local disk, for one instance; ":memory:" for trying the product. */
export function sqliteStores(file: string): Stores {
  const [conversations, answers] = [sqliteConversationStore(file), sqliteAnswerInbox(file)];
  return { conversations, answers, close: () => [conversations, answers].forEach((store) => store.close()) };
}

/** All three stores in Azure Table Storage, for several instances. `prefix` begins the tables' names: letters and digits. */
export async function azureStores(access: StorageAccess, { prefix = 'vp', outbox = true }: { prefix?: string; outbox?: boolean } = {}): Promise<Stores> {
  const [conversations, answers] = await Promise.all([tableIn(access, `${prefix}samtaler`), tableIn(access, `${prefix}svar`)]);
  return {
    conversations: azureConversationStore(conversations),
    answers: azureAnswerInbox(answers),
    ...(outbox ? { outbox: azureReminderOutbox(await tableIn(access, `${prefix}paamindelser`)) } : {}),
    close: () => undefined,
  };
}
