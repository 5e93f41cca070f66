import type { StatementSync } from 'node:sqlite';
import type { ItemRow, ItemState } from '../model/types.js';
import type { Database } from './database.js';
import { numberOf, textOf } from './read-column.js';
import { makeRows } from './known-rows.js';

export type Key = string | number;

/** Which items: ids above or below one, and values of one indexed column. Ids are answered in order. */
export interface Slice {
  after?: number;
  before?: number;
  limit?: number;
  descending?: boolean;
}

export interface KeyRange {
  field: string;
  /** exact values; else a range */
  values?: Key[];
  from?: { key: Key; open: boolean };
  to?: { key: Key; open: boolean };
}

export interface Counters {
  nextId: number;
  items: number;
  modified: string;
  deleted: string;
}

/** Rows are never changed in place: one that is read may be kept and read again. */
export interface ItemStore {
  /** drops what is kept in memory, as after a transaction that was rolled back */
  forget(): void;
  get(list: string, id: number): ItemRow | undefined;
  read(list: string, slice: Slice): ItemRow[];
  /** ids found in the index of one column, at most `limit` */
  find(list: string, range: KeyRange, limit: number): number[];
  put(list: string, row: ItemRow, keys: [string, Key][]): void;
  remove(list: string, id: number): void;
  removeAll(list: string): void;
  /** replaces the index of one column */
  reindex(list: string, field: string, keys: [Key, number][]): void;
  dropIndex(list: string, field: string): void;
  versions(list: string, id: number): ItemState[];
  putVersion(list: string, id: number, state: ItemState): void;
  removeVersions(list: string, id: number, ui?: number): void;
  counters(list: string): Counters;
  setCounters(list: string, counters: Counters): void;
}

const MAX_FINDERS = 200;

function rangeSql(range: KeyRange): { where: string; values: Key[] } {
  if (range.values) return { where: `value IN (${range.values.map(() => '?').join(',')})`, values: range.values };
  const parts: string[] = [];
  const values: Key[] = [];
  if (range.from) {
    parts.push(`value ${range.from.open ? '>' : '>='} ?`);
    values.push(range.from.key);
  }
  if (range.to) {
    parts.push(`value ${range.to.open ? '<' : '<='} ?`);
    values.push(range.to.key);
  }
  return { where: parts.join(' AND ') || '1', values };
}

function makeKeys(db: Database): Pick<ItemStore, 'find' | 'reindex' | 'dropIndex'> & { set(list: string, id: number, keys: [string, Key][]): void } {
  const erase = db.sql.prepare('DELETE FROM item_key WHERE list = ? AND id = ?');
  const eraseField = db.sql.prepare('DELETE FROM item_key WHERE list = ? AND field = ?');
  const insert = db.sql.prepare('INSERT OR IGNORE INTO item_key (list, field, value, id) VALUES (?, ?, ?, ?)');
  const finders = new Map<string, StatementSync>();
  const finder = (where: string): StatementSync => {
    const kept = finders.get(where) ?? db.sql.prepare(`SELECT id FROM item_key WHERE list = ? AND field = ? AND ${where} LIMIT ?`);
    if (finders.size < MAX_FINDERS) finders.set(where, kept);
    return kept;
  };
  return {
    find: (list, range, limit) => {
      const { where, values } = rangeSql(range);
      return finder(where)
        .all(list, range.field, ...values, limit)
        .map((row) => numberOf(row, 'id'));
    },
    set: (list, id, keys) => {
      erase.run(list, id);
      for (const [field, key] of keys) insert.run(list, field, key, id);
    },
    reindex: (list, field, keys) => {
      eraseField.run(list, field);
      for (const [key, id] of keys) insert.run(list, field, key, id);
    },
    dropIndex: (list, field) => void eraseField.run(list, field),
  };
}

function makeVersions(db: Database): Pick<ItemStore, 'versions' | 'putVersion' | 'removeVersions'> {
  const all = db.sql.prepare('SELECT body FROM item_version WHERE list = ? AND id = ? ORDER BY ui DESC');
  const insert = db.sql.prepare('INSERT OR REPLACE INTO item_version (list, id, ui, body) VALUES (?, ?, ?, ?)');
  const erase = db.sql.prepare('DELETE FROM item_version WHERE list = ? AND id = ?');
  const eraseOne = db.sql.prepare('DELETE FROM item_version WHERE list = ? AND id = ? AND ui = ?');
  return {
    versions: (list, id) => all.all(list, id).map((row): ItemState => JSON.parse(textOf(row, 'body'))),
    putVersion: (list, id, state) => void insert.run(list, id, state.ui, JSON.stringify(state)),
    removeVersions: (list, id, ui) => void (ui === undefined ? erase.run(list, id) : eraseOne.run(list, id, ui)),
  };
}

function makeCounters(db: Database): Pick<ItemStore, 'counters' | 'setCounters'> {
  const read = db.sql.prepare('SELECT next_id, items, modified, deleted FROM counter WHERE list = ?');
  const write = db.sql.prepare('INSERT OR REPLACE INTO counter (list, next_id, items, modified, deleted) VALUES (?, ?, ?, ?, ?)');
  return {
    counters: (list) => {
      const row = read.get(list);
      return { nextId: numberOf(row, 'next_id') || 1, items: numberOf(row, 'items'), modified: textOf(row, 'modified'), deleted: textOf(row, 'deleted') };
    },
    setCounters: (list, counters) => void write.run(list, counters.nextId, counters.items, counters.modified, counters.deleted),
  };
}

export function makeItemStore(db: Database): ItemStore {
  const rows = makeRows(db);
  const up = db.sql.prepare('SELECT id FROM item WHERE list = ? AND id > ? AND id < ? ORDER BY id LIMIT ?');
  const down = db.sql.prepare('SELECT id FROM item WHERE list = ? AND id > ? AND id < ? ORDER BY id DESC LIMIT ?');
  const insert = db.sql.prepare('INSERT INTO item (list, id, body) VALUES (?, ?, ?) ON CONFLICT (list, id) DO UPDATE SET body = excluded.body');
  const erase = db.sql.prepare('DELETE FROM item WHERE list = ? AND id = ?');
  const keys = makeKeys(db);
  const versions = makeVersions(db);
  return {
    ...versions,
    ...makeCounters(db),
    find: keys.find,
    reindex: keys.reindex,
    dropIndex: keys.dropIndex,
    forget: rows.clear,
    get: rows.get,
    read: (list, slice) =>
      (slice.descending ? down : up)
        .all(list, slice.after ?? 0, slice.before ?? Number.MAX_SAFE_INTEGER, slice.limit ?? -1)
        .flatMap((found) => rows.get(list, numberOf(found, 'id')) ?? []),
    put: (list, row, rowKeys) => {
      insert.run(list, row.id, JSON.stringify(row));
      rows.set(list, row);
      keys.set(list, row.id, rowKeys);
    },
    remove: (list, id) => {
      erase.run(list, id);
      rows.drop(list, id);
      keys.set(list, id, []);
      versions.removeVersions(list, id);
    },
    removeAll: (list) => {
      for (const table of ['item', 'item_key', 'item_version', 'counter']) db.sql.prepare(`DELETE FROM ${table} WHERE list = ?`).run(list);
      rows.clear();
    },
  };
}
