import type { Json } from './types.js';

export interface OwnProperty {
  /** REST name */
  name: string;
  /** attribute of SchemaXml that holds it; none: not stored there */
  attribute?: string;
  otherwise: Json;
  /** choices of DisplayFormat and their like: the number in REST, the word in SchemaXml */
  words?: readonly string[];
}

export interface FieldKind {
  /** FieldTypeKind */
  kind: number;
  /** entity type, such as SP.FieldText */
  entity: string;
  displayName: string;
  shortName: string;
  /** prefix of the column in SchemaXml */
  column: string;
  cell: 'text' | 'number' | 'boolean' | 'date' | 'id' | 'ids' | 'texts' | 'url' | 'none';
  own: OwnProperty[];
  sortable: boolean;
  filterable: boolean;
  indexable: boolean;
}

const own = (name: string, otherwise: Json, attribute?: string, words?: readonly string[]): OwnProperty => ({ name, otherwise, attribute, words });

const NOTE: OwnProperty[] = [
  own('AllowHyperlink', false, 'AllowHyperlink'),
  own('AppendOnly', false, 'AppendOnly'),
  own('IsLongHyperlink', false),
  own('NumberOfLines', 6, 'NumLines'),
  own('RestrictedMode', true, 'RestrictedMode'),
  own('RichText', false, 'RichText'),
  own('UnlimitedLengthInDocumentLibrary', false, 'UnlimitedLengthInDocumentLibrary'),
  own('WikiLinking', false),
];
const LOOKUP: OwnProperty[] = [
  own('AllowMultipleValues', false, 'Mult'),
  own('DependentLookupInternalNames', []),
  own('IsDependentLookup', false),
  own('IsRelationship', true),
  own('LookupField', 'Title', 'ShowField'),
  own('LookupList', '', 'List'),
  own('LookupWebId', '', 'WebId'),
  own('PrimaryFieldId', null, 'FieldRef'),
  own('RelationshipDeleteBehavior', 0, 'RelationshipDeleteBehavior', ['None', 'Cascade', 'Restrict']),
  own('UnlimitedLengthInDocumentLibrary', false),
];
const USER: OwnProperty[] = [
  ...LOOKUP.map((each) =>
    each.name === 'IsRelationship' ? own('IsRelationship', false) : each.name === 'LookupField' ? own('LookupField', '', 'ShowField') : each,
  ),
  own('AllowDisplay', true),
  own('Presence', true),
  own('SelectionGroup', 0, 'UserSelectionScope'),
  own('SelectionMode', 1, 'UserSelectionMode', ['PeopleOnly', 'PeopleAndGroups']),
  own('UserDisplayOptions', null),
];
const NUMBER: OwnProperty[] = [
  own('CommaSeparator', true),
  own('CustomUnitName', null),
  own('CustomUnitOnRight', false),
  own('DisplayFormat', -1, 'Decimals'),
  own('MaximumValue', 1.7976931348623157e308, 'Max'),
  own('MinimumValue', -1.7976931348623157e308, 'Min'),
  own('ShowAsPercentage', false, 'Percentage'),
  own('Unit', null),
];
const CHOICE: OwnProperty[] = [own('FillInChoice', false, 'FillInChoice'), own('Mappings', null), own('Choices', [])];
const DATE: OwnProperty[] = [
  own('DateTimeCalendarType', 0, 'CalType'),
  own('DateFormat', null),
  own('DisplayFormat', 0, 'Format', ['DateOnly', 'DateTime']),
  own('FriendlyDisplayFormat', 0, 'FriendlyDisplayFormat', ['Unspecified', 'Disabled', 'Relative']),
  own('TimeFormat', null),
];
const CALCULATED: OwnProperty[] = [
  own('CurrencyLocaleId', 1030, 'LCID'),
  own('DateFormat', 0, 'Format', ['DateOnly', 'DateTime']),
  own('DisplayFormat', -1, 'Decimals'),
  own('Formula', ''),
  own('OutputType', 2, 'ResultType', ['Invalid', 'Integer', 'Text', 'Note', 'DateTime', 'Counter', 'Choice', 'Lookup', 'Boolean', 'Number', 'Currency']),
  own('ShowAsPercentage', false, 'Percentage'),
];

