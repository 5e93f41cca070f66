import type { FieldDoc, Json } from './types.js';
import type { FieldKind, OwnProperty } from './field-kinds.js';
import { kindOf } from './field-kinds.js';
import { escapeXml } from '../xml/write-xml.js';

const truth = (flag: boolean): string => (flag ? 'TRUE' : 'FALSE');

function attributeText(property: OwnProperty, content: Json): string | undefined {
  if (content === null || content === undefined) return undefined;
  if (typeof content === 'boolean') return truth(content);
  if (property.words && typeof content === 'number') return property.words[content];
  if (typeof content === 'string') return content;
  return typeof content === 'number' ? String(content) : undefined;
}

function ownAttributes(field: FieldDoc, kind: FieldKind): [string, string][] {
  return kind.own.flatMap((property): [string, string][] => {
    const content = field.own[property.name];
    if (property.attribute === undefined || content === undefined || content === '') return [];
    if (content === property.otherwise && !field.given.includes(property.name)) return [];
    const text = attributeText(property, content);
    return text === undefined ? [] : [[property.attribute, text]];
  });
}

function children(field: FieldDoc): string {
  const choices = field.own['Choices'];
  const formula = field.own['Formula'];
  const parts = [
    field.DefaultValue === null ? '' : `<Default>${escapeXml(field.DefaultValue)}</Default>`,
    field.DefaultFormula === null ? '' : `<DefaultFormula>${escapeXml(field.DefaultFormula)}</DefaultFormula>`,
    Array.isArray(choices) && choices.length > 0
      ? `<CHOICES>${choices.map((choice) => `<CHOICE>${escapeXml(String(choice))}</CHOICE>`).join('')}</CHOICES>`
      : '',
    typeof formula === 'string' && formula !== '' ? `<Formula>${escapeXml(formula)}</Formula>` : '',
    field.ValidationFormula === null
      ? ''
      : `<Validation Message="${escapeXml(field.ValidationMessage ?? '')}">${escapeXml(field.ValidationFormula)}</Validation>`,
  ];
  return parts.join('');
}

const onlyTrue = (flag: boolean): string | undefined => (flag ? 'TRUE' : undefined);

const commonAttributes = (field: FieldDoc): [string, string | undefined][] => [
  ['Type', field.type],
  ['Name', field.InternalName],
  ['DisplayName', field.Title],
  ['ID', `{${field.Id}}`],
  ['Description', field.Description || undefined],
  ['Group', field.Group || undefined],
  ['Required', truth(field.Required)],
  ['Hidden', onlyTrue(field.Hidden)],
  ['ReadOnly', onlyTrue(field.ReadOnlyField)],
  ['Indexed', onlyTrue(field.Indexed)],
  ['EnforceUniqueValues', onlyTrue(field.EnforceUniqueValues)],
  ['CustomFormatter', field.CustomFormatter ?? undefined],
];

/** SchemaXml of a column. `sourceId`: the list or web it was made in. */
export function writeSchemaXml(field: FieldDoc, sourceId: string): string {
  const attributes: [string, string | undefined][] = [
    ...commonAttributes(field),
    ...ownAttributes(field, kindOf(field.type)),
    ...Object.entries(field.attributes),
    ['SourceID', `{${sourceId}}`],
    ['StaticName', field.StaticName],
    ['ColName', field.column || undefined],
    ['RowOrdinal', field.column ? '0' : undefined],
  ];
  const head = attributes.flatMap(([name, text]) => (text === undefined ? [] : [`${name}="${escapeXml(text)}"`])).join(' ');
  const inside = children(field);
  return inside === '' ? `<Field ${head} />` : `<Field ${head}>${inside}</Field>`;
}
