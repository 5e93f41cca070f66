import { dayInDenmark } from '../domain/index.js';
import type { ChangeOf, ListDefinition, RowOf } from './define-list.js';
import type { FieldDefinition, PersonValue } from './field-kinds.js';
import type { ReadableField, ReadableList } from './readable-list.js';

type Raw = Readonly<Record<string, unknown>>;

/** Values that cannot be what the column says: somebody changed the column, or the server is not SharePoint. */
export class ColumnValueError extends Error {
  override name = 'ColumnValueError';
  constructor(
    readonly list: string,
    readonly column: string,
    cause?: unknown,
  ) {
    super(`Listen «${list}»: kolonnen ${column} har en værdi, der ikke kan læses.`, { cause });
  }
}

const CLAIM = /^i:0#\.f\|membership\|/i;

/** `$select` and `$expand` for a list's columns. Lookups are read as ids, so they cost no join; only people are expanded. */
export function selectOf(list: ReadableList, keys: readonly string[] = Object.keys(list.fields)): { select: string[]; expand: string[] } {
  const select = ['Id', 'Title'];
  const expand: string[] = [];
  for (const key of keys) {
    const field = list.fields[key];
    if (field === undefined) throw new TypeError(`${list.key} has no field ${key}`);
    const name = field.internalName;
    if (field.kind === 'lookup' || field.kind === 'lookups') select.push(`${name}Id`);
    else if (field.kind === 'person' || field.kind === 'people') {
      select.push(`${name}/Id`, `${name}/Title`, `${name}/Name`);
      expand.push(name);
    } else select.push(name);
  }
  return { select, expand };
}

function readPerson(raw: unknown): PersonValue | undefined {
  if (raw === null || typeof raw !== 'object') return undefined;
  const { Id, Title, Name } = raw as Raw;
  if (typeof Id !== 'number') return undefined;
  return {
    id: Id,
    name: String(Title ?? ''),
    upn: String(Name ?? '')
      .replace(CLAIM, '')
      .toLowerCase(),
  };
}

function readList<T>(raw: unknown, read: (entry: unknown) => T | undefined): T[] {
  const entries: unknown[] = Array.isArray(raw) ? raw : [];
  return entries.map(read).filter((entry): entry is T => entry !== undefined);
}

/** Data nobody can read counts as none: one bad row must not take every other with it. */
function readJson(raw: unknown): unknown {
  try {
    return JSON.parse(String(raw)) as unknown;
  } catch {
    return undefined;
  }
}

const readers: Record<FieldDefinition['kind'], (raw: unknown) => unknown> = {
  text: String,
  note: String,
  richText: String,
  choice: String,
  number: Number,
  boolean: Boolean,
  instant: (raw) => new Date(String(raw)).toISOString(),
  // a date-only value is local midnight as an instant; the web's zone is Copenhagen
  day: (raw) => dayInDenmark(Date.parse(String(raw))),
  url: (raw) => String((raw as Raw)['Url'] ?? ''),
  json: readJson,
  lookup: Number,
  lookups: (raw) => readList(raw, (entry) => (typeof entry === 'number' ? entry : undefined)),
  person: readPerson,
  people: (raw) => readList(raw, readPerson),
};

function rawNameOf(field: ReadableField): string {
  return field.kind === 'lookup' || field.kind === 'lookups' ? `${field.internalName}Id` : field.internalName;
}

function readField(list: ReadableList, field: ReadableField, raw: Raw): unknown {
  const value = raw[rawNameOf(field)];
  if (value === null || value === undefined) return undefined;
  try {
    return readers[field.kind](value);
  } catch (cause) {
    throw new ColumnValueError(list.title, field.internalName, cause);
  }
}

function etagOf(raw: Raw): string {
  const etag = raw['odata.etag'] ?? raw['@odata.etag'];
  return typeof etag === 'string' ? etag : '';
}

/** A row from SharePoint's JSON; throws ColumnValueError. Unselected columns come out undefined. */
export function readRow<L extends ListDefinition>(list: ReadableList<L>, raw: Raw): RowOf<L> {
  const values = Object.entries(list.fields).map(([key, field]) => [key, readField(list, field, raw)]);
  const editor = readPerson(raw['Editor']);
  return {
    id: raw['Id'],
    title: raw['Title'] ?? '',
    etag: etagOf(raw),
    ...(editor === undefined ? {} : { editor: { login: editor.upn, name: editor.name } }),
    ...Object.fromEntries(values),
  } as RowOf<L>;
}

function written(field: FieldDefinition, value: unknown): unknown {
  if (value === null || value === undefined) return field.kind === 'lookups' || field.kind === 'people' ? [] : null;
  if (field.kind === 'json') return JSON.stringify(value);
  if (field.kind === 'url') return { Url: value, Description: value };
  // noon UTC lies on the same day in Copenhagen, summer and winter; SharePoint keeps the day only
  if (field.kind === 'day') return `${String(value)}T12:00:00Z`;
  return value;
}

function writtenNameOf(field: FieldDefinition): string {
  return ['lookup', 'lookups', 'person', 'people'].includes(field.kind) ? `${field.internalName}Id` : field.internalName;
}

/** What SharePoint's REST takes for a change; undefined values are left alone, null clears. */
export function writeRow<L extends ListDefinition>(list: L, change: ChangeOf<L>): Record<string, unknown> {
  const { title, ...rest } = change as { title?: string } & Record<string, unknown>;
  const body: Record<string, unknown> = title === undefined ? {} : { Title: title.slice(0, 255) };
  for (const [key, value] of Object.entries(rest)) {
    const field = list.fields[key];
    if (field === undefined) throw new TypeError(`${list.key} has no field ${key}`);
    if (value !== undefined) body[writtenNameOf(field)] = written(field, value);
  }
  return body;
}
