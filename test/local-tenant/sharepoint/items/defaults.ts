import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc, ListDoc } from '../model/types.js';
import type { Site } from '../tenant/site.js';
import { isoSeconds } from '../time/clock.js';
import { dateOnly, isDateOnly } from './value-in.js';

function dateDefault(site: Site, field: FieldDoc, text: string): Cell {
  const instant = /^\[?today\]?$/i.test(text) ? site.clock.now() : Date.parse(text);
  if (Number.isNaN(instant)) return null;
  return isoSeconds(isDateOnly(field) ? dateOnly(instant) : instant);
}

function defaultOf(site: Site, field: FieldDoc): Cell {
  const text = field.DefaultValue;
  if (text === null || text === '') return null;
  switch (kindOf(field.type).cell) {
    case 'text':
      return text;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'boolean':
      return /^(1|true|yes)$/i.test(text);
    case 'date':
      return dateDefault(site, field, text);
    case 'texts':
      return text.split(';#').filter((part) => part !== '');
    default:
      return null;
  }
}

/** What a new item holds in the columns that the request does not name. */
export function defaultValues(site: Site, list: ListDoc): Record<string, Cell> {
  const values: Record<string, Cell> = {};
  for (const field of list.fields) {
    const content = field.base && field.InternalName !== 'Title' ? null : defaultOf(site, field);
    if (content !== null) values[field.InternalName] = content;
  }
  return values;
}
