import { createHash } from 'node:crypto';
import type { FieldDefinition, FieldKind, ListDefinition } from '@virksomhedsplaner/shared/lists';
import { attributesXml, escapeXml, parseXml, writeXml, type XmlNode } from './xml.js';

type Attributes = Record<string, string | undefined>;

const flag = (value: boolean | undefined): 'TRUE' | 'FALSE' => (value === true ? 'TRUE' : 'FALSE');
const PLAIN_NOTE: Attributes = { Type: 'Note', NumLines: '6', RichText: 'FALSE' };
const HIDDEN_IN_FORMS: Attributes = { ShowInNewForm: 'FALSE', ShowInEditForm: 'FALSE', ShowInDisplayForm: 'FALSE' };

/** Attributes of each kind; Field Element (List), Microsoft Learn. */
const ofKind: Record<FieldKind, (field: FieldDefinition) => Attributes> = {
  text: (field) => ({ Type: 'Text', MaxLength: String(field.maxLength ?? 255) }),
  note: () => PLAIN_NOTE,
  json: () => ({ ...PLAIN_NOTE, ...HIDDEN_IN_FORMS }),
  richText: () => ({ Type: 'Note', NumLines: '6', RichText: 'TRUE', RichTextMode: 'FullHtml' }),
  number: (field) => ({ Type: 'Number', Decimals: field.decimals === undefined ? undefined : String(field.decimals) }),
  boolean: () => ({ Type: 'Boolean' }),
  choice: () => ({ Type: 'Choice', Format: 'Dropdown', FillInChoice: 'FALSE' }),
  day: () => ({ Type: 'DateTime', Format: 'DateOnly' }),
  instant: () => ({ Type: 'DateTime', Format: 'DateTime' }),
  url: () => ({ Type: 'URL', Format: 'Hyperlink' }),
  person: () => ({ Type: 'User', List: 'UserInfo', UserSelectionMode: 'PeopleOnly' }),
  people: () => ({ Type: 'UserMulti', List: 'UserInfo', UserSelectionMode: 'PeopleOnly', Mult: 'TRUE' }),
  lookup: () => ({ Type: 'Lookup', ShowField: 'Title' }),
  lookups: () => ({ Type: 'LookupMulti', ShowField: 'Title', Mult: 'TRUE' }),
};

/** The column's id, the same on every site: creating it a second time is then refused instead of making a twin with a digit behind its name. */
export function columnId(list: ListDefinition, field: FieldDefinition): string {
  const hex = createHash('sha256').update(`virksomhedsplaner/${list.urlName}/${field.internalName}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const choicesXml = (choices: readonly string[]): string => `<CHOICES>${choices.map((choice) => `<CHOICE>${escapeXml(choice)}</CHOICE>`).join('')}</CHOICES>`;

function sharedAttributes(field: FieldDefinition): Attributes {
  return {
    DisplayName: field.title,
    Description: field.description ?? '',
    Required: flag(field.required),
    Indexed: flag(isIndexed(field)),
    EnforceUniqueValues: flag(field.unique),
    CustomFormatter: field.formatter,
  };
}

/** A unique column must be indexed, whether its definition says so or not. */
export function isIndexed(field: FieldDefinition): boolean {
  return field.indexed === true || field.unique === true;
}

/** SchemaXml that creates the column; `lookupListId` for lookups, without braces. To be used with AddFieldInternalNameHint. */
export function newColumnXml(list: ListDefinition, field: FieldDefinition, lookupListId?: string): string {
  const { Type, ...own } = ofKind[field.kind](field);
  const names: Attributes = { Type, ID: `{${columnId(list, field)}}`, Name: field.internalName, StaticName: field.internalName };
  const lookup: Attributes = lookupListId === undefined ? {} : { List: `{${lookupListId}}` };
  const head = `Field${attributesXml({ ...names, ...sharedAttributes(field), ...own, ...lookup })}`;
  return field.choices === undefined ? `<${head}/>` : `<${head}>${choicesXml(field.choices)}</Field>`;
}

/** The live column's SchemaXml with what only the XML can say (length, decimals, choices) as wanted; the rest stays as it is. */
export function changedColumnXml(liveXml: string, field: FieldDefinition): string {
  const [node] = parseXml(liveXml);
  if (node === undefined) throw new TypeError(`${field.internalName}: SharePoint gave no schema to change`);
  const { MaxLength, Decimals } = ofKind[field.kind](field);
  const wanted = Object.entries({ MaxLength, Decimals }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const attributes = { ...node.attributes, ...Object.fromEntries(wanted) };
  return writeXml([{ ...node, attributes, children: field.choices === undefined ? node.children : withChoices(node, field.choices) }]);
}

function withChoices(node: XmlNode, choices: readonly string[]): XmlNode[] {
  return [...node.children.filter(({ name }) => name !== 'CHOICES'), ...parseXml(choicesXml(choices))];
}
