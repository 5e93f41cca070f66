import type { Entity } from './node.js';
import type { Shaped } from './shape.js';

/** Names of complex types by the shape of the value: verbose JSON names them. */
function complexType(content: object): string | undefined {
  if ('Url' in content && 'Description' in content) return 'SP.FieldUrlValue';
  if ('High' in content && 'Low' in content) return 'SP.BasePermissions';
  if ('DecodedUrl' in content) return 'SP.ResourcePath';
  if ('StringValue' in content) return 'SP.ContentTypeId';
  return undefined;
}

function arrayValue(content: readonly unknown[]): unknown {
  const first = content[0];
  const type = typeof first === 'number' ? 'Collection(Edm.Int32)' : typeof first === 'object' ? undefined : 'Collection(Edm.String)';
  return { ...(type === undefined ? {} : { __metadata: { type } }), results: content.map((each) => verboseValue(each)) };
}

/** A primitive, a list (`{results}`) or a complex value with its type. */
export function verboseValue(content: unknown, type?: string): unknown {
  if (Array.isArray(content)) return arrayValue(content);
  if (typeof content !== 'object' || content === null) return content;
  const name = type ?? complexType(content);
  const own = Object.fromEntries(Object.entries(content).map(([key, each]) => [key, verboseValue(each)]));
  return name === undefined ? own : { __metadata: { type: name }, ...own };
}

function head(entity: Entity, site: string): Record<string, unknown> {
  const id = `${site}/_api/${entity.path}`;
  return { id, uri: id, ...(entity.etag === undefined ? {} : { etag: entity.etag }), type: entity.type };
}

function link(expanded: Shaped['expanded'][number][1], site: string): unknown {
  if (expanded.kind === 'one') return verboseEntity(expanded.shaped, site);
  if (expanded.kind === 'many') return { results: expanded.shaped.map((each) => verboseEntity(each, site)) };
  return expanded.node.kind === 'value' ? verboseValue(expanded.node.value, expanded.node.type) : null;
}

/** One entity with `__metadata`, its closed links as `__deferred`, its open ones in place. */
export function verboseEntity(shaped: Shaped, site: string): Record<string, unknown> {
  const { entity } = shaped;
  const out: Record<string, unknown> = { __metadata: head(entity, site) };
  const open = new Set(shaped.expanded.map(([name]) => name));
  if (shaped.whole) {
    for (const name of Object.keys(entity.links ?? {})) {
      if (!open.has(name)) out[name] = { __deferred: { uri: `${site}/_api/${entity.path}/${name}` } };
    }
  }
  for (const [name, each] of shaped.expanded) out[name] = link(each, site);
  for (const [name, content] of Object.entries(shaped.properties)) out[name] = verboseValue(content);
  return out;
}
