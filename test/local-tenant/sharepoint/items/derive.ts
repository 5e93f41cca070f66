import { Temporal } from 'temporal-polyfill';
import { evaluateFormula } from '../formula/evaluate.js';
import type { Value } from '../formula/values.js';
import { fromIso, serialOf } from '../formula/values.js';
import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import type { Site } from '../tenant/site.js';
import { ZONE } from '../time/clock.js';
import { cellOf } from './cells.js';

/** A column that shows another column of what a lookup points to: it holds what that lookup holds. */
const isDependent = (field: FieldDoc): boolean => typeof field.own['PrimaryFieldId'] === 'string' && field.own['PrimaryFieldId'] !== '';

/** Whether a column's values follow from the others'. */
export const isDerived = (field: FieldDoc): boolean => field.type === 'Calculated' || isDependent(field);

const isDate = (field: FieldDoc): boolean => kindOf(field.type).cell === 'date' || (field.type === 'Calculated' && field.own['OutputType'] === 4);

/** A cell as a formula reckons with it: dates as numbers. */
function valueOf(field: FieldDoc, cell: Cell): Value {
  if (Array.isArray(cell)) return cell.join('; ');
  if (typeof cell === 'object' && cell !== null) return cell.Url;
  return typeof cell === 'string' && isDate(field) && /^\d{4}-/.test(cell) ? fromIso(cell) : cell;
}

/** Today or now, when a formula asks for one of them. */
export function clockValue(site: Site, name: string): Value | undefined {
  if (!/^(today|now)$/i.test(name)) return undefined;
  const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(site.clock.now())).toZonedDateTimeISO(ZONE).toPlainDateTime();
  return serialOf(/^now$/i.test(name) ? now.round('second') : now.toPlainDate().toPlainDateTime());
}

function calculated(site: Site, list: ListDoc, row: ItemRow, field: FieldDoc): Cell {
  const formula = field.own['Formula'];
  if (typeof formula !== 'string') return null;
  const column = (name: string): Value => {
    const found = list.fields.find((each) => each.Title === name) ?? list.fields.find((each) => each.InternalName === name);
    return found ? valueOf(found, cellOf(row, found.InternalName)) : (clockValue(site, name) ?? null);
  };
  return evaluateFormula(formula, column, Number(field.own['OutputType']));
}

/** The item's values with its calculated columns and what its lookups show besides worked out anew. */
export function derive(site: Site, list: ListDoc, row: ItemRow): Record<string, Cell> {
  const derived = list.fields.filter(isDerived);
  if (derived.length === 0) return row.values;
  const values = { ...row.values };
  for (const field of derived.filter(isDependent)) {
    const primary = list.fields.find((each) => each.Id === field.own['PrimaryFieldId']);
    values[field.InternalName] = primary ? (values[primary.InternalName] ?? null) : null;
  }
  for (const field of derived) if (field.type === 'Calculated') values[field.InternalName] = calculated(site, list, { ...row, values }, field);
  return values;
}
