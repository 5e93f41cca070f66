import type { LiveColumn } from './live-site.js';
import { parseXml } from './xml.js';

export const columnSelect = [
  'Id',
  'InternalName',
  'Title',
  'Description',
  'Required',
  'Indexed',
  'EnforceUniqueValues',
  'FromBaseType',
  'CanBeDeleted',
  'CustomFormatter',
  'SchemaXml',
];

export interface RawColumn {
  Id: string;
  InternalName: string;
  Title: string;
  Description: string;
  Required: boolean;
  Indexed: boolean;
  EnforceUniqueValues: boolean;
  FromBaseType: boolean;
  CanBeDeleted: boolean;
  CustomFormatter: string | null;
  SchemaXml: string;
}

type Attributes = Readonly<Record<string, string>>;
const isTrue = (value: string | undefined): boolean => value?.toUpperCase() === 'TRUE';

const kinds: Record<string, (attributes: Attributes) => LiveColumn['kind']> = {
  Text: () => 'text',
  Note: ({ RichText }) => (isTrue(RichText) ? 'richText' : 'note'),
  Number: () => 'number',
  Boolean: () => 'boolean',
  Choice: () => 'choice',
  // ours always say; without a word it is SharePoint's first format, the date alone
  DateTime: ({ Format = 'DateOnly' }) => (Format === 'DateOnly' ? 'day' : 'instant'),
  URL: () => 'url',
  User: ({ Mult }) => (isTrue(Mult) ? 'people' : 'person'),
  UserMulti: () => 'people',
  Lookup: ({ Mult }) => (isTrue(Mult) ? 'lookups' : 'lookup'),
  LookupMulti: () => 'lookups',
};

function kindOf(attributes: Attributes): LiveColumn['kind'] {
  const type = attributes['Type'] ?? '';
  return kinds[type]?.(attributes) ?? `sharepoint:${type}`;
}

/** What only the schema says: length, decimals, choices, the list looked up in. */
function fromSchema(schemaXml: string): Pick<LiveColumn, 'kind' | 'choices' | 'maxLength' | 'decimals' | 'lookupListId'> {
  const [node] = parseXml(schemaXml);
  const attributes = node?.attributes ?? {};
  const { MaxLength, Decimals, List } = attributes;
  const choices = node?.children.find(({ name }) => name === 'CHOICES')?.children.map(({ text }) => text) ?? [];
  return {
    kind: kindOf(attributes),
    choices,
    ...(MaxLength === undefined ? {} : { maxLength: Number(MaxLength) }),
    ...(Decimals === undefined ? {} : { decimals: Number(Decimals) }),
    ...(List === undefined ? {} : { lookupListId: List.replace(/[{}]/g, '').toLowerCase() }),
  };
}

export function columnOf(raw: RawColumn): LiveColumn {
  return {
    id: raw.Id,
    internalName: raw.InternalName,
    title: raw.Title,
    description: raw.Description,
    required: raw.Required,
    indexed: raw.Indexed,
    unique: raw.EnforceUniqueValues,
    builtin: raw.FromBaseType || !raw.CanBeDeleted,
    schemaXml: raw.SchemaXml,
    ...(raw.CustomFormatter === null || raw.CustomFormatter === '' ? {} : { formatter: raw.CustomFormatter }),
    ...fromSchema(raw.SchemaXml),
  };
}
