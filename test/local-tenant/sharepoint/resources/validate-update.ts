import { notBuilt } from '../protocol/errors.js';
import type { Body, Node } from '../protocol/node.js';
import type { ListDoc } from '../model/types.js';
import type { Context } from '../tenant/site.js';

export function validateUpdate(_context: Context, _list: ListDoc, _id: number, _body: Body): Node {
  throw notBuilt('validateUpdateListItem');
}
