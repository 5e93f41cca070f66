import { danishDateTime } from '../danish-dates.js';

/** What an expression can come to. Lists of people and of lookups are arrays of records. */
export type Value = string | number | boolean | Date | ValueRecord | readonly Value[];
export interface ValueRecord {
  readonly [name: string]: Value;
}

export function isRecord(value: Value): value is ValueRecord {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

/** As text in a cell: people by name, lookups by what they point at, dates in Danish. */
export function textOf(value: Value): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (value instanceof Date) return danishDateTime(value);
  if (isRecord(value)) return textOf(value['displayValue'] ?? value['title'] ?? value['lookupValue'] ?? value['desc'] ?? '');
  return typeof value === 'boolean' ? (value ? 'Ja' : 'Nej') : String(value);
}

/** As something to compare or count with: dates by their moment, a record by its text. */
export function plain(value: Value): string | number | boolean {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'object' ? textOf(value) : value;
}

export function truth(value: Value): boolean {
  return Boolean(plain(value));
}
