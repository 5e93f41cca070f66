/** Rows that stand under one key though there should be one of them. */
export interface Twins {
  /** What the list is called. */
  list: string;
  key: string;
  /** The heading of the oldest. */
  title: string;
  /** Oldest first, at least two. */
  ids: number[];
}

/** The keys that more than one row has. An empty key is nobody's. */
export function twinsAmong(rows: readonly { id: number; key: string; title: string }[], list: string): Twins[] {
  const byKey = new Map<string, Twins>();
  for (const { id, key: given, title } of [...rows].sort((a, b) => a.id - b.id)) {
    // a copied row has been given a key of its own for reading, see `withOwnKeys`
    const key = given.endsWith(`#${id}`) ? given.slice(0, -`#${id}`.length) : given;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { list, key, title, ids: [id] });
    else known.ids.push(id);
  }
  return [...byKey.values()].filter(({ key, ids }) => key !== '' && ids.length > 1);
}
