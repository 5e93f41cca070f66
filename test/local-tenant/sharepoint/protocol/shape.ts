import { lookupNotExpanded, noSelectField } from './errors.js';
import type { Collection, Entity, Node } from './node.js';
import type { NameTree } from './query-options.js';
import { under } from './query-options.js';

/** An entity cut to what `$select` and `$expand` ask for, before it is written in a format. */
export interface Shaped {
  entity: Entity;
  /** without $select: verbose then writes its deferred links too */
  whole: boolean;
  properties: [string, unknown][];
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

/** One selected name that is no expanded link: a property, one answered only on demand, or a refusal. */
function selectProperty(entity: Entity, name: string, sub: NameTree, into: Shaped): void {
  const all = entity.properties();
  const own = name in all ? name : findKey(Object.keys(all), name, entity.exactNames ?? false);
  if (own !== undefined && Object.keys(sub).length === 0) {
    into.properties.push([own, all[own]]);
    return;
  }
  const extra = entity.more?.(name);
  if (extra !== undefined && Object.keys(sub).length === 0) {
    into.properties.push([name, extra]);
    return;
  }
  const link = findKey(Object.keys(entity.links ?? {}), name, entity.exactNames ?? false);
  if (link === undefined && own === undefined) throw noSelectField(name);
  const path = Object.keys(sub)[0];
  // objects answer a link that is selected but not expanded with nothing; columns refuse
  if (entity.exactNames || path !== undefined) throw lookupNotExpanded(path === undefined ? name : `${name}/${path}`);
}

function expandLinks(entity: Entity, select: NameTree, expand: NameTree, into: Shaped): void {
  for (const [name, sub] of Object.entries(expand)) {
    const key = findKey(Object.keys(entity.links ?? {}), name, entity.exactNames ?? false);
    const open = key === undefined ? undefined : entity.links?.[key];
    if (key === undefined || open === undefined) {
      // complex values such as RoleDefinitionBindings/BasePermissions may be expanded: nothing to do
      if (entity.more?.(name) === undefined && !(name in entity.properties())) throw noSelectField(name);
      if (under(select, name) === undefined) into.properties.push([name, entity.more?.(name) ?? entity.properties()[name]]);
      continue;
    }
    into.expanded.push([key, shapeLink(open(), under(select, name) ?? {}, sub)]);
  }
}

/** Applies the two trees to an entity. Errors: unknown names, lookups that are selected but not expanded (400). */
export function shape(entity: Entity, select: NameTree, expand: NameTree): Shaped {
  const names = Object.keys(select);
  const all = names.length === 0 || '*' in select;
  const shaped: Shaped = { entity, whole: all, properties: [], expanded: [] };
  expandLinks(entity, select, expand, shaped);
  if (all) shaped.properties.push(...Object.entries(entity.properties()));
  for (const name of names) {
    if (name !== '*' && under(expand, name) === undefined) selectProperty(entity, name, select[name] ?? {}, shaped);
    else if (name !== '*' && !(findKey(Object.keys(entity.links ?? {}), name, false) !== undefined)) selectProperty(entity, name, {}, shaped);
  }
  return shaped;
}
