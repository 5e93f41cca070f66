import { kindOf } from '../model/field-kinds.js';
import { entityPropertyName } from '../model/names.js';
import type { Cell, FieldDoc, ItemRow, ListDoc, Properties } from '../model/types.js';
import { cellOf, versionLabel } from './cells.js';
import { isPointer, propertyOf } from './read-body.js';

/** A column's value as an item's property. */
export function propertyValue(field: FieldDoc, row: ItemRow): unknown {
  const cell = field.base ? cellOf(row, field.InternalName) : (row.values[field.InternalName] ?? null);
  if (cell === null && kindOf(field.type).cell === 'ids') return [];
  // a calculated number is a text of fifteen digits
  if (field.type === 'Calculated' && typeof cell === 'number') return cell.toPrecision(15);
  return cell;
}

const asTexts = (cell: Cell): unknown => (Array.isArray(cell) ? cell.map(String) : cell === null ? null : String(cell));

interface Entry {
  name: string;
  field: FieldDoc;
  /** persons show their ids as texts too */
  stringId: string | undefined;
}
const known = new WeakMap<FieldDoc[], Entry[]>();

/** The list's own columns that an item shows without being asked. */
function shown(list: ListDoc): Entry[] {
  const kept = known.get(list.fields);
  if (kept) return kept;
  const entries = list.fields
    .filter((field) => !field.base && !field.Hidden)
    .map((field): Entry => ({
      name: propertyOf(field),
      field,
      stringId: field.type.startsWith('User') ? `${entityPropertyName(field.InternalName)}StringId` : undefined,
    }));
  known.set(list.fields, entries);
  return entries;
}

function setOwn(properties: Properties, list: ListDoc, row: ItemRow): void {
  if (list.settings['EnableModeration'] === true) {
    properties['OData__ModerationStatus'] = row.moderation;
    properties['OData__ModerationComments'] = row.comment;
  }
  for (const { name, field, stringId } of shown(list)) {
    properties[name] = propertyValue(field, row);
    if (stringId !== undefined) properties[stringId] = asTexts(cellOf(row, field.InternalName));
  }
}

/** The properties of an item that is asked for without `$select`. */
export function itemProperties(list: ListDoc, row: ItemRow): Properties {
  // one literal, so that the engine gives all items one shape
  const properties: Properties = {
    FileSystemObjectType: 0,
    Id: row.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
    ContentTypeId: row.contentTypeId,
    Title: row.values['Title'] ?? null,
    ID: row.id,
    Modified: row.modified,
    Created: row.created,
    AuthorId: row.author,
    EditorId: row.editor,
    OData__UIVersionString: versionLabel(row.ui),
    Attachments: false,
    GUID: row.guid,
    OData__ColorTag: null,
    ComplianceAssetId: null,
  };
  setOwn(properties, list, row);
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
