import type { Entity } from '../protocol/node.js';
import { kindOf } from '../model/field-kinds.js';
import { versionPropertyName } from '../model/names.js';
import type { Cell, FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import { cellOf } from '../items/cells.js';
import { asText, pointedBy } from '../items/value-out.js';
import { danishNumber } from '../locale/danish.js';
import type { Context } from '../tenant/site.js';
import { escapeXml } from '../xml/write-xml.js';
import { listPath } from '../model/list-paths.js';

type Form = 'text' | 'html' | 'edit';
const NAMES: Record<Form, string> = { text: 'FieldValuesAsText', html: 'FieldValuesAsHtml', edit: 'FieldValuesForEdit' };

function pointersForEdit(context: Context, field: FieldDoc, cell: Cell): string {
  const all = pointedBy(context, field, cell);
  if (field.type.startsWith('User')) return JSON.stringify(all.map(({ text, user }) => ({ Key: user?.LoginName ?? text, DisplayText: text })));
  return all.map(({ id, text }) => `${id};#${text}`).join(';#');
}

/** What an edit form holds: ids behind lookups, logins of persons, plain numbers. */
function forEdit(context: Context, field: FieldDoc, row: ItemRow): string {
  const cell = cellOf(row, field.InternalName);
  const kind = kindOf(field.type).cell;
  if (cell === null) return '';
  if (kind === 'id' || kind === 'ids') return pointersForEdit(context, field, cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (Array.isArray(cell)) return `;#${cell.join(';#')};#`;
  return typeof cell === 'number' && field.type !== 'ModStat' ? danishNumber(cell, { grouped: false }) : asText(context, field, row);
}

function asHtml(context: Context, field: FieldDoc, row: ItemRow): string {
  const cell = cellOf(row, field.InternalName);
  if (typeof cell === 'object' && cell !== null && !Array.isArray(cell)) return `<a href="${escapeXml(cell.Url)}">${escapeXml(cell.Description)}</a>`;
  const text = asText(context, field, row);
  return field.type === 'Note' && field.own['RichText'] === true ? text : escapeXml(text).replaceAll('\n', '<br>');
}

const WRITE: Record<Form, (context: Context, field: FieldDoc, row: ItemRow) => string> = {
  text: (context, field, row) => asText(context, field, row),
  html: asHtml,
  edit: forEdit,
};

function valueOf(context: Context, list: ListDoc, row: ItemRow, field: FieldDoc): string | undefined {
  if (field.InternalName === 'FileRef') return `${list.url}/${row.id}_.000`;
  if (field.InternalName === 'FileDirRef') return list.url;
  if (field.InternalName === 'ContentType') return list.contentTypes.find((type) => type.StringId === row.contentTypeId)?.Name ?? 'Item';
  return field.type === 'Computed' ? undefined : '';
}

/** All columns of an item as texts: to read, as HTML, or as an edit form holds them. */
export function fieldValues(context: Context, list: ListDoc, row: ItemRow, form: Form): Entity {
  const properties = (): Record<string, string> => {
    const values: Record<string, string> = {};
    for (const field of list.fields) {
      const special = valueOf(context, list, row, field);
      if (special !== undefined) values[versionPropertyName(field.InternalName)] = special || WRITE[form](context, field, row);
    }
    return values;
  };
  return { kind: 'entity', type: 'SP.FieldStringValues', path: `${listPath(list)}/Items(${row.id})/${NAMES[form]}`, properties };
}
