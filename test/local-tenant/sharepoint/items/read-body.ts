import { badRequest, refusedChange, unknownProperty } from '../protocol/errors.js';
import type { Body } from '../protocol/node.js';
import { kindOf } from '../model/field-kinds.js';
import { entityPropertyName } from '../model/names.js';
import type { Cell, FieldDoc, Json, ListDoc, Moderation } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { isObject, plainBody } from '../resources/body.js';
import { toCell } from './value-in.js';

/** What a body asks to be written. */
export interface Changes {
  values: Record<string, Cell>;
  contentTypeId?: string;
  moderation?: Moderation;
  comment?: string | null;
}

export const isPointer = (field: FieldDoc): boolean => kindOf(field.type).cell === 'id' || kindOf(field.type).cell === 'ids';

/** The name of the property that holds a column: lookups and persons end in Id. */
export const propertyOf = (field: FieldDoc): string => `${entityPropertyName(field.InternalName)}${isPointer(field) ? 'Id' : ''}`;

const known = new WeakMap<FieldDoc[], Map<string, FieldDoc>>();

/** Columns by the property that holds them. */
function fieldsByProperty(list: ListDoc): Map<string, FieldDoc> {
  const kept = known.get(list.fields);
  if (kept) return kept;
  const map = new Map(list.fields.map((field) => [propertyOf(field), field]));
  known.set(list.fields, map);
  return map;
}

const IGNORED = new Set(['Id', 'ID', 'FileSystemObjectType', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'GUID', 'Attachments']);

function readContentType(list: ListDoc, content: Json): string {
  const type =
    list.contentTypes.find((each) => each.StringId === content) ??
    list.contentTypes.find((each) => typeof content === 'string' && each.StringId.startsWith(`${content}00`));
  if (!type) throw refusedChange('The content type of the item is not one of the list.');
  return type.StringId;
}

function readModeration(list: ListDoc, content: Json): Moderation {
  if (list.settings['EnableModeration'] !== true) throw refusedChange('Content approval is not switched on for this list.');
  if (content === 0 || content === 1 || content === 2 || content === 3) return content;
  throw badRequest("Cannot convert a primitive value to the expected type 'Edm.Int32'. See the inner exception for more details.");
}

function readSpecial(list: ListDoc, name: string, content: Json, into: Changes): boolean {
  if (name === 'ContentTypeId') into.contentTypeId = readContentType(list, content);
  else if (name === 'OData__ModerationStatus') into.moderation = readModeration(list, content);
  else if (name === 'OData__ModerationComments') into.comment = typeof content === 'string' ? content : null;
  else return IGNORED.has(name);
  return true;
}

/** A verbose body says what it is: an item of this list, or an item. */
function refuseOtherType(body: Body, type: string): void {
  const metadata = body['__metadata'];
  const named = isObject(metadata) ? metadata['type'] : undefined;
  if (typeof named !== 'string' || named === type || named === 'SP.ListItem') return;
  throw badRequest(`An entry with type '${named}' was found, but it is not assignable to the expected type '${type}'.`);
}

/**
 * Reads the columns of a body. Unknown names: 400, naming the type of the list's items. Read-only columns are passed
 * over. Choices are not compared with the column's, as in SharePoint.
 */
export function readChanges(context: Context, list: ListDoc, type: string, given: Body): Changes {
  refuseOtherType(given, type);
  const changes: Changes = { values: {} };
  const properties = fieldsByProperty(list);
  for (const [name, content] of Object.entries(plainBody(given))) {
    if (readSpecial(list, name, content, changes)) continue;
    const field = properties.get(name);
    if (!field || field.type === 'Computed') throw unknownProperty(name, type);
    if (!field.ReadOnlyField && !(field.base && field.column === '' && field.Hidden)) changes.values[field.InternalName] = toCell(context.site, field, content);
  }
  return changes;
}
