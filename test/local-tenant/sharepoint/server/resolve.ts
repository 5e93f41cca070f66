import { noResource, notBuilt, wrongMethod } from '../protocol/errors.js';
import type { Args } from '../protocol/arguments.js';
import { readArgs } from '../protocol/arguments.js';
import type { Action, Call, Entity, Node } from '../protocol/node.js';
import { value } from '../protocol/node.js';
import type { Segment } from '../protocol/parse-path.js';
import { NOT_BUILT } from './not-built.js';

/** Where a path ends: a node, or an action that is still to run. */
export type Target = { kind: 'node'; node: Node; name: string } | { kind: 'action'; action: Action; args: Args; name: string };

const inLowerCase = (names: Record<string, unknown>, wanted: string): string | undefined => {
  const lower = wanted.toLowerCase();
  return Object.keys(names).find((name) => name.toLowerCase() === lower);
};

function actionOf(node: Node, name: string): Action | undefined {
  if (node.kind !== 'entity' && node.kind !== 'collection') return undefined;
  const { actions } = node;
  return actions && Object.hasOwn(actions, name.toLowerCase()) ? actions[name.toLowerCase()] : undefined;
}

/** A link or a property of an entity. */
function memberOf(entity: Entity, name: string): Node | undefined {
  const link = inLowerCase(entity.links ?? {}, name);
  const open = link === undefined ? undefined : entity.links?.[link];
  if (open) return open();
  const properties = entity.properties();
  const property = inLowerCase(properties, name);
  if (property !== undefined) return value(property, properties[property]);
  const further = entity.more?.(name);
  return further === undefined ? undefined : value(name, further);
}

const missing = (path: string, name: string): Error => (NOT_BUILT.has(name.toLowerCase()) ? notBuilt(path) : noResource(path));

function keyed(node: Node, args: Args | undefined, path: string): Node {
  if (!args) return node;
  if (node.kind !== 'collection' || !node.byKey) throw noResource(path);
  return node.byKey(args);
}

function run(action: Action, args: Args, path: string): Node {
  if (action.method !== 'GET') throw noResource(path);
  return action.run({ args, body: {}, query: new URLSearchParams() }) ?? value('', null);
}

/** MERGE and DELETE mean what a function finds, not the function. */
const isCall = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'POST';

/**
 * Follows a path from the root. What stands in the middle is opened at once; an action at the end is handed back, to
 * be run with the body of the request. Errors: 404, or 501 for what SharePoint has and the stand-in has not.
 */
export function resolve(root: Entity, segments: readonly Segment[], request: { query: URLSearchParams; method: string }): Target {
  const { query, method } = request;
  const path = segments.map((segment) => segment.name).join('/');
  let node: Node = root;
  let name = '';
  for (const [at, segment] of segments.entries()) {
    name = segment.name;
    const isLast = at === segments.length - 1;
    const action = actionOf(node, name);
    const args = segment.positional ? readArgs(segment, query) : undefined;
    if (action) {
      const given = args ?? { positional: [], named: new Map() };
      if (isLast && (action.method === 'POST' || isCall(method))) return { kind: 'action', action, args: given, name };
      node = run(action, given, path);
      continue;
    }
    const member: Node | undefined = node.kind === 'entity' ? memberOf(node, name) : undefined;
    if (!member) throw missing(path, name);
    node = keyed(member, args, path);
  }
  return { kind: 'node', node, name };
}

/** Runs the action a path ends at. Writing actions need POST. */
export function runAction(target: Extract<Target, { kind: 'action' }>, method: string, given: Pick<Call, 'body' | 'query'>): Node | void {
  if (target.action.method === 'POST' && method !== 'POST') throw wrongMethod(method, target.name);
  return target.action.run({ args: target.args, ...given });
}
