import type { Database } from './database.js';
import { TABLE_NAMES } from './database.js';

/** Empties every table. */
export function resetTables(db: Database): void {
  db.transaction(() => {
    for (const table of TABLE_NAMES) db.sql.exec(`DELETE FROM ${table}`);
  });
}

export interface Snapshots {
  /** keeps a copy of everything under a name (letters, digits, _); answers the name */
  take(name: string): string;
  /** false: there is none of that name */
  restore(name: string): boolean;
  /** forgets all of them */
  clear(): void;
}

/** Copies of all tables, kept in memory beside the database. */
export function makeSnapshots(db: Database): Snapshots {
  const names = new Set<string>();
  const copy = (table: string, name: string): string => `temp."snapshot ${name} ${table}"`;
  const drop = (name: string): void => {
    for (const table of TABLE_NAMES) db.sql.exec(`DROP TABLE IF EXISTS ${copy(table, name)}`);
    names.delete(name);
  };
  return {
    take: (name) => {
      drop(name);
      for (const table of TABLE_NAMES) db.sql.exec(`CREATE TABLE ${copy(table, name)} AS SELECT * FROM main.${table}`);
      names.add(name);
      return name;
    },
    restore: (name) => {
      if (!names.has(name)) return false;
      db.transaction(() => {
        for (const table of TABLE_NAMES) db.sql.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM ${copy(table, name)}`);
      });
      return true;
    },
    clear: () => [...names].forEach(drop),
  };
}
