import type { FieldDefinition, ListDefinition } from '@virksomhedsplaner/shared/lists';
import { MissingReferenceError } from '../import/site/rows.js';
import { sideFields, sideLists, type SideKind, type SideRow } from './side-lists.js';

/** Ids by code or key, by the list they stand in. */
export type IdsByList = Partial<Record<string, ReadonlyMap<string, number>>>;
export type KeysByList = Partial<Record<string, ReadonlyMap<number, string>>>;

export function keysOf(ids: IdsByList): KeysByList {
  return Object.fromEntries(Object.entries(ids).map(([list, byKey]) => [list, new Map([...(byKey ?? [])].map(([key, id]) => [id, key]))]));
}

function idOf(field: FieldDefinition, key: unknown, ids: IdsByList): number {
  const id = ids[field.lookupList ?? '']?.get(String(key));
  if (id === undefined) throw new MissingReferenceError(field.title, String(key));
  return id;
}

function written(field: FieldDefinition, value: unknown, ids: IdsByList): unknown {
  if (value === undefined) return undefined;
  if (field.kind === 'lookup') return idOf(field, value, ids);
  return field.kind === 'lookups' ? (value as unknown[]).map((key) => idOf(field, key, ids)) : value;
}

/** The row as SharePoint takes it, references as ids. Throws MissingReferenceError. */
export function toChange(kind: SideKind, row: SideRow, ids: IdsByList): Record<string, unknown> {
  return { title: row.title, key: row.key, ...Object.fromEntries(sideFields(kind).map(([name, field]) => [name, written(field, row[name], ids)])) };
}

function read(field: FieldDefinition, value: unknown, keys: KeysByList): unknown {
  const known = keys[field.lookupList ?? ''];
  if (field.kind === 'lookup') return known?.get(Number(value));
  if (field.kind !== 'lookups') return value === '' ? undefined : value;
  const all = (Array.isArray(value) ? value : []).flatMap((id) => known?.get(Number(id)) ?? []).sort();
  return all.length === 0 ? undefined : all;
}

/** A row as a file has it; what refers to something that is not there any more is left out. */
export function fromRow(kind: SideKind, row: Record<string, unknown> & { title: string }, keys: KeysByList): SideRow {
  const values = sideFields(kind).map(([name, field]): [string, unknown] => [name, read(field, row[name], keys)]);
  return { key: String(row['key'] ?? ''), title: row.title, ...Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null)) };
}

export const listOf = (kind: SideKind): ListDefinition => sideLists[kind];
