import type { Collection, Entity, Node, Page, Value } from './node.js';
import type { Format } from './negotiate.js';
import type { QueryOptions } from './query-options.js';
import type { Shaped } from './shape.js';
import { shape } from './shape.js';
import { verboseEntity, verboseValue } from './render-verbose.js';

export interface RenderContext {
  format: Format;
  /** address of the site, without a slash at the end */
  site: string;
  options: QueryOptions;
}

const PREFIX: Partial<Record<Format, string>> = { minimal: 'odata.', v4: '@odata.' };

/** $metadata address, as PnPjs takes the web's address out of it. */
const metadata = (context: RenderContext, type: string, single: boolean): [string, string] => {
  const name = context.format === 'v4' ? '@odata.context' : 'odata.metadata';
  return [name, `${context.site}/_api/$metadata#SP.ApiData.${type.replace(/^SP\./, '').replace(/^Data\./, '')}s${single ? '/@Element' : ''}`];
};

function annotate(entity: Entity, context: RenderContext, into: Record<string, unknown>): void {
  const prefix = PREFIX[context.format];
  if (prefix === undefined) return;
  into[`${prefix}type`] = context.format === 'v4' ? `#${entity.type}` : entity.type;
  into[`${prefix}id`] = `${context.site}/_api/${entity.path}`;
  if (entity.etag !== undefined) into[`${prefix}etag`] = entity.etag;
  into[`${prefix}editLink`] = entity.path;
}

function expandedValue(shaped: Shaped['expanded'][number][1], context: RenderContext): unknown {
  if (shaped.kind === 'one') return plainEntity(shaped.shaped, context);
  if (shaped.kind === 'many') return shaped.shaped.map((each) => plainEntity(each, context));
  return shaped.node.kind === 'value' ? shaped.node.value : null;
}

const LINK_MARK: Partial<Record<Format, string>> = { minimal: '@odata.navigationLinkUrl', v4: '@odata.navigationLink' };

/** One entity without metadata, or with `odata.*` annotations. */
function plainEntity(shaped: Shaped, context: RenderContext): Record<string, unknown> {
  if (context.format === 'nometadata' && shaped.expanded.length === 0) return shaped.properties;
  const out: Record<string, unknown> = {};
  annotate(shaped.entity, context, out);
  const mark = LINK_MARK[context.format];
  for (const [name, link] of shaped.expanded) {
    if (mark !== undefined) out[`${name}${mark}`] = `${shaped.entity.path}/${name}`;
    out[name] = expandedValue(link, context);
  }
  return Object.assign(out, shaped.properties);
}

export function renderEntity(entity: Entity, context: RenderContext): unknown {
  const shaped = shape(entity, context.options.select, context.options.expand);
  if (context.format === 'verbose') return { d: verboseEntity(shaped, context.site) };
  const body = plainEntity(shaped, context);
  if (context.format === 'nometadata') return body;
  return { ...Object.fromEntries([metadata(context, entity.type, true)]), ...body };
}

export function renderPage(collection: Collection, page: Page, context: RenderContext): unknown {
  const next = page.next === undefined ? undefined : `${context.site}/_api/${collection.path}?${page.next}`;
  const shaped = page.entities.map((each) => shape(each, context.options.select, context.options.expand));
  if (context.format === 'verbose') {
    const results = shaped.map((each) => verboseEntity(each, context.site));
    return { d: next === undefined ? { results } : { results, __next: next } };
  }
  const out: Record<string, unknown> = {};
  if (context.format !== 'nometadata') Object.assign(out, Object.fromEntries([metadata(context, collection.type, false)]));
  out['value'] = shaped.map((each) => plainEntity(each, context));
  if (next !== undefined) out[context.format === 'v4' ? '@odata.nextLink' : 'odata.nextLink'] = next;
  return out;
}

const isRecord = (content: unknown): content is Record<string, unknown> => typeof content === 'object' && content !== null && !Array.isArray(content);

function renderValue(node: Value, context: RenderContext): unknown {
  if (context.format === 'verbose') return { d: { [node.name]: verboseValue(node.value, node.type) } };
  const content = isRecord(node.value) ? node.value : { value: node.value };
  if (context.format === 'nometadata') return content;
  const type = isRecord(node.value) ? (node.type ?? 'Edm.Complex') : 'Edm.String';
  const name = context.format === 'v4' ? '@odata.context' : 'odata.metadata';
  return { [name]: `${context.site}/_api/$metadata#${type}`, ...content };
}

function renderNothing(name: string, context: RenderContext): unknown {
  if (context.format === 'verbose') return { d: { [name]: null } };
  return context.format === 'v4' ? { '@odata.null': true } : { 'odata.null': true };
}

/** Everything but collections, which the caller has asked for a page first. */
export function renderNode(node: Exclude<Node, Collection>, context: RenderContext): unknown {
  if (node.kind === 'entity') return renderEntity(node, context);
  return node.kind === 'value' ? renderValue(node, context) : renderNothing(node.name, context);
}
