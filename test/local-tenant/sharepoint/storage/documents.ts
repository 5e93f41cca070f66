import type { Database } from './database.js';
import type { GroupDoc, ListDoc, NavigationDoc, RecycledDoc, RoleDoc, ScopeDoc, UserDoc, WebDoc } from '../model/types.js';

export interface DocumentKinds {
  web: WebDoc;
  list: ListDoc;
  user: UserDoc;
  group: GroupDoc;
  role: RoleDoc;
  scope: ScopeDoc;
  navigation: NavigationDoc;
  recycled: RecycledDoc;
}
export type Kind = keyof DocumentKinds;

/** Small documents: all in memory, written through to the database. Never change one in place: put a copy. */
export interface Documents {
  all<K extends Kind>(kind: K): DocumentKinds[K][];
  get<K extends Kind>(kind: K, id: string | number): DocumentKinds[K] | undefined;
  put<K extends Kind>(kind: K, id: string | number, doc: DocumentKinds[K]): void;
  remove(kind: Kind, id: string | number): void;
  /** reads all again, as after a transaction that was rolled back */
  reload(): void;
  /** raised by every change: what is worked out from documents may be kept while it stands */
  generation(): number;
}

type Cache = { [K in Kind]: Map<string, DocumentKinds[K]> };
const emptyCache = (): Cache => ({
  web: new Map(),
  list: new Map(),
  user: new Map(),
  group: new Map(),
  role: new Map(),
  scope: new Map(),
  navigation: new Map(),
  recycled: new Map(),
});

const isKind = (kind: unknown, cache: Cache): kind is Kind => typeof kind === 'string' && kind in cache;

function load(db: Database): Cache {
  const cache = emptyCache();
  for (const row of db.sql.prepare('SELECT kind, id, body FROM doc').all()) {
    const { kind, id, body } = row;
    if (!isKind(kind, cache) || typeof body !== 'string' || typeof id !== 'string') continue;
    const map: Map<string, unknown> = cache[kind];
    map.set(id, JSON.parse(body));
  }
  return cache;
}

export function makeDocuments(db: Database): Documents {
  let cache = load(db);
  let generation = 0;
  const write = db.sql.prepare('INSERT INTO doc (kind, id, body) VALUES (?, ?, ?) ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body');
  const erase = db.sql.prepare('DELETE FROM doc WHERE kind = ? AND id = ?');
  return {
    all: (kind) => [...cache[kind].values()],
    get: (kind, id) => cache[kind].get(String(id)),
    put: (kind, id, doc) => {
      write.run(kind, String(id), JSON.stringify(doc));
      cache[kind].set(String(id), doc);
      generation += 1;
    },
    remove: (kind, id) => {
      erase.run(kind, String(id));
      cache[kind].delete(String(id));
      generation += 1;
    },
    reload: () => {
      cache = load(db);
      generation += 1;
    },
    generation: () => generation,
  };
}
