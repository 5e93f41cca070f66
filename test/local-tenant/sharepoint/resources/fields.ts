import { badRequest, noColumn, notBuilt, refusedChange, unknownProperty } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import { CREATABLE, kindOf } from '../model/field-kinds.js';
import { freeName, internalNameOf } from '../model/names.js';
import type { FieldDoc, Json, ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { isObject, parametersOf, plainBody } from './body.js';
import type { Owner } from './field-owner.js';
import { listOwner } from './field-owner.js';
import { checkFormula } from './formula-check.js';
import { declaredType, mergeField, refuseLongName, refuseTakenId, saveField } from './field-changes.js';
import { emptyField, readFieldXml } from './field-xml.js';
import { fieldEntity } from './field.js';

/** The next free storage column of a kind: nvarchar3, ntext2 … */
function storageColumn(owner: Owner, type: string): string {
  const prefix = kindOf(type).column;
  if (prefix === '') return '';
  const used = owner.fields().filter((field) => field.column.startsWith(prefix) && /\d+$/.test(field.column)).length;
  return `${prefix}${used + (prefix === 'nvarchar' ? 3 : 1)}`;
}

function checkLookup(context: Context, field: FieldDoc): void {
  if (kindOf(field.type).entity !== 'SP.FieldLookup') return;
  const target = String(field.own['LookupList'] ?? '')
    .replace(/[{}]/g, '')
    .toLowerCase();
  const list = context.site.docs.get('list', target) ?? context.site.docs.all('list').find((each) => each.url.toLowerCase().endsWith(`/${target}`));
  if (!list) throw refusedChange('The lookup list does not exist. It may have been deleted by another user.');
  field.own['LookupList'] = list.Id;
}

/** Adds a column under a free internal name. */
function add(context: Context, owner: Owner, field: FieldDoc): Entity {
  owner.demandManage();
  refuseTakenId(owner, field.Id);
  checkLookup(context, field);
  checkFormula(owner, field);
  const taken = new Set(owner.fields().map((each) => each.InternalName.toLowerCase()));
  const name = freeName(field.InternalName, taken);
  const complete: FieldDoc = { ...field, InternalName: name, StaticName: name, column: storageColumn(owner, field.type) };
  saveField(context, owner, complete);
  return fieldEntity(context, owner, complete);
}

/** A body that says it is a calculated column is one: its FieldTypeKind may be the kind of the result. */
function typeOf(body: Body, declared: string): string {
  if (declared === 'SP.FieldCalculated') return 'Calculated';
  const kind = body['FieldTypeKind'];
  const type = typeof kind === 'number' ? CREATABLE[kind] : undefined;
  if (type === undefined)
    throw typeof kind === 'number' ? notBuilt(`columns of FieldTypeKind ${kind}`) : badRequest('The parameter FieldTypeKind is missing or is no number.');
  const multiple = body['AllowMultipleValues'] === true && (type === 'Lookup' || type === 'User');
  return multiple ? `${type}Multi` : type;
}

/** POST to the collection: a typed body. Indexing a new column at once is refused, as SharePoint does. */
function create(context: Context, owner: Owner, given: Body, declared = declaredType(given)): Entity {
  const body = plainBody(given);
  const title = body['Title'];
  if (typeof title !== 'string' || title.trim() === '') throw badRequest('The parameter Title is missing or is no text.');
  refuseLongName(title);
  if (body['Indexed'] === true || body['EnforceUniqueValues'] === true)
    throw refusedChange('A new field cannot be indexed. Add it first and index it afterwards.');
  return add(context, owner, mergeField(emptyField(typeOf(body, declared), title, context), body, declared));
}

const CREATION = new Set(['Title', 'FieldTypeKind', 'Choices', 'Required', 'LookupListId', 'LookupFieldName', 'LookupWebId', 'IsCompactName']);
const RENAMED: Record<string, string> = { LookupListId: 'LookupList', LookupFieldName: 'LookupField' };

/** AddField takes SP.FieldCreationInformation, which names some properties differently. */
function addField(context: Context, owner: Owner, given: Body): Entity {
  const body: Body = {};
  for (const [name, content] of Object.entries(parametersOf(given))) {
    if (!CREATION.has(name)) throw unknownProperty(name, 'SP.FieldCreationInformation');
    if (name !== 'LookupWebId' && name !== 'IsCompactName') body[RENAMED[name] ?? name] = content;
  }
  return create(context, owner, body, 'SP.FieldCreationInformation');
}

const NAME_HINT = 8;
const ADD_TO_VIEW = 16;

function createAsXml(context: Context, owner: Owner, given: Body): Entity {
  const parameters = parametersOf(given);
  const xml = parameters['SchemaXml'];
  if (typeof xml !== 'string') throw badRequest('The parameter SchemaXml is missing or is no text.');
  const options = Number(parameters['Options'] ?? 0) || 0;
  const field = readFieldXml(context, xml);
  const named = (options & NAME_HINT) !== 0 || !owner.list ? field : { ...field, InternalName: internalNameOf(field.Title) };
  const entity = add(context, owner, named);
  if ((options & ADD_TO_VIEW) !== 0 && owner.list) addToDefaultView(context, owner.list, String(entity.properties()['InternalName']));
  return entity;
}

function addToDefaultView(context: Context, list: ListDoc, name: string): void {
  const now = context.site.docs.get('list', list.Id) ?? list;
  context.site.docs.put('list', list.Id, { ...now, views: now.views.map((view) => (view.DefaultView ? { ...view, fields: [...view.fields, name] } : view)) });
}

function addDependent(context: Context, owner: Owner, primaryId: string, names: { title: string; show: string }): Entity {
  const primary = owner.fields().find((each) => each.Id === primaryId.replace(/[{}]/g, '').toLowerCase());
  if (!primary || kindOf(primary.type).entity !== 'SP.FieldLookup') throw noColumn(primaryId);
  const field = emptyField(primary.type, names.title, context);
  const own: Record<string, Json> = {
    ...field.own,
    LookupList: primary.own['LookupList'] ?? '',
    LookupField: names.show,
    IsDependentLookup: true,
    PrimaryFieldId: primary.Id,
  };
  const entity = add(context, owner, { ...field, ReadOnlyField: true, own });
  const dependents = Array.isArray(primary.own['DependentLookupInternalNames']) ? primary.own['DependentLookupInternalNames'] : [];
  saveField(context, owner, {
    ...primary,
    own: { ...primary.own, DependentLookupInternalNames: [...dependents, String(entity.properties()['InternalName'])] },
  });
  return entity;
}

export function fields(context: Context, owner: Owner): Collection {
  const find = (name: string, test: (field: FieldDoc) => boolean): Entity => {
    const field = owner.fields().find(test);
    if (!field) throw noColumn(name);
    return fieldEntity(context, owner, field);
  };
  const byId = (given: string): Entity => {
    const id = given.replace(/[{}]/g, '').toLowerCase();
    return find(given, (field) => field.Id === id);
  };
  return {
    kind: 'collection',
    type: 'SP.Field',
    path: `${owner.path}/Fields`,
    members: () => owner.fields().map((field) => fieldEntity(context, owner, field)),
    byKey: (args) => byId(textArg(args, 'id')),
    create: (body) => create(context, owner, body),
    actions: {
      getbyid: fn(({ args }) => byId(textArg(args, 'id'))),
      getbytitle: fn(({ args }) => {
        const title = textArg(args, 'title');
        return find(title, (field) => field.Title === title);
      }),
      getbyinternalnameortitle: fn(({ args }) => {
        const name = textArg(args, 'strName');
        const byName = owner.fields().some((field) => field.InternalName === name);
        return find(name, (field) => (byName ? field.InternalName : field.Title) === name);
      }),
      createfieldasxml: post(({ body }) => createAsXml(context, owner, body)),
      addfield: post(({ body }) => addField(context, owner, body)),
      adddependentlookupfield: post(({ args }) =>
        addDependent(context, owner, textArg(args, 'primaryLookupFieldId', 1), { title: textArg(args, 'displayName', 0), show: textArg(args, 'showField', 2) }),
      ),
      add: post(({ body }) => create(context, owner, isObject(body['field']) ? body['field'] : body)),
    },
  };
}

export const listFields = (context: Context, list: ListDoc): Collection => fields(context, listOwner(context, list));
