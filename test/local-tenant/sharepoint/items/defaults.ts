import type { FieldKind } from '../model/field-kinds.js';
import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc, ListDoc } from '../model/types.js';
import type { Site } from '../tenant/site.js';
import { isoSeconds } from '../time/clock.js';
import { evaluateFormula } from '../formula/evaluate.js';
import { clockValue } from './derive.js';
import { dateOnly, isDateOnly } from './value-in.js';

function dateDefault(site: Site, field: FieldDoc, text: string): Cell {
  const instant = /^\[?today\]?$/i.test(text) ? site.clock.now() : Date.parse(text);
  if (Number.isNaN(instant)) return null;
  return isoSeconds(isDateOnly(field) ? dateOnly(instant) : instant);
}

type Reader = (site: Site, field: FieldDoc, text: string) => Cell;
const none: Reader = () => null;

const READERS: Record<FieldKind['cell'], Reader> = {
  text: (_site, _field, text) => text,
  number: (_site, _field, text) => (Number.isFinite(Number(text)) ? Number(text) : null),
  boolean: (_site, _field, text) => /^(1|true|yes)$/i.test(text),
  date: dateDefault,
  texts: (_site, _field, text) => text.split(';#').filter((part) => part !== ''),
  url: none,
  id: none,
  ids: none,
  none,
};

/** `=Today` and the like, worked out when the item is made. */
function formulaDefault(site: Site, field: FieldDoc, formula: string): Cell {
  const kind = kindOf(field.type).cell;
  const output = kind === 'date' ? 4 : kind === 'number' ? 9 : kind === 'boolean' ? 8 : 2;
  const value = evaluateFormula(formula, (name) => clockValue(site, name) ?? null, output);
  return kind === 'date' && typeof value === 'string' ? dateDefault(site, field, value) : value;
}

function defaultOf(site: Site, field: FieldDoc): Cell {
  if (field.DefaultFormula) return formulaDefault(site, field, field.DefaultFormula);
  const text = field.DefaultValue;
  return text === null || text === '' ? null : READERS[kindOf(field.type).cell](site, field, text);
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
