import { badRequest, noItem, wrongMethod } from '../protocol/errors.js';
import type { Body, Collection, Entity, Node, Page } from '../protocol/node.js';
import { filterMembers } from './filter-members.js';
import type { QueryOptions } from '../protocol/query-options.js';
import type { Target } from './resolve.js';
import { runAction } from './resolve.js';

/** What an answer will be made of. */
export type Outcome =
  | { kind: 'node'; status: number; node: Exclude<Node, Collection> }
  | { kind: 'page'; status: number; collection: Collection; page: Page }
  | { kind: 'created'; entity: Entity }
  | { kind: 'merged'; etag?: string }
  | { kind: 'removed' };

function show(node: Node, status: number, options: QueryOptions): Outcome {
  if (node.kind !== 'collection') return { kind: 'node', status, node };
  return { kind: 'page', status, collection: node, page: node.query ? node.query(options) : filterMembers(node, options) };
}

/** An action's answer: what it gives, or nothing (200, `odata.null`). */
function afterAction(target: Extract<Target, { kind: 'action' }>, method: string, body: Body, options: QueryOptions): Outcome {
  const node = runAction(target, method, { body, query: options.raw }) ?? { kind: 'null' as const, name: target.name };
  return show(node, target.action.status ?? 200, options);
}

function create(node: Node, name: string, body: Body): Outcome {
  if (node.kind !== 'collection' || !node.create) throw wrongMethod('POST', name);
  return { kind: 'created', entity: node.create(body) };
}

function merge(node: Node, name: string, body: Body): Outcome {
  if (node.kind !== 'entity' || !node.merge) throw wrongMethod('MERGE', name);
  return { kind: 'merged', etag: node.merge(body)?.etag };
}

function remove(node: Node, name: string): Outcome {
  if (node.kind === 'null') throw noItem();
  if (node.kind !== 'entity' || !node.remove) throw wrongMethod('DELETE', name);
  node.remove();
  return { kind: 'removed' };
}

/** Does to a path's target what the verb asks for. */
export function dispatch(target: Target, method: string, body: Body, options: QueryOptions): Outcome {
  if (target.kind === 'action') return afterAction(target, method, body, options);
  const { node, name } = target;
  switch (method) {
    case 'GET':
    case 'HEAD':
      return show(node, 200, options);
    case 'POST':
      return create(node, name, body);
    case 'MERGE':
    case 'PATCH':
    case 'PUT':
      return merge(node, name, body);
    case 'DELETE':
      return remove(node, name);
    default:
      throw badRequest(`The HTTP method '${method.slice(0, 20)}' is not supported.`);
  }
}
