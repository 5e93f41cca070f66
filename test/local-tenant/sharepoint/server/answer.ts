import { SharePointError } from '../protocol/errors.js';
import { negotiate } from '../protocol/negotiate.js';
import type { Format, Negotiated } from '../protocol/negotiate.js';
import type { Body, Entity } from '../protocol/node.js';
import { parsePath } from '../protocol/parse-path.js';
import { readQueryOptions } from '../protocol/query-options.js';
import type { QueryOptions } from '../protocol/query-options.js';
import { renderEntity, renderNode, renderPage } from '../protocol/render.js';
import { openers } from '../resources/openers.js';
import { siteEntity, webEntity } from '../resources/web.js';
import type { Context, Site } from '../tenant/site.js';
import { contextInfo } from './context-info.js';
import type { ApiRequest, ApiResponse } from './api-request.js';
import type { Outcome } from './dispatch.js';
import { dispatch } from './dispatch.js';
import { readJson } from './read-json.js';
import { resolve } from './resolve.js';

/** What stands directly below `_api`. */
const root = (context: Context): Entity => ({
  kind: 'entity',
  type: 'SP.Root',
  path: '',
  properties: () => ({}),
  links: { Web: () => webEntity(context), Site: () => siteEntity(context) },
  actions: { contextinfo: contextInfo(context) },
});

interface Rendering {
  site: Site;
  negotiated: Negotiated;
  options: QueryOptions;
}

const json = (rendering: Rendering, status: number, content: unknown, headers: Record<string, string> = {}): ApiResponse => ({
  status,
  headers: { 'Content-Type': rendering.negotiated.contentType, ...headers },
  body: JSON.stringify(content),
});

const etagHeader = (entity: Entity): Record<string, string> => (entity.etag === undefined ? {} : { ETag: entity.etag });

/** A stream is written over many lines, as SharePoint does. */
const asStream = (content: unknown): ApiResponse => ({
  status: 200,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify(content, null, 1).replaceAll('\n', '\r\n')}\r\n\r\n`,
});

function render(outcome: Outcome, rendering: Rendering): ApiResponse {
  const context = { format: rendering.negotiated.format, site: rendering.site.url, options: rendering.options };
  switch (outcome.kind) {
    case 'node':
      if (outcome.node.kind === 'value' && outcome.node.raw) return asStream(outcome.node.value);
      return json(rendering, outcome.status, renderNode(outcome.node, context), outcome.node.kind === 'entity' ? etagHeader(outcome.node) : {});
    case 'page':
      return json(rendering, outcome.status, renderPage(outcome.collection, outcome.page, context));
    case 'created':
      return json(rendering, 201, renderEntity(outcome.entity, context), {
        ...etagHeader(outcome.entity),
        Location: `${rendering.site.url}/_api/${outcome.entity.path}`,
      });
    case 'merged':
      return {
        status: 204,
        headers: { 'Content-Type': rendering.negotiated.contentType, ...(outcome.etag === undefined ? {} : { ETag: outcome.etag }) },
        body: '',
      };
    case 'removed':
      return { status: 200, headers: { 'Content-Type': rendering.negotiated.contentType }, body: '' };
  }
}

function errorBody(error: SharePointError, format: Format): unknown {
  const content = { code: error.code, message: { lang: 'en-US', value: error.message } };
  if (format === 'verbose') return { error: content };
  return format === 'v4' ? { error: { code: error.code, message: error.message } } : { 'odata.error': content };
}

/** SharePoint's error body in the format that was asked for. */
export function renderError(error: SharePointError, negotiated: Negotiated): ApiResponse {
  return {
    status: error.status,
    headers: { 'Content-Type': negotiated.contentType, ...error.headers },
    body: JSON.stringify(errorBody(error, negotiated.format)),
  };
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

function work(site: Site, request: ApiRequest, negotiated: Negotiated): ApiResponse {
  const context: Context = { open: openers, site, user: request.user, ifMatch: request.headers['if-match'] };
  const options = readQueryOptions(request.query);
  // a file's bytes go to paths that are not served: those say so before the body is read
  const target = resolve(root(context), parsePath(request.path), request);
  const unread = isRead(request.method) || (target.kind === 'action' && target.action.takesAnyBody === true);
  const body: Body = unread ? {} : readJson(request.body);
  return render(dispatch(target, request.method, body, options), { site, negotiated, options });
}

/** A write is one transaction, its answer made inside; a refusal leaves nothing behind. */
function transact(site: Site, request: ApiRequest, negotiated: Negotiated): ApiResponse {
  if (isRead(request.method)) return work(site, request, negotiated);
  const before = site.docs.generation();
  try {
    return site.db.transaction(() => work(site, request, negotiated));
  } catch (error) {
    if (site.docs.generation() !== before) site.docs.reload();
    site.items.forget();
    throw error;
  }
}

/** Errors of our own making are shown as SharePoint shows its: 500, with the reason for the developer. */
const unexpected = (error: unknown): SharePointError =>
  new SharePointError(
    500,
    '-2147467259, System.Exception',
    `The local tenant failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );

/** Answers one call; never throws. */
export function answer(site: Site, request: ApiRequest): ApiResponse {
  let negotiated: Negotiated = { format: 'minimal', contentType: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8' };
  try {
    negotiated = negotiate(request.headers['accept'], request.headers['odata-version']);
    return transact(site, request, negotiated);
  } catch (error) {
    return renderError(error instanceof SharePointError ? error : unexpected(error), negotiated);
  }
}
