import { randomUUID } from 'node:crypto';
import { badRequest, fileNotFound, refusedChange } from '../protocol/errors.js';
import { textArg } from '../protocol/arguments.js';
import type { Body, Collection, Entity } from '../protocol/node.js';
import { fn, post } from '../protocol/node.js';
import type { ContentTypeDoc, Json, Properties } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { webOf } from '../tenant/site.js';
import { isObject, mergeSettings, plainBody, textOf } from './body.js';
import type { Owner } from './field-owner.js';
import { fieldEntity } from './field.js';
import { fieldLinks } from './field-links.js';

const FORMS = {
  ClientFormCustomFormatter: '',
  DisplayFormClientSideComponentId: '',
  DisplayFormClientSideComponentProperties: '',
  DisplayFormTarget: 0,
  DisplayFormTemplateName: 'ListForm',
  DisplayFormUrl: '',
  DocumentTemplate: '',
  DocumentTemplateUrl: '',
  EditFormClientSideComponentId: '',
  EditFormClientSideComponentProperties: '',
  EditFormTarget: 0,
  EditFormTemplateName: 'ListForm',
  EditFormUrl: '',
  JSLink: '',
  MobileDisplayFormUrl: '',
  MobileEditFormUrl: '',
  MobileNewFormUrl: '',
  NewFormClientSideComponentId: null,
  NewFormClientSideComponentProperties: '',
  NewFormTarget: 0,
  NewFormTemplateName: 'ListForm',
  NewFormUrl: '',
};

const properties = (owner: Owner, type: ContentTypeDoc): Properties => ({
  ...FORMS,
  ...type.own,
  Description: type.Description,
  Group: type.Group,
  Hidden: type.Hidden,
  Id: { StringValue: type.StringId },
  Name: type.Name,
  ReadOnly: type.ReadOnly,
  SchemaXml: `<ContentType ID="${type.StringId}" Name="${type.Name}" Group="${type.Group}" Description="${type.Description}" Version="0" />`,
  Scope: owner.url,
  Sealed: type.Sealed,
  StringId: type.StringId,
});

function save(owner: Owner, type: ContentTypeDoc): void {
  const all = owner.contentTypes();
  const known = all.some((each) => each.StringId === type.StringId);
  owner.saveContentTypes(known ? all.map((each) => (each.StringId === type.StringId ? type : each)) : [...all, type]);
}

function update(owner: Owner, type: ContentTypeDoc, given: Body): void {
  owner.demandManage();
  if (type.Sealed) throw refusedChange('The content type is sealed.');
  const { Name, Description, Group, Hidden, ReadOnly, ...rest } = plainBody(given);
  save(owner, {
    ...type,
    Name: typeof Name === 'string' ? Name : type.Name,
    Description: typeof Description === 'string' ? Description : type.Description,
    Group: typeof Group === 'string' ? Group : type.Group,
    Hidden: typeof Hidden === 'boolean' ? Hidden : type.Hidden,
    ReadOnly: typeof ReadOnly === 'boolean' ? ReadOnly : type.ReadOnly,
    own: mergeSettings({ ...FORMS, ...type.own }, rest, 'SP.ContentType'),
  });
}

/** A list's type by the items that have it, a type of the web by the lists that took it up. */
function isInUse({ site }: Context, { list }: Owner, { StringId }: ContentTypeDoc): boolean {
  if (list) return site.items.read(list.Id, {}).some((row) => row.contentTypeId === StringId);
  const taken = new RegExp(`^${StringId}00[0-9A-F]{32}$`, 'i');
  return site.docs.all('list').some((each) => each.contentTypes.some((type) => taken.test(type.StringId)));
}

function remove(context: Context, owner: Owner, type: ContentTypeDoc): void {
  owner.demandManage();
  if (owner.list && owner.contentTypes().length <= 2) throw refusedChange('The last content type of a list cannot be deleted.');
  if (!owner.list && type.StringId.length <= 6) throw refusedChange('A built-in content type cannot be deleted.');
  if (isInUse(context, owner, type)) throw refusedChange('The content type is in use.');
  owner.saveContentTypes(owner.contentTypes().filter((each) => each.StringId !== type.StringId));
}

