import { escapeHtml } from '../html.js';
import { cellValue, writtenText } from './cell-value.js';
import type { Column } from './cell-value.js';
import { formatElement } from './formatting/format-element.js';
import type { DrawIcon, FormattedElement } from './formatting/format-element.js';
import type { Surroundings } from './formatting/evaluate.js';
import { textOf } from './formatting/values.js';
import type { Value, ValueRecord } from './formatting/values.js';
import type { FieldFacts } from './read-list.js';
import type { Row } from './read-rows.js';
import { plainOfHtml } from './rich-text.js';

/** What every cell of a page shares. */
export interface CellContext {
  /** Server-relative URL of the list, for links to its items. */
  readonly list: string;
  readonly now: Date;
  readonly me: string;
  readonly web: string;
  readonly icon: DrawIcon;
}

const NUMBERS = ['Number', 'Currency', 'Counter', 'Integer'];

export function isNumber({ TypeAsString }: FieldFacts): boolean {
  return NUMBERS.includes(TypeAsString);
}

/** One cell: as the column's formatting draws it, else by the column's type. `columns` are the view's. */
export function cellHtml(row: Row, field: Column, { columns, context }: { columns: readonly Column[]; context: CellContext }): string {
  const formatted = field.CustomFormatter && formattedHtml(row, field, { columns, context });
  const html = formatted || plainHtml(row, field);
  if (!field.opens) return html;
  const address = `${context.list}/DispForm.aspx?ID=${encodeURIComponent(String(row['ID']))}`;
  return `<a href="${escapeHtml(encodeURI(address))}">${html || '(uden titel)'}</a>`;
}

/** `undefined` for formatting that the local tenant cannot carry out: the plain value is better than none. */
function formattedHtml(row: Row, field: FieldFacts, { columns, context }: { columns: readonly FieldFacts[]; context: CellContext }): string | undefined {
  const values: ValueRecord = Object.fromEntries(columns.map((column) => [column.InternalName, cellValue(row, column)]));
  const around: Surroundings = { currentField: cellValue(row, field), row: values, now: context.now, me: context.me, web: context.web };
  try {
    return formatElement(JSON.parse(field.CustomFormatter ?? '') as FormattedElement, around, context.icon);
  } catch {
    return undefined;
  }
}

/** A cell by its column's type alone. */
export function plainHtml(row: Row, field: FieldFacts): string {
  const value = cellValue(row, field);
  if (field.TypeAsString === 'URL') return linkHtml(value);
  if (field.TypeAsString === 'Note') return lines(plainOfHtml(textOf(value)));
  if (Array.isArray(value)) return value.map((each: Value) => `<span class="each">${escapeHtml(textOf(each))}</span>`).join('');
  if (field.TypeAsString === 'Boolean') return escapeHtml(textOf(value));
  return escapeHtml(writtenText(row, field.InternalName) ?? textOf(value));
}

function linkHtml(value: Value): string {
  if (typeof value !== 'object' || !('url' in value)) return '';
  const { url, desc } = value as { url: Value; desc: Value };
  return /^(?:https?:|mailto:|\/)/i.test(textOf(url)) ? `<a href="${escapeHtml(textOf(url))}">${escapeHtml(textOf(desc))}</a>` : escapeHtml(textOf(desc));
}

function lines(text: string): string {
  return text ? `<div class="note">${escapeHtml(text)}</div>` : '';
}
