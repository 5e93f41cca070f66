import { lookupNotExpanded, noSelectField } from './errors.js';
import type { Properties } from '../model/types.js';
import type { Collection, Entity, Node } from './node.js';
import type { NameTree } from './query-options.js';
import { under } from './query-options.js';

/** An entity cut to what `$select` and `$expand` ask for, before it is written in a format. */
export interface Shaped {
  entity: Entity;
  /** without $select: verbose then writes its deferred links too */
  whole: boolean;
  /** never to be changed: it may be the entity's own */
  properties: Properties;
  expanded: [string, ShapedLink][];
}

export type ShapedLink = { kind: 'one'; shaped: Shaped } | { kind: 'many'; path: string; shaped: Shaped[] } | { kind: 'other'; node: Node };

function shapeLink(node: Node, select: NameTree, expand: NameTree): ShapedLink {
  if (node.kind === 'entity') return { kind: 'one', shaped: shape(node, select, expand) };
  if (node.kind === 'collection') return { kind: 'many', path: node.path, shaped: shapeAll(node, select, expand) };
  return { kind: 'other', node };
}

const shapeAll = (node: Collection, select: NameTree, expand: NameTree): Shaped[] => node.members().map((member) => shape(member, select, expand));

const findKey = (names: Iterable<string>, wanted: string, exact: boolean): string | undefined => {
  const lower = wanted.toLowerCase();
  for (const name of names) if (name === wanted || (!exact && name.toLowerCase() === lower)) return name;
  return undefined;
};

const isExact = (entity: Entity): boolean => entity.exactNames ?? false;

/** One selected name that is no expanded link: a property, one answered only on demand, or a refusal. */
function selectProperty(entity: Entity, name: string, sub: NameTree, into: Properties): void {
  const path = Object.keys(sub)[0];
  const all = entity.properties();
  const own = name in all ? name : findKey(Object.keys(all), name, isExact(entity));
  if (path === undefined && own !== undefined) into[own] = all[own];
  else if (path === undefined) selectFurther(entity, name, into);
  else refuseLink(entity, name, path);
}

function selectFurther(entity: Entity, name: string, into: Properties): void {
  const further = entity.more?.(name);
  if (further === undefined) refuseLink(entity, name, undefined);
  else into[name] = further;
}

/** Objects answer a link that is selected but not expanded with nothing; columns refuse. */
function refuseLink(entity: Entity, name: string, path: string | undefined): void {
  const link = findKey(Object.keys(entity.links ?? {}), name, isExact(entity));
  if (link === undefined && !(name in entity.properties())) throw noSelectField(name);
  if (path !== undefined || (entity.isLookup?.(link ?? name) ?? isExact(entity))) throw lookupNotExpanded(path === undefined ? name : `${name}/${path}`);
}

interface Trees {
  select: NameTree;
  expand: NameTree;
}

/** A lookup says by `$select` what is wanted of its target. */
function expandLink(entity: Entity, key: string, open: () => Node, trees: Trees): [string, ShapedLink] {
  const wanted = under(trees.select, key) ?? {};
  if (Object.keys(wanted).length === 0 && (entity.isLookup?.(key) ?? false)) throw lookupNotExpanded(key);
  return [key, shapeLink(open(), wanted, trees.expand)];
}

function expandOne(entity: Entity, name: string, trees: Trees, into: Pick<Shaped, 'properties' | 'expanded'>): void {
  const key = findKey(Object.keys(entity.links ?? {}), name, isExact(entity));
  const open = key === undefined ? undefined : entity.links?.[key];
  if (key !== undefined && open !== undefined) {
    into.expanded.push(expandLink(entity, key, open, trees));
    return;
  }
  // a complex value such as BasePermissions may be expanded: it stands there anyway
  const content = entity.more?.(name) ?? entity.properties()[name];
  if (content === undefined) throw noSelectField(name);
  into.properties[name] = content;
}

const hasLink = (entity: Entity, name: string): boolean => findKey(Object.keys(entity.links ?? {}), name, false) !== undefined;

function selectAll(entity: Entity, select: NameTree, expand: NameTree, into: Properties): void {
  for (const [name, sub] of Object.entries(select)) {
    if (name === '*') Object.assign(into, entity.properties());
    else if (under(expand, name) === undefined) selectProperty(entity, name, sub, into);
    else if (!hasLink(entity, name)) selectProperty(entity, name, {}, into);
  }
}

/** Applies the two trees to an entity. Errors: unknown names, lookups that are selected but not expanded (400). */
export function shape(entity: Entity, select: NameTree, expand: NameTree): Shaped {
  const nothingSelected = Object.keys(select).length === 0;
  const expansions = Object.entries(expand);
  if (nothingSelected && expansions.length === 0) return { entity, whole: true, properties: entity.properties(), expanded: [] };
  const shaped: Shaped = { entity, whole: nothingSelected || '*' in select, properties: {}, expanded: [] };
  for (const [name, sub] of expansions) expandOne(entity, name, { select, expand: sub }, shaped);
  if (nothingSelected) Object.assign(shaped.properties, entity.properties());
  selectAll(entity, select, expand, shaped.properties);
  return shaped;
}
