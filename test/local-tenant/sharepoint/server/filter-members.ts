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
  const [name = '', ...further] = path.split('/');
  const rest = further.join('/');
  const properties = entity.properties();
  const content = name in properties ? properties[name] : entity.more?.(name);
  if (content === undefined && rest !== '') return readLink(entity, name, rest);
  const inner: unknown = rest !== '' && typeof content === 'object' && content !== null ? Reflect.get(content, rest) : content;
  return isScalar(inner) ? inner : null;
}

function readLink(entity: Entity, name: string, rest: string): Operand {
  const next = entity.links && Object.hasOwn(entity.links, name) ? entity.links[name]?.() : undefined;
  return next?.kind === 'entity' ? readPath(next, rest) : null;
}

const read: Read<Entity> = (entity, column) => readPath(entity, column.name);

/** Columns of an object collection are its properties; a name that no member has is refused. */
function finder(members: readonly Entity[]): (name: string) => Column {
  return (name) => {
    const first = name.split('/')[0] ?? '';
    const known =
      members.length === 0 || members.some((entity) => first in entity.properties() || entity.more?.(first) !== undefined || first in (entity.links ?? {}));
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
