import type { Value } from './formatting/values.js';
import type { FieldFacts } from './read-list.js';
import type { Row } from './read-rows.js';

/** Computed columns that show the title as a link. */
const TITLES = ['LinkTitle', 'LinkTitleNoMenu', 'LinkTitle2'];

/** A column of a view. */
export interface Column extends FieldFacts {
  /** Opens the item. */
  readonly opens: boolean;
}

/** The column that a view names; its computed title columns show the title, as a link. */
export function columnNamed(fields: ReadonlyMap<string, FieldFacts>, name: string): Column | undefined {
  const opens = TITLES.includes(name);
  const field = fields.get(opens ? 'Title' : name);
  return field && { ...field, opens };
}

type Read = (row: Row, name: string) => Value;

const text: Read = (row, name) => String(row[name] ?? '');
const raw = (row: Row, name: string): string => String(row[`${name}.`] ?? row[name] ?? '');
const number: Read = (row, name) => (raw(row, name) === '' ? '' : Number(raw(row, name)));
const moment: Read = (row, name) => (raw(row, name) === '' ? '' : new Date(raw(row, name)));
const records: Read = (row, name) => (Array.isArray(row[name]) ? (row[name] as Value[]) : text(row, name));

const READERS: Readonly<Record<string, Read>> = {
  Number: number,
  Currency: number,
  Counter: number,
  Integer: number,
  DateTime: moment,
  Boolean: (row, name) => (row[`${name}.value`] ?? row[name] ?? '') === '1' || row[name] === 'Ja' || row[name] === 'Yes',
  User: records,
  UserMulti: records,
  Lookup: records,
  LookupMulti: records,
  MultiChoice: records,
  URL: (row, name) => (row[name] ? { url: text(row, name), desc: String(row[`${name}.desc`] ?? row[name] ?? '') } : ''),
};

/** A cell's value for formatting and grouping: dates as moments, numbers as numbers, people and lookups as lists of records. */
export function cellValue(row: Row, { InternalName, TypeAsString }: FieldFacts): Value {
  return (READERS[TypeAsString] ?? text)(row, InternalName);
}

/** A cell's text as the site itself wrote it, where it wrote one. */
export function writtenText(row: Row, name: string): string | undefined {
  return typeof row[name] === 'string' ? row[name] : undefined;
}
