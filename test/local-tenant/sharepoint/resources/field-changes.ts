import { badRequest, duplicateField, refusedChange, unknownProperty } from '../protocol/errors.js';
import type { Body } from '../protocol/node.js';
import { kindOf } from '../model/field-kinds.js';
import type { FieldDoc, Json, ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { derive, isDerived } from '../items/derive.js';
import { indexKeys, rowKeys } from '../items/index-keys.js';
import { checkFormula } from './formula-check.js';
import { isObject, plainBody } from './body.js';
import type { Owner } from './field-owner.js';
import { readFieldXml } from './field-xml.js';

const TEXTS = new Set([
  'Title',
  'Description',
  'Group',
  'StaticName',
  'Direction',
  'JSLink',
  'DefaultValue',
  'DefaultFormula',
  'ValidationFormula',
  'ValidationMessage',
  'CustomFormatter',
]);
const FLAGS = new Set(['Required', 'Hidden', 'ReadOnlyField', 'Indexed', 'EnforceUniqueValues']);
const IGNORED = new Set([
  'FieldTypeKind',
  'TypeAsString',
  'AutoIndexed',
  'Sealed',
  'Filterable',
  'Sortable',
  'PinnedToFiltersPane',
  'ShowInFiltersPane',
  'IsModern',
  'ClientSideComponentId',
  'ClientSideComponentProperties',
  'ClientValidationFormula',
  'ClientValidationMessage',
  'FromBaseType',
  'CanBeDeleted',
  'Id',
  'InternalName',
  'EntityPropertyName',
  'Scope',
  'TypeDisplayName',
  'TypeShortDescription',
  'IndexStatus',
]);

function checkCommon(name: string, content: Json): boolean {
  if (TEXTS.has(name)) {
    if (content !== null && typeof content !== 'string') throw badRequest(`An unexpected value was found when converting the property '${name}'.`);
    return true;
  }
  if (!FLAGS.has(name)) return false;
  if (typeof content !== 'boolean') throw badRequest(`An unexpected value was found when converting the property '${name}'.`);
  return true;
}

/** The type that a body says it is of; without one it is the bare SP.Field, which has no properties of a kind. */
export function declaredType(body: Body): string {
  const metadata = body['__metadata'];
  const named = (isObject(metadata) ? metadata['type'] : undefined) ?? body['odata.type'] ?? body['@odata.type'];
  return typeof named === 'string' ? named.replace(/^#/, '') : 'SP.Field';
}

/** A column's name has at most 255 characters. */
export function refuseLongName(title: unknown): void {
  if (typeof title === 'string' && title.length > 255) throw refusedChange('The column name that you entered is too long. It may have at most 255 characters.');
}

/** Lays properties of a body over a column. Names that the declared type has not: 400. */
export function mergeField(field: FieldDoc, body: Body, type: string): FieldDoc {
  const common: Record<string, Json> = {};
  const own = { ...field.own };
  const given = new Set(field.given);
  for (const [name, content] of Object.entries(body)) {
    if (checkCommon(name, content)) common[name] = content;
    else if (name in own && type !== 'SP.Field') {
      own[name] = content;
      given.add(name);
    } else if (!IGNORED.has(name)) throw unknownProperty(name, type);
  }
  refuseLongName(common['Title']);
  if (common['Title'] === null || common['Title'] === '') throw refusedChange('The column name that you entered is empty. Please enter a column name.');
  return { ...field, ...common, own, given: [...given] };
}

function checkUnique(context: Context, owner: Owner, field: FieldDoc): void {
  if (!field.EnforceUniqueValues) return;
  if (!owner.list) throw refusedChange('Unique values cannot be enforced on a site column here.');
  if (!field.Indexed) throw refusedChange('This field must be indexed to enforce unique values.');
  const { settings } = owner.list;
  if (settings['ReadSecurity'] === 2) throw refusedChange('Unique values cannot be enforced on a list with item-level permissions.');
  const seen = new Map<string | number, number>();
  for (const [key, id] of indexKeys(context.site.items.read(owner.list.Id, {}), field)) {
    if ((seen.get(key) ?? id) !== id) throw refusedChange('This field contains duplicate values, so unique values cannot be enforced.');
    seen.set(key, id);
  }
}

function checkIndex(context: Context, owner: Owner, field: FieldDoc): void {
  if (!field.Indexed) return;
  if (!kindOf(field.type).indexable) throw refusedChange('This field cannot be indexed.');
  const others = owner.fields().filter((each) => each.Indexed && each.Id !== field.Id).length;
  if (others >= context.site.limits.indexes) throw refusedChange('The maximum number of indexed columns on this list has been reached.');
}

function checkChange(context: Context, owner: Owner, field: FieldDoc, before: FieldDoc | undefined): void {
  if (field.Indexed && !before?.Indexed) checkIndex(context, owner, field);
  if (field.EnforceUniqueValues && !before?.EnforceUniqueValues) checkUnique(context, owner, field);
}

/** Writes a changed column, its index with it. */
export function saveField(context: Context, owner: Owner, field: FieldDoc): void {
  const all = owner.fields();
  const before = all.find((each) => each.Id === field.Id);
  checkChange(context, owner, field, before);
  owner.saveFields(before ? all.map((each) => (each === before ? field : each)) : [...all, field]);
  if (!owner.list) return;
  if (isDerived(field)) deriveAnew(context, owner.list);
  if ((before?.Indexed ?? false) !== field.Indexed) reindex(context, owner.list, field);
}

/** A new or changed formula holds for the items that are there already: no new versions of them. */
function deriveAnew(context: Context, { Id }: ListDoc): void {
  const { docs, items } = context.site;
  const list = docs.get('list', Id);
  if (!list) return;
  for (const row of items.read(Id, {})) {
    const done = { ...row, values: derive(context.site, list, row) };
    items.put(Id, done, rowKeys(list, done));
  }
}

function reindex(context: Context, list: ListDoc, field: FieldDoc): void {
  const { items } = context.site;
  if (!field.Indexed) items.dropIndex(list.Id, field.InternalName);
  else items.reindex(list.Id, field.InternalName, indexKeys(items.read(list.Id, {}), field));
}

/** A column's schema may be given whole: kind and internal name stay what they are. */
function fromSchema(context: Context, field: FieldDoc, xml: string): FieldDoc {
  const next = readFieldXml(context, xml);
  const compatible = next.type === field.type || kindOf(next.type).kind === kindOf(field.type).kind;
  if (!compatible) throw refusedChange('The type of the field cannot be changed in this way.');
  return {
    ...next,
    Id: field.Id,
    InternalName: field.InternalName,
    StaticName: field.StaticName,
    column: field.column,
    base: field.base,
    canBeDeleted: field.canBeDeleted,
  };
}

export function updateField(context: Context, owner: Owner, field: FieldDoc, given: Body): void {
  owner.demandManage();
  const { SchemaXml, ...body } = plainBody(given);
  const schema = typeof SchemaXml === 'string' ? fromSchema(context, field, SchemaXml) : field;
  const next = mergeField(schema, body, declaredType(given));
  if (next.ReadOnlyField !== field.ReadOnlyField && field.base) throw refusedChange('A built-in column cannot be changed in this way.');
  checkFormula(owner, next);
  saveField(context, owner, next.EnforceUniqueValues && !next.Indexed ? { ...next, Indexed: false } : next);
}

export function refuseTakenId(owner: Owner, id: string): void {
  if (owner.fields().some((each) => each.Id === id)) throw duplicateField();
}
