import { sideFields, sideKinds, type SideRow, type SideRows } from './side-lists.js';

/** Codes and keys that rows may refer to, by list. */
export type KnownKeys = Record<string, ReadonlySet<string>>;

function namedBy(row: SideRow, name: string): string[] {
  const value = row[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** What rows refer to that neither file nor site has: the row, and the reference with its column's heading. */
export function unknownReferences(rows: SideRows, known: KnownKeys): { place: string; what: string }[] {
  return sideKinds.flatMap((kind) =>
    (rows[kind] ?? []).flatMap((row, at) =>
      sideFields(kind).flatMap(([name, { lookupList, title }]) => {
        if (lookupList === undefined) return [];
        const unknown = namedBy(row, name).filter((key) => known[lookupList]?.has(key) !== true);
        return unknown.map((key) => ({ place: `${kind}[${at}]`, what: `«${row.title}» henviser til «${key}» (${title}), som hverken filen eller siden har.` }));
      }),
    ),
  );
}
