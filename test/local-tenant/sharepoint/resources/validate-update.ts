import { badRequest, noColumn, notBuilt, SharePointError } from '../protocol/errors.js';
import type { Body, Node } from '../protocol/node.js';
import { value } from '../protocol/node.js';
import type { Json, ListDoc } from '../model/types.js';
import type { Changes } from '../items/read-body.js';
import { BadFormValue, readFormValue } from '../items/read-form-value.js';
import { addItem, rowToChange, updateItem } from '../items/store.js';
import type { Context } from '../tenant/site.js';
import { isObject, parametersOf, plainBody } from './body.js';

interface Given {
  name: string;
  text: string | null;
}

interface Result {
  ErrorCode: number;
  ErrorMessage: string | null;
  FieldName: string;
  FieldValue: string | null;
  HasException: boolean;
  ItemId: number;
}

function readGiven(body: Body): Given[] {
  const all = plainBody(body)['formValues'];
  if (!Array.isArray(all)) throw badRequest('The parameter formValues is missing or is no list.');
  return all.map((each: Json) => {
    const name = isObject(each) ? each['FieldName'] : undefined;
    const text = isObject(each) ? (each['FieldValue'] ?? null) : undefined;
    if (typeof name !== 'string' || (typeof text !== 'string' && text !== null))
      throw badRequest('A form value has no FieldName, or its FieldValue is no text.');
    return { name, text };
  });
}

const result = (given: Given, ItemId: number, message: string | null = null): Result => ({
  ErrorCode: message === null ? 0 : -2146232832,
  ErrorMessage: message,
  FieldName: given.name,
  FieldValue: given.text,
  HasException: message !== null,
  ItemId,
});

function readOne(context: Context, list: ListDoc, given: Given, changes: Changes): string | null {
  if (given.name === 'ContentTypeId' || given.name === 'ContentType') {
    const type = list.contentTypes.find((each) => each.StringId === given.text || each.Name === given.text);
    if (type) changes.contentTypeId = type.StringId;
    return type ? null : 'The content type of the item is not one of the list.';
  }
  const field = list.fields.find((each) => each.InternalName === given.name);
  if (!field) throw noColumn(given.name);
  try {
    changes.values[field.InternalName] = readFormValue(context.site, field, given.text);
    return null;
  } catch (error) {
    if (error instanceof BadFormValue) return error.message;
    throw error;
  }
}

/** Reads all values; the messages stand beside those that are wrong. */
function readAll(context: Context, list: ListDoc, all: readonly Given[], id: number): { changes: Changes; results: Result[] } {
  const changes: Changes = { values: {} };
  const results = all.map((given) => result(given, id, readOne(context, list, given, changes)));
  return { changes, results };
}

/** Duplicates and the like become a message beside the first value; nothing is written. */
function orMessage(results: Result[], write: () => void): Result[] {
  if (results.some((each) => each.HasException)) return results;
  try {
    write();
    return results;
  } catch (error) {
    if (!(error instanceof SharePointError) || error.status === 403) throw error;
    return results.map((each, at) =>
      at === 0 ? { ...each, ErrorCode: Number.parseInt(error.code, 10), ErrorMessage: error.message, HasException: true } : each,
    );
  }
}

const answer = (name: string, results: Result[]): Node => value(name, results, 'Collection(SP.ListItemFormUpdateValue)');

/** validateUpdateListItem: values as texts in the web's locale; one that is wrong stops all. */
export function validateUpdate(context: Context, list: ListDoc, id: number, body: Body): Node {
  const row = rowToChange(context, list, id, 'editListItems');
  if (plainBody(body)['bNewDocumentUpdate'] === true) throw notBuilt('ValidateUpdateListItem with bNewDocumentUpdate');
  const { changes, results } = readAll(context, list, readGiven(body), id);
  return answer(
    'ValidateUpdateListItem',
    orMessage(results, () => void updateItem(context, list, row, changes)),
  );
}

/** AddValidateUpdateItemUsingPath: the same for a new item, whose id comes last. Folders are not served. */
export function addValidated(context: Context, list: ListDoc, body: Body): Node {
  const made = parametersOf(body, 'listItemCreateInfo');
  if (Number(made['UnderlyingObjectType'] ?? 0) !== 0) throw notBuilt('folders in lists');
  const { changes, results } = readAll(context, list, readGiven(body), 0);
  let id: number | undefined;
  const done = orMessage(results, () => {
    id = addItem(context, list, changes).id;
  });
  return answer('AddValidateUpdateItemUsingPath', id === undefined ? done : [...done, result({ name: 'Id', text: String(id) }, 0)]);
}
