import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { itemValues, PAGE, ROWS } from './item.js';

/**
 * The least a server can do for the same reads and writes: one table, prepared statements, JSON. It knows no paths,
 * rights, formats or versions.
 */
const db = new DatabaseSync(process.argv[2] ?? ':memory:');
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
db.exec(
  'CREATE TABLE item (Id INTEGER PRIMARY KEY, Title TEXT, Kode TEXT, Antal REAL, Tekst TEXT, Status TEXT, Created TEXT, Modified TEXT, AuthorId INTEGER, EditorId INTEGER, GUID TEXT)',
);
const insert = db.prepare(
  'INSERT INTO item (Title, Kode, Antal, Tekst, Status, Created, Modified, AuthorId, EditorId, GUID) VALUES (?, ?, ?, ?, ?, ?, ?, 7, 7, ?) RETURNING *',
);
const one = db.prepare('SELECT * FROM item WHERE Id = ?');
const page = db.prepare('SELECT * FROM item ORDER BY Id LIMIT ?');
const put = (values: Record<string, string | number>): unknown => {
  const now = new Date(Number(process.hrtime.bigint() / 1_000_000n)).toISOString();
  return insert.get(
    values['Title'] ?? '',
    values['Kode'] ?? '',
    values['Antal'] ?? 0,
    values['Tekst'] ?? '',
    values['Status'] ?? '',
    now,
    now,
    crypto.randomUUID(),
  );
};
db.exec('BEGIN');
for (let number = 1; number <= ROWS; number += 1) put(itemValues(number));
db.exec('COMMIT');

const server = createServer((request, response) => {
  const json = (status: number, content: unknown): void => void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content));
  if (request.method === 'POST') {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => json(201, put(JSON.parse(Buffer.concat(chunks).toString('utf8')))));
    return;
  }
  const id = /items\((\d+)\)/.exec(request.url ?? '')?.[1];
  json(200, id === undefined ? { value: page.all(PAGE) } : one.get(Number(id)));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ base: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}` });
});
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
process.on('disconnect', () => process.exit(0));