function contentTypeEntity(context: Context, owner: Owner, type: ContentTypeDoc): Entity {
  const path = `${owner.path}/ContentTypes('${type.StringId}')`;
  const fieldsOf = (): Entity[] =>
    type.fieldLinks.flatMap((each) => {
      const field = owner.fields().find((candidate) => candidate.Id === each.Id);
      return field ? [fieldEntity(context, owner, field)] : [];
    });
  return {
    kind: 'entity',
    type: 'SP.ContentType',
    path,
    properties: () => properties(owner, type),
    links: {
      FieldLinks: () => fieldLinks(owner, type, { path, save: (links) => save(owner, { ...type, fieldLinks: links }) }),
      Fields: () => ({ kind: 'collection', type: 'SP.Field', path: `${path}/Fields`, members: fieldsOf }),
      Parent: () => parentOf(context, owner, type),
      WorkflowAssociations: () => ({ kind: 'collection', type: 'SP.Workflow.WorkflowAssociation', path: `${path}/WorkflowAssociations`, members: () => [] }),
    },
    merge: (body) => update(owner, type, body),
    remove: () => remove(context, owner, type),
  };
}

/** The content type of the web whose id is the longest beginning of this one's. */
function parentOf(context: Context, owner: Owner, type: ContentTypeDoc): Entity {
  const parents = webOf(context.site).contentTypes.filter((each) => each.StringId !== type.StringId && type.StringId.startsWith(each.StringId));
  const parent = parents.sort((a, b) => b.StringId.length - a.StringId.length)[0] ?? type;
  return contentTypeEntity(context, owner, parent);
}

/** The id that was asked for, or a new child of Item. */
function readId(Id: Json | undefined): string {
  const wanted = isObject(Id) ? Id['StringValue'] : undefined;
  return typeof wanted === 'string' && /^0x[0-9a-f]+$/i.test(wanted) ? wanted : `0x0100${randomUUID().replaceAll('-', '').toUpperCase()}`;
}

function create(context: Context, owner: Owner, given: Body): Entity {
  owner.demandManage();
  const { Id, Name, Description, Group, Hidden, ReadOnly, ...rest } = plainBody(given);
  const id = readId(Id);
  if (owner.contentTypes().some((each) => each.StringId === id || each.Name === Name)) throw refusedChange('A duplicate content type name was found.');
  if (typeof Name !== 'string' || Name === '') throw badRequest('The parameter Name is missing or is no text.');
  const type: ContentTypeDoc = {
    StringId: id,
    Name,
    Description: typeof Description === 'string' ? Description : '',
    Group: typeof Group === 'string' ? Group : 'Custom Content Types',
    Hidden: Hidden === true,
    ReadOnly: ReadOnly === true,
    Sealed: false,
    fieldLinks: webOf(context.site).contentTypes.find((each) => each.StringId === '0x01')?.fieldLinks ?? [],
    own: mergeSettings(FORMS, rest, 'SP.ContentType'),
  };
  save(owner, type);
  return contentTypeEntity(context, owner, type);
}

function addAvailable(context: Context, owner: Owner, id: string): Entity {
  owner.demandManage();
  const parent = webOf(context.site).contentTypes.find((each) => each.StringId === id);
  if (!parent) throw fileNotFound();
  const type = { ...parent, StringId: `${id}00${randomUUID().replaceAll('-', '').toUpperCase()}` };
  save(owner, type);
  return contentTypeEntity(context, owner, type);
}

export function contentTypes(context: Context, owner: Owner): Collection {
  const byId = (id: string): Entity => {
    const type = owner.contentTypes().find((each) => each.StringId.toLowerCase() === id.toLowerCase());
    if (!type) throw fileNotFound();
    return contentTypeEntity(context, owner, type);
  };
  return {
    kind: 'collection',
    type: 'SP.ContentType',
    path: `${owner.path}/ContentTypes`,
    members: () => owner.contentTypes().map((type) => contentTypeEntity(context, owner, type)),
    byKey: (args) => byId(textArg(args, 'id')),
    create: (body) => create(context, owner, body),
    actions: {
      getbyid: fn(({ args }) => byId(textArg(args, 'contentTypeId'))),
      addavailablecontenttype: post(({ body }) => addAvailable(context, owner, textOf(body, 'contentTypeId'))),
    },
  };
}
