import { keptAnswerKey } from '@virksomhedsplaner/shared/domain';
import type { AnswerClaim, AnswerInbox, ClaimedAnswer, KeptAnswer } from '@virksomhedsplaner/shared/ports';
import { inTransaction, openDatabase } from './open-database.js';

const schema = `
  CREATE TABLE IF NOT EXISTS answer (
    key TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL, receivedAt TEXT NOT NULL,
    attempts INTEGER NOT NULL, version INTEGER NOT NULL, availableFrom TEXT NOT NULL, aside TEXT, worker TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS answer_available ON answer (availableFrom) WHERE aside IS NULL;
`;

const keepSql = `
  INSERT INTO answer (key, body, receivedAt, attempts, version, availableFrom) VALUES (?, ?, ?, 0, 1, '')
  ON CONFLICT (key) DO UPDATE SET body = excluded.body, receivedAt = excluded.receivedAt, attempts = 0, version = version + 1, availableFrom = '', aside = NULL`;

function toClaimed(row: Record<string, unknown>): ClaimedAnswer {
  const answer = JSON.parse(String(row['body'])) as KeptAnswer;
  return { ...answer, key: String(row['key']), attempts: Number(row['attempts']), etag: String(row['version']) };
}

function prepared(database: ReturnType<typeof openDatabase>) {
  return {
    keep: database.prepare(keepSql),
    due: database.prepare('SELECT key FROM answer WHERE aside IS NULL AND availableFrom <= ? ORDER BY receivedAt LIMIT ?'),
    lease: database.prepare('UPDATE answer SET availableFrom = ?, worker = ?, attempts = attempts + 1, version = version + 1 WHERE key = ? RETURNING *'),
    finish: database.prepare('DELETE FROM answer WHERE key = ? AND version = ?'),
    putBack: database.prepare('UPDATE answer SET availableFrom = ? WHERE key = ? AND version = ?'),
    setAside: database.prepare('UPDATE answer SET aside = ? WHERE key = ? AND version = ?'),
    repeat: database.prepare("UPDATE answer SET aside = NULL, availableFrom = '', attempts = 0 WHERE aside IS NOT NULL"),
    counts: database.prepare('SELECT count(*) - count(aside) AS waiting, count(aside) AS aside FROM answer'),
  };
}

/** Answers kept in the file of the conversations, on the disk before anybody is told that they are. */
export function sqliteAnswerInbox(file: string): AnswerInbox & { close(): void } {
  const database = openDatabase(file, schema);
  const sql = prepared(database);
  const claim = ({ now, limit, leaseSeconds, worker }: AnswerClaim): ClaimedAnswer[] =>
    inTransaction(database, () => {
      const until = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
      return sql.due.all(now, limit).flatMap(({ key }) => sql.lease.all(until, worker, String(key)).map(toClaimed));
    });
  return {
    keep: async (answer) => void sql.keep.run(keptAnswerKey(answer), JSON.stringify(answer), answer.receivedAt),
    claim: async (options) => claim(options),
    finish: async ({ key, etag }) => void sql.finish.run(key, Number(etag)),
    putBack: async ({ key, etag }, notBefore) => void sql.putBack.run(notBefore, key, Number(etag)),
    setAside: async ({ key, etag }, error) => void sql.setAside.run(error, key, Number(etag)),
    repeatAside: async () => Number(sql.repeat.run().changes),
    counts: async () => {
      const { waiting, aside } = sql.counts.get() ?? {};
      return { waiting: Number(waiting), aside: Number(aside) };
    },
    close: () => database.close(),
  };
}
