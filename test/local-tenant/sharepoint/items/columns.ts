import { lookupNotExpanded, noColumn, SharePointError } from '../protocol/errors.js';
import type { NameTree } from '../protocol/query-options.js';
import type { Column, ColumnKind } from '../query/predicate.js';
import { kindOf } from '../model/field-kinds.js';
import { entityPropertyName } from '../model/names.js';
import type { FieldDoc, ListDoc } from '../model/types.js';
import type { Site } from '../tenant/site.js';
import { isPointer } from './read-body.js';

const KINDS: Record<string, ColumnKind> = {
  text: 'text',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  id: 'number',
  ids: 'number',
  texts: 'text',
  url: 'text',
  none: 'text',
};

function columnKind(field: FieldDoc): ColumnKind {
  if (field.type === 'Guid') return 'guid';
  if (field.type !== 'Calculated') return KINDS[kindOf(field.type).cell] ?? 'text';
  const output = Number(field.own['OutputType']);
  return output === 4 ? 'date' : output === 1 || output === 9 || output === 10 ? 'number' : output === 8 ? 'boolean' : 'text';
}

const multiple = (field: FieldDoc): boolean => ['ids', 'texts'].includes(kindOf(field.type).cell);

/** A column of a list as the query engine knows it. The id narrows always. */
export const columnOf = (field: FieldDoc): Column => ({
  name: field.InternalName,
  kind: columnKind(field),
  indexed: field.Indexed || field.InternalName === 'ID',
  ...(multiple(field) ? { multiple: true } : {}),
});

const notFilterable = (field: FieldDoc): SharePointError =>
  new SharePointError(
    400,
    '-1, Microsoft.SharePoint.SPException',
    `The field '${field.InternalName}' of type '${field.type}' cannot be used in the query filter expression.`,
  );

/** Several persons can be asked for by CAML alone. */
const NOT_FILTERED = new Set(['Computed', 'UserMulti']);

function ownColumn(list: ListDoc, name: string): FieldDoc {
  const base = name === 'Id' ? 'ID' : name;
  const field = list.fields.find((each) => {
    const property = entityPropertyName(each.InternalName);
    return property === base || each.InternalName === base || (isPointer(each) && `${property}Id` === base);
  });
  if (!field) throw noColumn(name);
  if (!kindOf(field.type).filterable || NOT_FILTERED.has(field.type)) throw notFilterable(field);
  return field;
}

/** Columns of the site's user list that a person leads to. */
export const USER_COLUMNS: Record<string, ColumnKind> = {
  Id: 'number',
  ID: 'number',
  Title: 'text',
  Name: 'text',
  EMail: 'text',
  UserName: 'text',
  JobTitle: 'text',
  FirstName: 'text',
  LastName: 'text',
  SipAddress: 'text',
  Department: 'text',
};

const PROJECTABLE = new Set(['Text', 'Number', 'Currency', 'DateTime', 'Counter', 'Integer', 'Guid', 'Calculated']);

/** The target's column that a lookup may show. Refused: choices, notes, persons, calculated numbers and dates. */
export function projectable(site: Site, field: FieldDoc, name: string): FieldDoc | undefined {
  const target = site.docs.get('list', String(field.own['LookupList']));
  const found = target?.fields.find((each) => entityPropertyName(each.InternalName) === name || (name === 'Id' && each.InternalName === 'ID'));
  if (!found || !PROJECTABLE.has(found.type)) return undefined;
  return found.type === 'Calculated' && Number(found.own['OutputType']) !== 2 ? undefined : found;
}

type Projection = Pick<Column, 'kind' | 'projected'>;

/** What a path leads to behind a person: a column of the user list. Several persons cannot be asked for one. */
function ofPerson(field: FieldDoc, part: string): Projection | undefined {
  const kind = Object.hasOwn(USER_COLUMNS, part) ? USER_COLUMNS[part] : undefined;
  return kind === undefined || field.type === 'UserMulti' ? undefined : { kind, projected: part };
}

function ofLookup(site: Site, field: FieldDoc, part: string): Projection | undefined {
  const target = projectable(site, field, part);
  return target && { kind: columnKind(target), projected: target.InternalName };
}

function projectedColumn(site: Site, list: ListDoc, path: string): Column {
  const [name = '', part = ''] = path.split('/');
  const field = list.fields.find((each) => entityPropertyName(each.InternalName) === name && isPointer(each));
  if (!field) throw noColumn(name);
  const base = { name: field.InternalName, indexed: field.Indexed, ...(multiple(field) ? { multiple: true } : {}) };
  if (part === 'Id' || part === 'ID') return { ...base, kind: 'number' };
  const projection = field.type.startsWith('User') ? ofPerson(field, part) : ofLookup(site, field, part);
  if (!projection) throw lookupNotExpanded(path);
  return { ...base, ...projection };
}

/** How `$filter` and `$orderby` name columns. A path such as Author/Title needs its first name in `$expand`. */
export function odataColumns(site: Site, list: ListDoc, expand: NameTree): (name: string) => Column {
  return (name) => {
    if (!name.includes('/')) return columnOf(ownColumn(list, name));
    const column = projectedColumn(site, list, name);
    if (!Object.hasOwn(expand, name.split('/')[0] ?? '')) throw lookupNotExpanded(name);
    return column;
  };
}
