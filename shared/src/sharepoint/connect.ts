import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import { BrowserFetchWithRetry, DefaultParse, type Queryable } from '@pnp/queryable';
import { watched, type RequestWatch } from './watch-requests.js';

/** Gives a bearer token for SharePoint; called before each request, so it may cache and renew. */
export type TokenSource = () => Promise<string>;

function bearer(token: TokenSource) {
  return (instance: Queryable): Queryable => {
    instance.on.auth(async (url, init) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${await token()}` };
      return [url, init];
    });
    return instance;
  };
}

/** A PnPjs root for a Node process: app-only or acting as a person, by bearer token; no digest is needed then. Retries 429/503/504 as PnPjs does. `watch` is told of every request. */
export function connectSharePoint(site: string, token: TokenSource, watch?: RequestWatch): SPFI {
  const sp = spfi(site).using(DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse(), bearer(token));
  return watch === undefined ? sp : sp.using(watched(watch));
}
