import type { Database } from './database.js';
import { TABLE_NAMES } from './database.js';

/** Empties every table. */
export function resetTables(db: Database): void {
  db.transaction(() => {
    for (const table of TABLE_NAMES) db.sql.exec(`DELETE FROM ${table}`);
  });
}
