import type { Queryable } from '@pnp/queryable';

/** A request to SharePoint that has ended: what a log and a counter may know of it, without queries and bodies, which name people. */
export interface RequestSeen {
  method: string;
  /** The list it was about, or `$batch`; undefined for everything else. */
  list?: string;
  /** 0 when no answer came. */
  status: number;
  ms: number;
  /** Resource units: one item 1, a query 2, a write 2, rights 5. https://learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online */
  units: number;
}

export interface RequestWatch {
  /** A GUID that SharePoint notes beside the request in its own logs. */
  correlation(): string | undefined;
  seen(request: RequestSeen): void;
  /** Milliseconds that only go forward. */
  now(): number;
}

const RIGHTS = /\/(roleassignments|sitegroups|siteusers|ensureuser)\b/i;
const ONE_ITEM = /\/(items\(\d+\)|getItemById\(\d+\))/i;

function unitsOfOne(method: string, url: string): number {
  if (RIGHTS.test(url)) return 5;
  return method === 'GET' && ONE_ITEM.test(url) ? 1 : 2;
}

/** A batch costs what its parts cost. */
function unitsOf(method: string, url: string, body: unknown): number {
  if (!url.includes('/$batch') || typeof body !== 'string') return unitsOfOne(method, url);
  const parts = [...body.matchAll(/^(GET|POST|PATCH|MERGE|DELETE) (\S+) HTTP/gm)];
  return parts.reduce((sum, [, verb = '', path = '']) => sum + unitsOfOne(verb, path), 0);
}

function listIn(url: string): string | undefined {
  const path = decodeURIComponent(url.split('?')[0] ?? '');
  if (path.endsWith('/$batch')) return '$batch';
  return /\/lists\/getByTitle\('([^']+)'\)/i.exec(path)?.[1] ?? /\/getList\('[^']*\/([^'/]+)'\)/i.exec(path)?.[1];
}

/** Tells of every request, tries again included as one, and gives it its correlation id. After the behaviour that sends. */
export function watched({ correlation, seen, now }: RequestWatch) {
  return (instance: Queryable): Queryable => {
    const [send] = instance.on.send.toArray();
    if (send === undefined) throw new Error('A behaviour that sends must stand before the watch.');
    instance.on.send.replace(async function (url, init) {
      const [id, address, from, method = 'GET'] = [correlation(), url.toString(), now(), init.method];
      const list = listIn(address);
      const tell = (status: number): void =>
        seen({ method, status, ms: Math.round(now() - from), units: unitsOf(method, address, init.body), ...(list === undefined ? {} : { list }) });
      if (id !== undefined) init.headers = { ...init.headers, 'client-request-id': id };
      try {
        const response = await send.call(this, url, init);
        tell(response.status);
        return response;
      } catch (error) {
        tell((error as { status?: number }).status ?? 0);
        throw error;
      }
    });
    return instance;
  };
}
