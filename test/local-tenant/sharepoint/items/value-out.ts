import { danishDate, danishDateTime, danishNumber } from '../locale/danish.js';
import { moneyText } from '../locale/money.js';
import { kindOf } from '../model/field-kinds.js';
import type { Cell, FieldDoc, ItemRow, UserDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { cellOf } from './cells.js';
import { pointedRow, targetList } from './pointed-row.js';
import { isDateOnly } from './value-in.js';

export interface Pointed {
  id: number;
  text: string;
  user?: UserDoc;
  /** the item is there, but not for this user's eyes */
  secret?: boolean;
}

function pointedItem(context: Context, field: FieldDoc, id: number): Pointed {
  const list = targetList(context, field);
  const row = list && pointedRow(context, list, id);
  const target = list?.fields.find((each) => each.InternalName === String(field.own['LookupField'] || 'Title'));
  if (row && target) return { id, text: asText(context, target, row) };
  return { id, text: '', secret: list !== undefined && context.site.items.get(list.Id, id) !== undefined };
}

/** What a lookup or person column points to, in order. */
export function pointedBy(context: Context, field: FieldDoc, cell: Cell): Pointed[] {
  const ids = Array.isArray(cell) ? cell.map(Number) : typeof cell === 'number' ? [cell] : [];
  return ids.map((id) => {
    if (!field.type.startsWith('User')) return pointedItem(context, field, id);
    const user = context.site.docs.get('user', id);
    return { id, text: user?.Title ?? context.site.docs.get('group', id)?.Title ?? '', user };
  });
}

const STATUS = ['Approved', 'Rejected', 'Pending', 'Draft', 'Scheduled'];

const isMoney = (field: FieldDoc): boolean => field.type === 'Currency' || (field.type === 'Calculated' && field.own['OutputType'] === 10);

function decimalsOf(field: FieldDoc): number | undefined {
  const { DisplayFormat } = field.own;
  return typeof DisplayFormat === 'number' && DisplayFormat >= 0 ? DisplayFormat : undefined;
}

/** A number as its column shows it: as many decimals as it says, as money, as a share of a hundred. */
export function numberText(field: FieldDoc, number: number): string {
  if (field.type === 'ModStat') return STATUS[number] ?? '';
  if (field.type === 'Counter' || field.type === 'Integer') return String(number);
  const decimals = decimalsOf(field);
  if (field.own['ShowAsPercentage'] === true) return `${danishNumber(Number((number * 100).toPrecision(15)), { decimals })} %`;
  return isMoney(field) ? moneyText(number, Number(field.own['CurrencyLocaleId']), decimals) : danishNumber(number, { decimals });
}

export const isCalculatedDate = (field: FieldDoc): boolean => field.type === 'Calculated' && field.own['OutputType'] === 4;

function dateText(field: FieldDoc, iso: string): string {
  const dayOnly = isCalculatedDate(field) ? field.own['DateFormat'] !== 1 : isDateOnly(field);
  return dayOnly ? danishDate(iso) : danishDateTime(iso);
}

const holdsDate = (field: FieldDoc, cell: string): boolean => kindOf(field.type).cell === 'date' || (isCalculatedDate(field) && /^\d{4}-\d\d-\d\dT/.test(cell));

function plainText(field: FieldDoc, cell: Exclude<Cell, null>): string {
  if (typeof cell === 'boolean') return cell ? 'Yes' : 'No';
  if (typeof cell === 'number') return numberText(field, cell);
  if (Array.isArray(cell)) return cell.join('; ');
  if (typeof cell === 'object') return `${cell.Url}, ${cell.Description}`;
  return holdsDate(field, cell) ? dateText(field, cell) : cell;
}

/** A column's value as a person reads it, in the web's locale. */
export function asText(context: Context, field: FieldDoc, row: ItemRow): string {
  const cell = cellOf(row, field.InternalName);
  if (cell === null) return '';
  const kind = kindOf(field.type).cell;
  if (kind === 'id' || kind === 'ids')
    return pointedBy(context, field, cell)
      .map(({ text }) => text)
      .join('; ');
  return plainText(field, cell);
}
