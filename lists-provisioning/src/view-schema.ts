import {
  builtinFields,
  groupedBy,
  type BuiltinField,
  type FieldDefinition,
  type FieldKind,
  type ListDefinition,
  type ViewCondition,
  type ViewDefinition,
} from '@virksomhedsplaner/shared/lists';
import { escapeXml, parseXml, writeXml } from './xml.js';

/** What SharePoint gives a view that does not say. */
const DEFAULT_ROW_LIMIT = 30;

const OPERATORS: Record<ViewCondition['op'], string> = {
  eq: 'Eq',
  neq: 'Neq',
  lt: 'Lt',
  leq: 'Leq',
  gt: 'Gt',
  geq: 'Geq',
  isNull: 'IsNull',
  isNotNull: 'IsNotNull',
  contains: 'Contains',
  in: 'In',
};

/** Types of a CAML Value; Value Element (Query), Microsoft Learn. */
const VALUE_TYPES: Record<FieldKind, string> = {
  text: 'Text',
  note: 'Text',
  richText: 'Text',
  json: 'Text',
  url: 'Text',
  choice: 'Choice',
  number: 'Number',
  boolean: 'Boolean',
  day: 'DateTime',
  instant: 'DateTime',
  person: 'Integer',
  people: 'Integer',
  lookup: 'Integer',
  lookups: 'Integer',
};
const BUILTIN_TYPES: Record<BuiltinField, string> = {
  title: 'Text',
  id: 'Counter',
  created: 'DateTime',
  modified: 'DateTime',
  editor: 'Integer',
  approval: 'ModStat',
};

function isBuiltin(key: string): key is BuiltinField {
  return key in builtinFields;
}

function fieldOf(list: ListDefinition, key: string): FieldDefinition {
  const field = list.fields[key];
  if (field === undefined) throw new TypeError(`${list.key}: a view names the field ${key}, which the list does not have`);
  return field;
}

const internalNameOf = (list: ListDefinition, key: string): string => (isBuiltin(key) ? builtinFields[key] : fieldOf(list, key).internalName);
const typeOf = (list: ListDefinition, key: string): string => (isBuiltin(key) ? BUILTIN_TYPES[key] : VALUE_TYPES[fieldOf(list, key).kind]);

/** Internal names of the view's columns; the title as the link that opens the row. */
export function viewColumns(list: ListDefinition, view: ViewDefinition): string[] {
  return view.fields.map((key) => (key === 'title' ? 'LinkTitle' : internalNameOf(list, key)));
}

const isWords = (value: ViewCondition['value']): value is readonly string[] => Array.isArray(value);

function valueXml(type: string, value: ViewCondition['value']): string {
  if (value === 'me') return '<Value Type="Integer"><UserID/></Value>';
  if (type === 'DateTime' && value === 'today') return '<Value Type="DateTime"><Today/></Value>';
  if (isWords(value)) return `<Values>${value.map((word) => valueXml(type, word)).join('')}</Values>`;
  if (typeof value === 'object') return `<Value Type="DateTime"><Today OffsetDays="${value.daysFromToday}"/></Value>`;
  const text = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return `<Value Type="${type}">${escapeXml(text)}</Value>`;
}

function conditionXml(list: ListDefinition, { field, op, value }: ViewCondition): string {
  const type = typeOf(list, field);
  const byId = type === 'Integer' && typeof value === 'number' ? ' LookupId="TRUE"' : '';
  const reference = `<FieldRef Name="${internalNameOf(list, field)}"${byId}/>`;
  const operand = op === 'isNull' || op === 'isNotNull' ? '' : valueXml(type, value);
  return `<${OPERATORS[op]}>${reference}${operand}</${OPERATORS[op]}>`;
}

/** Every condition must hold; CAML's And takes exactly two. */
function whereXml(list: ListDefinition, conditions: readonly ViewCondition[]): string {
  const [first, ...rest] = conditions.map((condition) => conditionXml(list, condition));
  if (first === undefined) return '';
  return `<Where>${rest.reduce((left, right) => `<And>${left}${right}</And>`, first)}</Where>`;
}

/** The children of a view's Query. */
export function viewQuery(list: ListDefinition, view: ViewDefinition): string {
  const groups = groupedBy(view).map((key) => `<FieldRef Name="${internalNameOf(list, key)}"/>`);
  const group = groups.length === 0 ? '' : `<GroupBy Collapse="TRUE" GroupLimit="30">${groups.join('')}</GroupBy>`;
  const order = (view.orderBy ?? []).map(
    ({ field, descending }) => `<FieldRef Name="${internalNameOf(list, field)}"${descending === true ? ' Ascending="FALSE"' : ''}/>`,
  );
  return group + (order.length === 0 ? '' : `<OrderBy>${order.join('')}</OrderBy>`) + whereXml(list, view.where ?? []);
}

export const viewRowLimit = (view: ViewDefinition): number => view.rowLimit ?? DEFAULT_ROW_LIMIT;

/** The live view's XML with the wanted query, columns and row limit; its name, address and flags stay. */
export function changedViewXml(liveXml: string, list: ListDefinition, view: ViewDefinition): string {
  const [node] = parseXml(liveXml);
  if (node === undefined) throw new TypeError(`${list.key}/${view.name}: SharePoint gave no view to change`);
  const columns = viewColumns(list, view).map((name) => `<FieldRef Name="${name}"/>`);
  const wanted = `<Query>${viewQuery(list, view)}</Query><ViewFields>${columns.join('')}</ViewFields><RowLimit Paged="TRUE">${viewRowLimit(view)}</RowLimit>`;
  const kept = node.children.filter(({ name }) => !['Query', 'ViewFields', 'RowLimit'].includes(name));
  return writeXml([{ ...node, children: [...parseXml(wanted), ...kept] }]);
}
