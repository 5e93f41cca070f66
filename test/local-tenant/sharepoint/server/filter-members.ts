import { badRequest, noColumn } from '../protocol/errors.js';
import type { Collection, Entity, Page } from '../protocol/node.js';
import type { QueryOptions } from '../protocol/query-options.js';
import { bindFilter } from '../query/bind-filter.js';
import { ignoringCase } from '../query/compare.js';
import { compile } from '../query/matches.js';
import { parseOrder, rowOrder } from '../query/order.js';
import { parseFilter } from '../query/parse-filter.js';
import type { Column, Operand, Read } from '../query/predicate.js';
import { BadFilter } from '../query/tokens.js';
import { ZONE } from '../time/clock.js';

const isScalar = (content: unknown): content is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof content);

function readPath(entity: Entity, path: string): Operand {
  const [name = '', ...rest] = path.split('/');
  const properties = entity.properties();
  const content = name in properties ? properties[name] : entity.more?.(name);
  if (isScalar(content)) return content;
  if (content === undefined && rest.length > 0) {
    const next = entity.links?.[name]?.();
    return next?.kind === 'entity' ? readPath(next, rest.join('/')) : null;
  }
  const inner: unknown = rest.length > 0 && typeof content === 'object' && content !== null ? Reflect.get(content, rest.join('/')) : undefined;
  return isScalar(inner) ? inner : null;
}

const read: Read<Entity> = (entity, column) => readPath(entity, column.name);

/** Columns of an object collection are its properties; a name that no member has is refused. */
function finder(members: readonly Entity[]): (name: string) => Column {
  return (name) => {
    const first = name.split('/')[0] ?? '';
    const known = members.length === 0 || members.some((entity) => first in entity.properties() || entity.more?.(first) !== undefined || first in (entity.links ?? {}));
    if (!known) throw noColumn(name);
    return { name, kind: 'any', indexed: false };
  };
}

/** `$filter`, `$orderby`, `$skip` and `$top` over lists, fields, views, users … in memory. */
export function filterMembers(collection: Collection, options: QueryOptions): Page {
  let members = collection.members();
  const find = finder(members);
  try {
    if (options.filter !== undefined) members = members.filter(compile(bindFilter(parseFilter(options.filter), { find, zone: ZONE }), read, ignoringCase));
    if (options.orderby !== undefined) {
      const at = new Map(members.map((entity, index) => [entity, index]));
      members = [...members].sort(rowOrder(parseOrder(options.orderby, find), read, ignoringCase, (entity) => at.get(entity) ?? 0));
    }
  } catch (error) {
    if (error instanceof BadFilter) throw badRequest(error.message);
    throw error;
  }
  const start = options.skip ?? 0;
  return { entities: members.slice(start, options.top === undefined ? undefined : start + options.top) };
}
