import { keptAnswerKey } from '../domain/index.js';
import type { AnswerClaim, AnswerInbox, ClaimedAnswer } from '../ports/index.js';

interface Row extends ClaimedAnswer {
  /** ISO instant from which it may be handed out. */
  from: string;
  aside?: string;
}

const EVER = '';

/** An AnswerInbox in memory: for tests, and for trying the product without a data folder. */
export function inMemoryAnswerInbox(): AnswerInbox {
  const rows = new Map<string, Row>();
  let version = 0;
  const held = ({ key, etag }: ClaimedAnswer): Row | undefined => {
    const row = rows.get(key);
    return row?.etag === etag ? row : undefined;
  };
  const take = (row: Row, { now, leaseSeconds }: AnswerClaim): ClaimedAnswer => {
    row.from = new Date(Date.parse(now) + leaseSeconds * 1000).toISOString();
    row.attempts += 1;
    row.etag = String((version += 1));
    const { from: _, aside: __, ...claimed } = row;
    return claimed;
  };
  return {
    keep: (answer) => {
      const key = keptAnswerKey(answer);
      rows.set(key, { ...answer, key, attempts: 0, etag: String((version += 1)), from: EVER });
      return Promise.resolve();
    },
    claim: (claim) => {
      const free = [...rows.values()].filter((row) => row.aside === undefined && row.from <= claim.now);
      const oldestFirst = free.sort((a, b) => a.receivedAt.localeCompare(b.receivedAt)).slice(0, claim.limit);
      return Promise.resolve(oldestFirst.map((row) => take(row, claim)));
    },
    finish: (answer) => Promise.resolve(void (held(answer) && rows.delete(answer.key))),
    putBack: (answer, notBefore) => Promise.resolve(void Object.assign(held(answer) ?? {}, { from: notBefore })),
    setAside: (answer, error) => Promise.resolve(void Object.assign(held(answer) ?? {}, { aside: error })),
    repeatAside: () => {
      const aside = [...rows.values()].filter((row) => row.aside !== undefined);
      for (const row of aside) Object.assign(row, { aside: undefined, from: EVER, attempts: 0 });
      return Promise.resolve(aside.length);
    },
    counts: () => {
      const aside = [...rows.values()].filter((row) => row.aside !== undefined).length;
      return Promise.resolve({ waiting: rows.size - aside, aside });
    },
  };
}
