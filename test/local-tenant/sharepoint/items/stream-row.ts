import { danishDate, danishDateTime } from '../locale/danish.js';
import { kindOf } from '../model/field-kinds.js';
import { escapeXml } from '../xml/write-xml.js';
import type { Cell, FieldDoc, ItemRow, ListDoc } from '../model/types.js';
import { effective, scopeGuid, scopeOf } from '../rights/permissions.js';
import type { Context } from '../tenant/site.js';
import { cellOf } from './cells.js';
import { isDateOnly } from './value-in.js';
import type { Pointed } from './value-out.js';
import { asText, isCalculatedDate, numberText, pointedBy } from './value-out.js';

type Row = Record<string, unknown>;

const mask = (context: Context, list: ListDoc, id?: number): string =>
  `0x${effective(context.site, context.user, scopeOf(context.site, list.Id, id)).toString(16)}`;
export const folderMask = (context: Context, list: ListDoc): string => mask(context, list);

/** What stands beside a person's value: `Author.id`, `Author.title` … */
const companions = (name: string, parts: Row): Row => Object.fromEntries(Object.entries(parts).map(([part, content]) => [`${name}.${part}`, content]));

const EMPTY_PERSON = { id: '', title: '', span: '', email: '', sip: '', jobTitle: '', department: '', picture: '' };

function personParts(all: readonly Pointed[], several: boolean): Row {
  const join = (read: (each: Pointed) => string): string => all.map(read).join(several ? ';' : '');
  return {
    id: several ? all.map(({ id, text }) => `${id};#${text}`).join(';#') : join(({ id }) => String(id)),
    title: join(({ text }) => text),
    span: join(({ text }) => `<span class="ms-noWrap">${escapeXml(text)}</span>`),
    email: join(({ user }) => user?.Email ?? ''),
    sip: join(({ user }) => user?.Email ?? ''),
    jobTitle: join(({ user }) => user?.JobTitle ?? ''),
    department: '',
    picture: '',
  };
}

function persons(context: Context, field: FieldDoc, row: ItemRow): Row {
  const name = field.InternalName;
  const several = field.type === 'UserMulti';
  const all = pointedBy(context, field, cellOf(row, name));
  if (all.length === 0) return { [name]: '', ...companions(name, EMPTY_PERSON) };
  const shown = all.map(({ id, text, user }) => ({
    id: String(id),
    ...(several ? { value: text } : {}),
    title: text,
    email: user?.Email ?? '',
    sip: user?.Email ?? '',
    picture: '',
  }));
  return { [name]: shown, ...companions(name, personParts(all, several)) };
}

function lookups(context: Context, field: FieldDoc, row: ItemRow): Row {
  const name = field.InternalName;
  const all = pointedBy(context, field, cellOf(row, name));
  const shown = all.map(({ id, text, secret = false }) => ({ lookupId: id, lookupValue: text, isSecretFieldValue: secret }));
  const empty = field.type === 'LookupMulti' ? [] : '';
  return { [name]: all.length === 0 ? empty : shown, [`${name}.`]: all.map(({ id, text }) => `${id};#${text}`).join(';#') };
}

function dates(field: FieldDoc, iso: string | null): Row {
  const name = field.InternalName;
  if (iso === null) return { [name]: '', [`${name}.`]: '' };
  return { [name]: isDateOnly(field) ? danishDate(iso) : danishDateTime(iso), [`${name}.`]: iso };
}

function calculated(context: Context, field: FieldDoc, row: ItemRow): Row {
  const name = field.InternalName;
  const cell = cellOf(row, name);
  const raw =
    isCalculatedDate(field) && typeof cell === 'string'
      ? `datetime;#${cell}`
      : typeof cell === 'number'
        ? `float;#${cell.toPrecision(15)}`
        : typeof cell === 'boolean'
          ? `boolean;#${Number(cell)}`
          : `string;#${String(cell ?? '')}`;
  return { [name]: asText(context, field, row), [`${name}.calculated`]: raw };
}

