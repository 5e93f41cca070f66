export interface Address {
  /** decoded path below `_api/` */
  path: string;
  query: URLSearchParams;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/**
 * The part of an address below the site's `_api`. Undefined: another site, or no `_api` in it. The query is split by
 * hand: a `+` is a blank, and a broken escape stands for itself.
 */
export function apiPath(url: string, sitePath: string, origin: string): Address | undefined {
  const local = url.toLowerCase().startsWith(origin.toLowerCase()) ? url.slice(origin.length) : url;
  const mark = local.indexOf('?');
  const rawPath = mark < 0 ? local : local.slice(0, mark);
  const path = decode(rawPath);
  if (path === undefined) return undefined;
  const prefix = `${sitePath}/_api/`;
  const relative = path.startsWith('/') ? path : `${sitePath}/${path}`;
  if (!relative.toLowerCase().startsWith(prefix.toLowerCase())) return undefined;
  return { path: relative.slice(prefix.length), query: new URLSearchParams(mark < 0 ? '' : local.slice(mark + 1)) };
}
