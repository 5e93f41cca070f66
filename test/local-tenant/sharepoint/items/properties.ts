import { kindOf } from '../model/field-kinds.js';
import { entityPropertyName } from '../model/names.js';
import type { Cell, FieldDoc, ItemRow, ListDoc, Properties } from '../model/types.js';
import { cellOf } from './cells.js';
import { isPointer, propertyOf } from './read-body.js';

/** A column's value as an item's property. */
export function propertyValue(field: FieldDoc, row: ItemRow): unknown {
  const cell = cellOf(row, field.InternalName);
  if (cell === null && kindOf(field.type).cell === 'ids') return [];
  return cell;
}

const asTexts = (cell: Cell): unknown => (Array.isArray(cell) ? cell.map(String) : cell === null ? null : String(cell));

type Entry = [name: string, field: FieldDoc];
const known = new WeakMap<FieldDoc[], Entry[]>();

/** The list's own columns that an item shows without being asked. */
function shown(list: ListDoc): Entry[] {
  const kept = known.get(list.fields);
  if (kept) return kept;
  const entries = list.fields.filter((field) => !field.base && !field.Hidden).map((field): Entry => [propertyOf(field), field]);
  known.set(list.fields, entries);
  return entries;
}

const moderated = (row: ItemRow): Properties => ({ OData__ModerationStatus: row.moderation, OData__ModerationComments: row.comment });

/** The properties of an item that is asked for without `$select`, in the order SharePoint gives them. */
export function itemProperties(list: ListDoc, row: ItemRow): Properties {
  const properties: Properties = {
    FileSystemObjectType: 0,
    Id: row.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
    ContentTypeId: row.contentTypeId,
    Title: row.values['Title'] ?? null,
    ...(list.settings['EnableModeration'] === true ? moderated(row) : {}),
    OData__ColorTag: null,
    ComplianceAssetId: null,
  };
  for (const [name, field] of shown(list)) {
    properties[name] = propertyValue(field, row);
    if (field.type === 'User' || field.type === 'UserMulti') properties[`${entityPropertyName(field.InternalName)}StringId`] = asTexts(cellOf(row, field.InternalName));
  }
  properties['ID'] = row.id;
  properties['Modified'] = row.modified;
  properties['Created'] = row.created;
  properties['AuthorId'] = row.author;
  properties['EditorId'] = row.editor;
  properties['OData__UIVersionString'] = cellOf(row, '_UIVersionString');
  properties['Attachments'] = false;
  properties['GUID'] = row.guid;
  return properties;
}

/** A column that is answered only when selected, by its property name; undefined = there is none. */
export function furtherProperty(list: ListDoc, row: ItemRow, name: string): unknown {
  if (name === 'FileRef') return `${list.url}/${row.id}_.000`;
  if (name === 'FileDirRef') return list.url;
  const field = list.fields.find((each) => propertyOf(each) === name);
  if (!field || isPointerWithoutId(field, name) || field.type === 'Computed') return undefined;
  return propertyValue(field, row);
}

const isPointerWithoutId = (field: FieldDoc, name: string): boolean => isPointer(field) && !name.endsWith('Id');
