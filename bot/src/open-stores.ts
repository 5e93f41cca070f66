import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BotConfig } from './config.js';
import { azureStores, sqliteStores, type Stores } from './stores.js';

const FILE = 'conversations.sqlite';

/** The stores of the configuration: Azure Storage, or a file in the data folder, made with the folder when it is not there. */
export async function openStores({ storage, data }: Pick<BotConfig, 'storage' | 'data'>): Promise<Stores> {
  if (storage !== undefined) return azureStores(storage.access, { outbox: storage.outbox });
  if (data === ':memory:') return sqliteStores(data);
  mkdirSync(data, { recursive: true });
  return sqliteStores(join(data, FILE));
}