type Flags = { sortable?: boolean; filterable?: boolean; indexable?: boolean };
const define = (
  [kind, entity]: [number, string],
  names: [string, string],
  storage: [string, FieldKind['cell']],
  [properties, flags = {}]: [OwnProperty[], Flags?],
): FieldKind => ({
  kind,
  entity: `SP.${entity}`,
  displayName: names[0],
  shortName: names[1],
  column: storage[0],
  cell: storage[1],
  own: properties,
  sortable: flags.sortable ?? true,
  filterable: flags.filterable ?? true,
  indexable: flags.indexable ?? true,
});
const PERSON: [string, string] = ['Person or Group', 'Person or Group'];
const POINTER: [string, string] = ['Lookup', 'Lookup (information already on this site)'];
const CHOICES: [string, string] = ['Choice', 'Choice (menu to choose from)'];
const LINES: [string, string] = ['Multiple lines of text', 'Multiple lines of text'];
const FEW: Flags = { indexable: false };
const NONE: Flags = { sortable: false, filterable: false, indexable: false };
const same = (name: string): [string, string] => [name, name];

/** Every kind the stand-in stores, by TypeAsString. */
const FIELD_KINDS: Record<string, FieldKind> = {
  Text: define([2, 'FieldText'], same('Single line of text'), ['nvarchar', 'text'], [[own('MaxLength', 255, 'MaxLength')]]),
  Note: define([3, 'FieldMultiLineText'], LINES, ['ntext', 'text'], [NOTE, NONE]),
  DateTime: define([4, 'FieldDateTime'], same('Date and Time'), ['datetime', 'date'], [DATE]),
  Counter: define([5, 'FieldNumber'], same('Counter'), ['', 'number'], [[]]),
  Integer: define([1, 'FieldNumber'], same('Integer'), ['', 'number'], [[]]),
  Choice: define([6, 'FieldChoice'], CHOICES, ['nvarchar', 'text'], [[...CHOICE, own('EditFormat', 0, 'Format', ['Dropdown', 'RadioButtons'])]]),
  Lookup: define([7, 'FieldLookup'], POINTER, ['int', 'id'], [LOOKUP]),
  LookupMulti: define([7, 'FieldLookup'], POINTER, ['int', 'ids'], [LOOKUP, { sortable: false, indexable: false }]),
  Boolean: define([8, 'Field'], ['Yes/No', 'Yes/No (check box)'], ['bit', 'boolean'], [[]]),
  Number: define([9, 'FieldNumber'], ['Number', 'Number (1, 1.0, 100)'], ['float', 'number'], [NUMBER]),
  Currency: define([10, 'FieldCurrency'], ['Currency', 'Currency ($, ¥, €)'], ['float', 'number'], [[...NUMBER, own('CurrencyLocaleId', 1033, 'LCID')]]),
  URL: define(
    [11, 'FieldUrl'],
    same('Hyperlink or Picture'),
    ['nvarchar', 'url'],
    [[own('DisplayFormat', 0, 'Format', ['Hyperlink', 'Image'])], { filterable: false, indexable: false }],
  ),
  Computed: define([12, 'FieldComputed'], same('Computed'), ['', 'none'], [[own('EnableLookup', false)], { sortable: false, indexable: false }]),
  Guid: define([14, 'FieldGuid'], same('Guid'), ['uniqueidentifier', 'text'], [[], FEW]),
  MultiChoice: define([15, 'FieldMultiChoice'], CHOICES, ['ntext', 'texts'], [CHOICE, { sortable: false, indexable: false }]),
  Calculated: define([17, 'FieldCalculated'], ['Calculated', 'Calculated (calculation based on other columns)'], ['sql_variant', 'text'], [CALCULATED, FEW]),
  File: define([18, 'Field'], same('File'), ['', 'text'], [[], FEW]),
  Attachments: define([19, 'Field'], same('Attachments'), ['', 'boolean'], [[], FEW]),
  User: define([20, 'FieldUser'], PERSON, ['int', 'id'], [USER]),
  UserMulti: define([20, 'FieldUser'], PERSON, ['int', 'ids'], [USER, { sortable: false, indexable: false }]),
  ModStat: define([23, 'FieldChoice'], CHOICES, ['', 'number'], [[...CHOICE, own('EditFormat', 0)], FEW]),
  ContentTypeId: define([25, 'Field'], same('Content Type Id'), ['', 'text'], [[], FEW]),
};

/** TypeAsString by FieldTypeKind, for columns made through REST. */
export const CREATABLE: Record<number, string> = {
  2: 'Text',
  3: 'Note',
  4: 'DateTime',
  6: 'Choice',
  7: 'Lookup',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency',
  11: 'URL',
  14: 'Guid',
  15: 'MultiChoice',
  17: 'Calculated',
  20: 'User',
};

export const kindOf = (type: string): FieldKind => {
  const kind = Object.hasOwn(FIELD_KINDS, type) ? FIELD_KINDS[type] : undefined;
  if (!kind) throw new Error(`No kind of column is called ${type}.`);
  return kind;
};
