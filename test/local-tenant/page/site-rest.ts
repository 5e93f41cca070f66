import type { DirectoryPerson, PageHostOptions } from './options.js';
import { actingCookie } from './visitor.js';

/** The site answered with something else than success. `status` is its HTTP status. */
export interface SiteRefusal extends Error {
  readonly status: number;
}

/** The site's REST as one person: what the person may not see does not come. */
export interface SiteRest {
  /** `path` from `/_api` on. Rejects with a `SiteRefusal`. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
}

type SiteOptions = Pick<PageHostOptions, 'origin' | 'site' | 'formDigest'>;
const JSON_PLAIN = 'application/json;odata=nometadata';

/** Asks the stand-in as the person's own browser would: by cookie, and with a digest for everything but reading. */
export function siteRest({ origin, site, formDigest }: SiteOptions, person: DirectoryPerson): SiteRest {
  const ask = async <T>(path: string, init: RequestInit): Promise<T> => {
    const response = await fetch(`${origin()}${site}${path}`, init);
    const text = await response.text();
    if (!response.ok) throw refusal(response.status, path, text);
    return JSON.parse(text) as T;
  };
  const headers = { accept: JSON_PLAIN, cookie: actingCookie(person) };
  return {
    get: (path) => ask(path, { headers }),
    post: (path, body) => {
      const more = { 'content-type': JSON_PLAIN, 'x-requestdigest': formDigest() };
      return ask(path, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
    },
  };
}

function refusal(status: number, path: string, text: string): SiteRefusal {
  return Object.assign(new Error(`${status} for ${path}: ${text.slice(0, 300)}`), { status });
}

export function isRefusal(error: unknown): error is SiteRefusal {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

/** Text as it stands inside quotes in a REST path. */
export function quoted(text: string): string {
  return `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
}
