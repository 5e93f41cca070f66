import { danishDate, danishDateTime, danishNumber } from '../locale/danish.js';
import { kindOf } from '../model/field-kinds.js';
import type { FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import { effective, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { cellOf } from './cells.js';
import { isDateOnly } from './value-in.js';
import { asText, pointedBy } from './value-out.js';

type Row = Record<string, unknown>;

const mask = (context: Context, list: ListDoc, id?: number): string =>
  `0x${effective(context.site, context.user, scopeOf(context.site, list.Id, id)).toString(16)}`;
export const folderMask = (context: Context, list: ListDoc): string => mask(context, list);

function persons(context: Context, field: FieldDoc, row: ItemRow): Row {
  const name = field.InternalName;
  const all = pointedBy(context.site, field, cellOf(row, name));
  const first = all[0];
  const shown = all.map(({ id, text, user }) => ({ id: String(id), title: text, email: user?.Email ?? '', sip: user?.Email ?? '', picture: '' }));
  if (!first) return { [name]: '' };
  return field.type === 'User'
    ? { [name]: shown, [`${name}.id`]: String(first.id), [`${name}.title`]: first.text, [`${name}.email`]: first.user?.Email ?? '' }
    : { [name]: shown };
}

function lookups(context: Context, field: FieldDoc, row: ItemRow): Row {
  const all = pointedBy(context.site, field, cellOf(row, field.InternalName));
  return { [field.InternalName]: all.length === 0 ? '' : all.map(({ id, text }) => ({ lookupId: id, lookupValue: text, isSecretFieldValue: false })) };
}

function dates(field: FieldDoc, iso: string): Row {
  const name = field.InternalName;
  return { [name]: isDateOnly(field) ? danishDate(iso) : danishDateTime(iso), [`${name}.`]: iso };
}

function number(field: FieldDoc, cell: number): Row {
  const plain = field.type === 'Counter' || field.type === 'Integer';
  return { [field.InternalName]: plain ? String(cell) : danishNumber(cell), [`${field.InternalName}.`]: cell.toFixed(13) };
}

function scalar(context: Context, field: FieldDoc, row: ItemRow): Row {
  const name = field.InternalName;
  const cell = cellOf(row, name);
  if (typeof cell === 'boolean') return { [name]: cell ? 'Yes' : 'No', [`${name}.value`]: cell ? '1' : '0' };
  if (typeof cell === 'number') return number(field, cell);
  if (Array.isArray(cell)) return { [name]: cell };
  if (typeof cell === 'object' && cell !== null) return { [name]: cell.Url, [`${name}.desc`]: cell.Description };
  return { [name]: asText(context.site, field, row) };
}

/** One column of one row: its text, and beside it what a client reckons with (`Created.`, `VpTal.`, `VpAktiv.value`). */
function column(context: Context, field: FieldDoc, row: ItemRow): Row {
  const kind = kindOf(field.type).cell;
  const cell = cellOf(row, field.InternalName);
  if (field.type.startsWith('User')) return persons(context, field, row);
  if (kind === 'id' || kind === 'ids') return lookups(context, field, row);
  if (kind === 'date') return typeof cell === 'string' ? dates(field, cell) : { [field.InternalName]: '' };
  if (field.InternalName === '_ModerationStatus') return { _ModerationStatus: asText(context.site, field, row), '_ModerationStatus.': String(cell) };
  return scalar(context, field, row);
}

/** A row of RenderListDataAsStream with the columns of its view. */
export function streamRow(context: Context, list: ListDoc, row: ItemRow, fields: readonly FieldDoc[]): Row {
  const path = `${list.url}/${row.id}_.000`;
  const out: Row = {
    ID: String(row.id),
    PermMask: mask(context, list, row.id),
    FSObjType: '0',
    UniqueId: `{${row.uniqueId.toUpperCase()}}`,
    ContentTypeId: row.contentTypeId,
    FileRef: path,
    'FileRef.urlencode': encodeURIComponent(path),
    'FileRef.urlencodeasurl': encodeURI(path),
    'FileRef.urlencoding': encodeURI(path),
    Attachments: '0',
    SMTotalSize: '180',
    _CommentFlags: '',
    _CommentCount: '',
  };
  for (const field of fields) Object.assign(out, field.type === 'Computed' || field.InternalName === 'ID' ? {} : column(context, field, row));
  return { ...out, ItemChildCount: '0', FolderChildCount: '0', owshiddenversion: String(row.version), Restricted: '' };
}
