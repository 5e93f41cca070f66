import type { Entity } from '../protocol/node.js';
import { post } from '../protocol/node.js';
import { booleanArg } from '../protocol/arguments.js';
import { refusedChange } from '../protocol/errors.js';
import { kindOf } from '../model/field-kinds.js';
import { entityPropertyName } from '../model/names.js';
import { writeSchemaXml } from '../model/schema-xml.js';
import type { FieldDoc, Properties } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import type { Owner } from './field-owner.js';
import { saveField, updateField } from './field-changes.js';
import { textResources } from './user-resource.js';

/** Properties that are the same for every column here. */
const FIXED = {
  AutoIndexed: false,
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: null,
  ClientValidationFormula: null,
  ClientValidationMessage: null,
  IsModern: false,
  PinnedToFiltersPane: false,
  Sealed: false,
  ShowInFiltersPane: 0,
};

function ofKind(type: string): Properties {
  const kind = kindOf(type);
  return {
    Filterable: kind.filterable,
    Sortable: kind.sortable,
    FieldTypeKind: kind.kind,
    TypeAsString: type,
    TypeDisplayName: kind.displayName,
    TypeShortDescription: kind.shortName,
  };
}

const properties = (owner: Owner, field: FieldDoc): Properties => ({
  ...FIXED,
  CanBeDeleted: field.canBeDeleted,
  CustomFormatter: field.CustomFormatter,
  DefaultFormula: field.DefaultFormula,
  DefaultValue: field.DefaultValue,
  Description: field.Description,
  Direction: field.Direction,
  EnforceUniqueValues: field.EnforceUniqueValues,
  EntityPropertyName: entityPropertyName(field.InternalName),
  FromBaseType: field.base,
  Group: field.Group === '' ? 'Custom Columns' : field.Group,
  Hidden: field.Hidden,
  Id: field.Id,
  Indexed: field.Indexed,
  IndexStatus: field.Indexed ? 1 : 0,
  InternalName: field.InternalName,
  JSLink: field.JSLink,
  ReadOnlyField: field.ReadOnlyField,
  Required: field.Required,
  SchemaXml: writeSchemaXml(field, owner.id),
  Scope: owner.url,
  StaticName: field.StaticName,
  Title: field.Title,
  ...ofKind(field.type),
  ValidationFormula: field.ValidationFormula,
  ValidationMessage: field.ValidationMessage,
  ...field.own,
});

/** Where a form shows a column stands in SchemaXml alone. */
const showIn = (owner: Owner, context: Context, field: FieldDoc, form: string) =>
  post(({ args }) => {
    owner.demandManage();
    const attributes = { ...field.attributes, [`ShowIn${form}`]: booleanArg(args, 'value', 0, true) ? 'TRUE' : 'FALSE' };
    saveField(context, owner, { ...field, attributes });
  });

function remove(context: Context, owner: Owner, field: FieldDoc): void {
  owner.demandManage();
  if (!field.canBeDeleted) throw refusedChange('The field cannot be deleted because it is a built-in column.');
  owner.saveFields(owner.fields().filter((each) => each.Id !== field.Id));
  if (owner.list) context.site.items.dropIndex(owner.list.Id, field.InternalName);
}

export const fieldEntity = (context: Context, owner: Owner, field: FieldDoc): Entity => {
  let kept: Properties | undefined;
  return {
    kind: 'entity',
    type: kindOf(field.type).entity,
    path: `${owner.path}/Fields(guid'${field.Id}')`,
    properties: () => (kept ??= properties(owner, field)),
    links: textResources(`${owner.path}/Fields(guid'${field.Id}')`, () => ({ title: field.Title, description: field.Description })),
    actions: {
      setshowindisplayform: showIn(owner, context, field, 'DisplayForm'),
      setshowineditform: showIn(owner, context, field, 'EditForm'),
      setshowinnewform: showIn(owner, context, field, 'NewForm'),
      deleteobject: post(() => remove(context, owner, field)),
    },
    merge: (body) => updateField(context, owner, field, body),
    remove: () => remove(context, owner, field),
  };
};
