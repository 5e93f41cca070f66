import { randomUUID } from 'node:crypto';
import { badRequest, refusedChange } from '../protocol/errors.js';
import type { OwnProperty } from '../model/field-kinds.js';
import { CREATABLE, kindOf } from '../model/field-kinds.js';
import { internalNameOf } from '../model/names.js';
import type { XmlNode } from '../xml/read-xml.js';
import { BadXml, isTrue, parseXml } from '../xml/read-xml.js';
import type { FieldDoc, Json } from '../model/types.js';
import type { Context } from '../tenant/site.js';
import { webOf } from '../tenant/site.js';

const KNOWN = new Set([
  'Type',
  'Name',
  'DisplayName',
  'ID',
  'Description',
  'Group',
  'Required',
  'Hidden',
  'ReadOnly',
  'Indexed',
  'EnforceUniqueValues',
  'CustomFormatter',
  'SourceID',
  'StaticName',
  'ColName',
  'RowOrdinal',
  'ColName2',
  'RowOrdinal2',
  'Version',
]);

export function emptyField(type: string, title: string, context: Context): FieldDoc {
  const own: Record<string, Json> = Object.fromEntries(kindOf(type).own.map((property) => [property.name, property.otherwise]));
  if ('LookupWebId' in own) own['LookupWebId'] = webOf(context.site).Id;
  if (type.startsWith('User')) own['LookupList'] = `{${webOf(context.site).userListId}}`;
  if (type.endsWith('Multi')) own['AllowMultipleValues'] = true;
  return {
    Id: randomUUID(),
    InternalName: internalNameOf(title),
    StaticName: internalNameOf(title),
    Title: title,
    Description: '',
    Group: 'Custom Columns',
    Required: false,
    Hidden: false,
    ReadOnlyField: type === 'Calculated',
    Indexed: false,
    EnforceUniqueValues: false,
    DefaultValue: null,
    DefaultFormula: null,
    ValidationFormula: null,
    ValidationMessage: null,
    CustomFormatter: null,
    JSLink: 'clienttemplates.js',
    Direction: 'none',
    type,
    own,
    given: [],
    attributes: {},
    column: '',
    base: false,
    canBeDeleted: true,
  };
}

function ownFromAttribute(property: OwnProperty, text: string): Json {
  if (property.words) {
    const at = property.words.findIndex((word) => word.toLowerCase() === text.toLowerCase());
    return at >= 0 ? at : Number(text) || 0;
  }
  if (typeof property.otherwise === 'boolean') return isTrue(text);
  if (typeof property.otherwise === 'number') return Number.isFinite(Number(text)) ? Number(text) : property.otherwise;
  return property.name === 'LookupList' ? text.replace(/[{}]/g, '').toLowerCase() : text;
}

/** The type a schema names; `Mult` makes lookups and persons hold several. */
function typeOf(node: XmlNode): string {
  const type = node.attributes['Type'] ?? '';
  const name = type === 'Link' ? 'URL' : type;
  const single = name.replace(/Multi$/, '');
  if (single === 'Lookup' || single === 'User') return isTrue(node.attributes['Mult']) || name.endsWith('Multi') ? `${single}Multi` : single;
  if (!Object.values(CREATABLE).includes(name))
    throw refusedChange(`Field type ${type} is not installed properly. Go to the list settings page to delete this field.`);
  return name;
}

/** `FieldRef="{id}"` makes a lookup show another column of what that one points to. */
function readPrimary(field: FieldDoc): void {
  const primary = field.own['PrimaryFieldId'];
  if (typeof primary !== 'string' || primary === '') return;
  field.own['PrimaryFieldId'] = primary.replace(/[{}]/g, '').toLowerCase();
  field.own['IsDependentLookup'] = true;
  field.ReadOnlyField = true;
}

function readChildren(node: XmlNode, field: FieldDoc): void {
  for (const child of node.children) {
    if (child.name === 'Default') field.DefaultValue = child.text;
    if (child.name === 'DefaultFormula') field.DefaultFormula = child.text;
    if (child.name === 'Formula') field.own['Formula'] = child.text;
    if (child.name === 'CHOICES') field.own['Choices'] = child.children.filter((each) => each.name === 'CHOICE').map((each) => each.text);
    if (child.name === 'Validation') {
      field.ValidationFormula = child.text;
      field.ValidationMessage = child.attributes['Message'] ?? null;
    }
  }
}

function readAttributes(node: XmlNode, field: FieldDoc): void {
  const given = node.attributes;
  const used = new Set(KNOWN);
  for (const property of kindOf(field.type).own) {
    if (property.attribute === undefined) continue;
    used.add(property.attribute);
    const text = given[property.attribute];
    if (text === undefined || property.name === 'AllowMultipleValues') continue;
    field.own[property.name] = ownFromAttribute(property, text);
    field.given.push(property.name);
  }
  field.Description = given['Description'] ?? '';
  field.Group = given['Group'] ?? 'Custom Columns';
  field.Required = isTrue(given['Required']);
  field.Hidden = isTrue(given['Hidden']);
  field.ReadOnlyField = isTrue(given['ReadOnly']) || field.type === 'Calculated';
  field.Indexed = isTrue(given['Indexed']);
  field.EnforceUniqueValues = isTrue(given['EnforceUniqueValues']);
  field.CustomFormatter = given['CustomFormatter'] ?? null;
  field.attributes = Object.fromEntries(Object.entries(given).filter(([name]) => !used.has(name)));
}

function parseField(xml: string): XmlNode | undefined {
  try {
    return parseXml(xml).find((each) => each.name === 'Field');
  } catch (error) {
    if (error instanceof BadXml) throw badRequest(`The schema of the field cannot be read: ${error.message}`);
    throw error;
  }
}

/** Reads `<Field …>`. Errors: no XML, no type, no name. The internal name is the one in Name, if there is one. */
export function readFieldXml(context: Context, xml: string): FieldDoc {
  const node = parseField(xml);
  const title = node?.attributes['DisplayName'] ?? node?.attributes['Name'];
  if (!node || title === undefined || title === '') throw refusedChange('The schema of the field has no DisplayName.');
  const field = emptyField(typeOf(node), title, context);
  const name = node.attributes['Name'];
  if (name) field.InternalName = field.StaticName = internalNameOf(name);
  const id = node.attributes['ID']?.replace(/[{}]/g, '').toLowerCase();
  if (id) field.Id = id;
  readAttributes(node, field);
  readPrimary(field);
  readChildren(node, field);
  return field;
}