function number(field: FieldDoc, cell: number): Row {
  const plain = field.type === 'Counter' || field.type === 'Integer';
  return { [field.InternalName]: plain ? String(cell) : numberText(field, cell), [`${field.InternalName}.`]: cell.toPrecision(15) };
}

function url(field: FieldDoc, cell: Cell): Row {
  const link = typeof cell === 'object' && cell !== null && !Array.isArray(cell) ? cell : { Url: '', Description: '' };
  return { [field.InternalName]: link.Url, [`${field.InternalName}.desc`]: link.Description };
}

function scalar(context: Context, field: FieldDoc, row: ItemRow): Row {
  const name = field.InternalName;
  const cell = cellOf(row, name);
  if (typeof cell === 'boolean') return { [name]: cell ? 'Yes' : 'No', [`${name}.value`]: cell ? '1' : '0' };
  if (typeof cell === 'number') return number(field, cell);
  return { [name]: Array.isArray(cell) ? cell : asText(context, field, row) };
}

const moderation = (context: Context, field: FieldDoc, row: ItemRow): Row => ({
  [field.InternalName]: asText(context, field, row),
  [`${field.InternalName}.`]: String(row.moderation),
});

/** One column of one row: its text, and beside it what a client reckons with (`Created.`, `Antal.`, `Aktiv.value`). */
function column(context: Context, field: FieldDoc, row: ItemRow): Row {
  const kind = kindOf(field.type).cell;
  const cell = cellOf(row, field.InternalName);
  if (field.type.startsWith('User')) return persons(context, field, row);
  if (kind === 'id' || kind === 'ids') return lookups(context, field, row);
  if (kind === 'date') return dates(field, typeof cell === 'string' ? cell : null);
  if (kind === 'url') return url(field, cell);
  if (field.type === 'Calculated') return calculated(context, field, row);
  return field.type === 'ModStat' ? moderation(context, field, row) : scalar(context, field, row);
}

/** Columns of a view, and how its dates are written. */
export interface Shown {
  fields: readonly FieldDoc[];
  datesInUtc: boolean;
}

/** The dates of a row as UTC texts. */
const utcDates = (fields: readonly FieldDoc[], row: ItemRow): Row =>
  Object.fromEntries(fields.filter((field) => kindOf(field.type).cell === 'date').map((field) => [field.InternalName, cellOf(row, field.InternalName) ?? '']));

/** Everything but letters and digits is escaped. */
const urlEncode = (path: string): string => encodeURIComponent(path).replace(/[-_.!~*'()]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);

/** A row of RenderListDataAsStream with the columns of its view. */
export function streamRow(context: Context, list: ListDoc, row: ItemRow, shown: Shown): Row {
  const path = `${list.url}/${row.id}_.000`;
  const out: Row = {
    ID: String(row.id),
    PermMask: mask(context, list, row.id),
    FSObjType: '0',
    UniqueId: `{${row.uniqueId.toUpperCase()}}`,
    ContentTypeId: row.contentTypeId,
    FileRef: path,
    'FileRef.urlencode': urlEncode(path),
    'FileRef.urlencodeasurl': encodeURI(path),
    'FileRef.urlencoding': encodeURI(path),
    'FileRef.scriptencodeasurl': path.replaceAll('/', '\\u002f'),
    Attachments: '0',
    SMTotalSize: '180',
    _CommentFlags: '',
    _CommentCount: '',
  };
  for (const field of shown.fields) Object.assign(out, field.type === 'Computed' || field.InternalName === 'ID' ? {} : column(context, field, row));
  if (shown.datesInUtc) Object.assign(out, utcDates(shown.fields, row));
  return {
    ...out,
    ItemChildCount: '0',
    FolderChildCount: '0',
    ScopeId: scopeGuid(scopeOf(context.site, list.Id, row.id)),
    owshiddenversion: String(row.version),
    Restricted: '',
  };
}
