import { DatabaseSync } from 'node:sqlite';

/**
 * Tables: `doc` holds lists, users, groups, rights … as JSON; `item` one row an item, `item_key` the values of
 * indexed columns, `item_version` the older states; `counter` what changes with every item of a list.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS doc (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS item (list TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (list, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS item_key (
    list TEXT NOT NULL, field TEXT NOT NULL, value ANY, id INTEGER NOT NULL, PRIMARY KEY (list, field, value, id)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX IF NOT EXISTS item_key_by_id ON item_key (list, id);
  CREATE TABLE IF NOT EXISTS item_version (
    list TEXT NOT NULL, id INTEGER NOT NULL, ui INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (list, id, ui)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS counter (
    list TEXT PRIMARY KEY, next_id INTEGER NOT NULL, items INTEGER NOT NULL, modified TEXT NOT NULL, deleted TEXT NOT NULL
  ) WITHOUT ROWID;
`;

export const TABLE_NAMES = ['doc', 'item', 'item_key', 'item_version', 'counter'] as const;

export interface Database {
  sql: DatabaseSync;
  /** one all-or-nothing write; a throw rolls back and goes on */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** SQLite's result codes for a file another process holds, one that is damaged, and one that is something else. */
const FILE_FAULTS: Readonly<Record<number, string>> = {
  5: 'is in use by another local tenant: stop that one, or choose another folder',
  11: 'is damaged: delete the folder, or choose another',
  26: 'is not a database: delete the file, or choose another folder',
};

export class DatabaseFileError extends Error {
  override name = 'DatabaseFileError';
  constructor(path: string, cause: unknown) {
    const code = typeof cause === 'object' && cause !== null ? Number(Reflect.get(cause, 'errcode')) & 0xff : 0;
    super(`${path} ${FILE_FAULTS[code] ?? 'cannot be opened: choose a folder that can be written in'}.`, { cause });
  }
}

function openFile(path: string): DatabaseSync {
  try {
    const sql = new DatabaseSync(path);
    sql.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;');
    sql.exec(TABLES);
    return sql;
  } catch (cause) {
    throw new DatabaseFileError(path, cause);
  }
}

/** `path`: an SQLite file, or `:memory:`. Durable: an answered write is on disk. One process at a time; throws DatabaseFileError. */
export function openDatabase(path: string): Database {
  const sql = openFile(path);
  const begin = sql.prepare('BEGIN IMMEDIATE');
  const commit = sql.prepare('COMMIT');
  const rollback = sql.prepare('ROLLBACK');
  return {
    sql,
    transaction: (work) => {
      begin.run();
      try {
        const result = work();
        commit.run();
        return result;
      } catch (error) {
        rollback.run();
        throw error;
      }
    },
    close: () => sql.close(),
  };
}
