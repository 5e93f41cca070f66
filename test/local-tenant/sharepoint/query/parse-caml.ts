import type { XmlNode } from '../xml/read-xml.js';
import { childOf, isTrue } from '../xml/read-xml.js';
import { toKind } from './bind-filter.js';
import type { Column, Comparison, Order, Predicate, Scalar } from './predicate.js';

/** How a CAML query names a column: by id of what it points to, or by what it shows. */
export type FindCamlColumn = (name: string, byId: boolean) => Column;

export interface CamlContext {
  find: FindCamlColumn;
  zone: string;
  /** epoch milliseconds of now */
  now: number;
  /** start of the local day that holds an instant, epoch milliseconds */
  startOfDay: (instant: number) => number;
  userId: number;
  /** whether the user is in the groups that a Membership names */
  groupsOfUser: number[];
}

export class BadCaml extends Error {}
/** CAML that SharePoint reads and this reader does not. */
export class UnservedCaml extends Error {}

const COMPARISONS: Record<string, Comparison> = { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le' };
const DAY = 86_400_000;
const MAX_DAYS = 100_000;
const ID_TYPES = new Set(['integer', 'counter', 'number']);

const refName = (node: XmlNode | undefined): string => {
  const name = node?.attributes['Name'];
  if (name === undefined || name === '') throw new BadCaml('A FieldRef without a Name.');
  return name;
};

/** A pointer is compared by id when the reference says so, or the value is a number or the user. */
function columnOf(node: XmlNode, context: CamlContext): Column {
  const reference = childOf(node, 'FieldRef');
  const values = [childOf(node, 'Value'), ...(childOf(node, 'Values')?.children ?? [])];
  const byValue = values.some((value) => value !== undefined && (ID_TYPES.has((value.attributes['Type'] ?? '').toLowerCase()) || childOf(value, 'UserID')));
  return context.find(refName(reference), isTrue(reference?.attributes['LookupId']) || byValue);
}

function today(node: XmlNode, column: Column, context: CamlContext): number {
  const offset = Number(node.attributes['OffsetDays'] ?? node.attributes['Offset'] ?? 0);
  if (!(Math.abs(offset) <= MAX_DAYS)) throw new BadCaml('OffsetDays is no number of days.');
  const start = context.startOfDay(context.now);
  // a day may have 23 or 25 hours: go by its middle, then back to its start
  return column.dayOnly || offset !== 0 ? context.startOfDay(start + DAY / 2 + offset * DAY) : start;
}

function valueOf(node: XmlNode, column: Column, context: CamlContext): Scalar {
  if (childOf(node, 'UserID')) return context.userId;
  const day = childOf(node, 'Today');
  if (day) return today(day, column, context);
  if (childOf(node, 'Now')) return context.now;
  const value = toKind(column.kind === 'text' ? node.text : node.text.trim(), column, context.zone);
  return column.dayOnly && typeof value === 'number' ? context.startOfDay(value) : value;
}

/** Dates are compared by day, unless the value asks for the time. */
function withPrecision(column: Column, value: XmlNode | undefined): Column {
  if (column.kind !== 'date' || isTrue(value?.attributes['IncludeTimeValue'])) return column;
  return { ...column, dayOnly: true };
}

function one(node: XmlNode): XmlNode {
  const value = childOf(node, 'Value');
  if (!value) throw new BadCaml(`${node.name} without a Value.`);
  return value;
}

function comparison(node: XmlNode, how: Comparison, context: CamlContext): Predicate {
  const value = one(node);
  const column = withPrecision(columnOf(node, context), value);
  return { op: 'compare', column, how, value: valueOf(value, column, context) };
}

function among(node: XmlNode, context: CamlContext): Predicate {
  const values = childOf(node, 'Values')?.children.filter((each) => each.name === 'Value') ?? [];
  const column = withPrecision(columnOf(node, context), values[0]);
  return { op: 'in', column, values: values.map((value) => valueOf(value, column, context)) };
}

function membership(node: XmlNode, context: CamlContext): Predicate {
  if (node.attributes['Type'] !== 'CurrentUserGroups') throw new UnservedCaml(`CAML with a Membership of type ${node.attributes['Type'] ?? ''}`);
  return { op: 'in', column: context.find(refName(childOf(node, 'FieldRef')), true), values: context.groupsOfUser };
}

function searching(node: XmlNode, how: 'starts' | 'contains', context: CamlContext): Predicate {
  return { op: 'text', column: columnOf(node, context), how, value: one(node).text };
}

const LEAVES: Record<string, (node: XmlNode, context: CamlContext) => Predicate> = {
  IsNull: (node, context) => ({ op: 'empty', column: columnOf(node, context), empty: true }),
  IsNotNull: (node, context) => ({ op: 'empty', column: columnOf(node, context), empty: false }),
  BeginsWith: (node, context) => searching(node, 'starts', context),
  Contains: (node, context) => searching(node, 'contains', context),
  In: among,
  Includes: (node, context) => comparison(node, 'eq', context),
  NotIncludes: (node, context) => comparison(node, 'ne', context),
  Membership: membership,
  DateRangesOverlap: () => {
    throw new UnservedCaml('CAML with DateRangesOverlap');
  },
};

/** One condition of a Where. Throws BadCaml for what CAML does not have. */
function readCondition(node: XmlNode, context: CamlContext): Predicate {
  if (node.name === 'And' || node.name === 'Or') {
    if (node.children.length < 2) throw new BadCaml(`${node.name} needs two conditions.`);
    return { op: node.name === 'And' ? 'all' : 'any', parts: node.children.map((child) => readCondition(child, context)) };
  }
  const how = Object.hasOwn(COMPARISONS, node.name) ? COMPARISONS[node.name] : undefined;
  if (how) return comparison(node, how, context);
  const leaf = Object.hasOwn(LEAVES, node.name) ? LEAVES[node.name] : undefined;
  if (!leaf) throw new BadCaml(`${node.name} is no condition.`);
  return leaf(node, context);
}

export interface CamlQuery {
  where?: Predicate | undefined;
  order: Order[];
  /** columns of ViewFields; undefined: all */
  fields?: string[];
  rowLimit?: number;
  /** false: the row limit is all that is wanted, there is no next page */
  paged: boolean;
}

function readOrder(query: XmlNode | undefined, context: CamlContext): Order[] {
  const groups = childOf(query, 'GroupBy')?.children ?? [];
  const orders = childOf(query, 'OrderBy')?.children ?? [];
  return [...groups, ...orders]
    .filter((node) => node.name === 'FieldRef')
    .map((node) => ({ column: context.find(refName(node), false), descending: /^false$/i.test(node.attributes['Ascending'] ?? '') }));
}

function readWhere(where: XmlNode | undefined, context: CamlContext): Predicate | undefined {
  if (where && where.children.length > 1) throw new BadCaml('Where has more than one condition.');
  const condition = where?.children[0];
  return condition && readCondition(condition, context);
}

function readLimit(text: string): number | undefined {
  const limit = Number(text.trim() || Number.NaN);
  return Number.isSafeInteger(limit) && limit > 0 ? limit : undefined;
}

/** Joins, and the columns they project, would change which rows there are: never passed over. */
function refuseUnserved(view: XmlNode): void {
  for (const name of ['Joins', 'ProjectedFields']) {
    if ((childOf(view, name)?.children.length ?? 0) > 0) throw new UnservedCaml(`CAML with ${name}`);
  }
}

/** Reads `<View>`: Where, GroupBy and OrderBy, ViewFields, RowLimit. */
export function readView(view: XmlNode, context: CamlContext): CamlQuery {
  refuseUnserved(view);
  const query = childOf(view, 'Query');
  const fields = childOf(view, 'ViewFields')?.children.flatMap((node) => node.attributes['Name'] ?? []) ?? [];
  return {
    where: readWhere(childOf(query, 'Where'), context),
    order: readOrder(query, context),
    fields: fields.length > 0 ? fields : undefined,
    rowLimit: readLimit(childOf(view, 'RowLimit')?.text ?? ''),
    paged: childOf(view, 'RowLimit') === undefined || isTrue(childOf(view, 'RowLimit')?.attributes['Paged']),
  };
}
