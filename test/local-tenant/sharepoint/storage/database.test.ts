import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DatabaseFileError, openDatabase } from './database.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one tenant at a time holds a file; when it lets go the next may have it', () => {
  const file = join(folder, 'sharepoint.sqlite');
  const first = openDatabase(file);
  expect(() => openDatabase(file)).toThrow(/in use by another local tenant/);
  first.close();
  openDatabase(file).close();
});

test('a file that is something else, and a folder that is not there, are told in words', () => {
  const file = join(folder, 'notes.txt');
  writeFileSync(file, 'not a database, but long enough to look at '.repeat(50));
  expect(() => openDatabase(file)).toThrow(/is not a database/);
  expect(() => openDatabase(join(folder, 'missing', 'x.sqlite'))).toThrow(DatabaseFileError);
});
