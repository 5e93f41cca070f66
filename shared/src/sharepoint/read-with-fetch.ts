import type { RawRow, Read, ReadAtOnce, ReadOutcome } from './reads.js';
import { SharePointHttpError } from './sharepoint-error.js';

export interface FetchSite {
  /** The site's address. */
  site: string;
  /** A digest the page carries for this very site, if it is still good; else one is asked for. */
  digest?(): string | undefined;
  fetch?: typeof fetch;
  pause?(milliseconds: number): Promise<void>;
}

const BOUNDARY = 'batch_virksomhedsplaner';
const BUSY: readonly number[] = [429, 503];
const TRIES = 3;
const LONGEST_PAUSE_SECONDS = 30;

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Seconds to wait as SharePoint asks for, as a number or a date. */
function retryAfter(response: Response, attempt: number): number {
  const asked = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Math.min(Number.isNaN(asked) ? 2 ** attempt : asked, LONGEST_PAUSE_SECONDS);
}

function partOf(site: string, { path, etags = false }: Read): string {
  const accept = `application/json;odata=${etags ? 'minimalmetadata' : 'nometadata'}`;
  return `--${BOUNDARY}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${site}/_api/web/${path} HTTP/1.1\r\nAccept: ${accept}\r\n\r\n`;
}

function outcomeOf(part: string): ReadOutcome {
  const status = Number(/HTTP\/\d\.\d\s+(\d{3})/.exec(part)?.[1] ?? 0);
  const body = part.slice(part.indexOf('\r\n\r\n', part.indexOf('HTTP/')) + 4).trim();
  if (status !== 200) return { error: new SharePointHttpError(new Response(body, { status: status < 200 ? 500 : status })) };
  return { rows: (JSON.parse(body) as { value: RawRow[] }).value };
}

/** The answers to the parts of a `$batch`, in order. */
function outcomesIn(text: string, contentType: string | null): ReadOutcome[] {
  const boundary = /boundary="?([^";]+)/.exec(contentType ?? '')?.[1] ?? /^--(\S+)/.exec(text)?.[1] ?? '';
  return text.split(`--${boundary}`).slice(1, -1).map(outcomeOf);
}

async function ask({ fetch: send = fetch, pause = wait }: FetchSite, url: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send(url, { credentials: 'same-origin', ...init });
    if (response.ok) return response;
    if (!BUSY.includes(response.status) || attempt === TRIES) throw new SharePointHttpError(response);
    await pause(retryAfter(response, attempt) * 1000);
  }
}

async function digestOf(site: FetchSite): Promise<string> {
  const carried = site.digest?.();
  if (carried !== undefined) return carried;
  const response = await ask(site, `${site.site}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' } });
  return ((await response.json()) as { FormDigestValue: string }).FormDigestValue;
}

/**
 * Reads with the browser's own fetch, as whoever is signed in: a page's first view cannot wait for PnPjs to be loaded. Waits
 * and tries again when SharePoint is busy. Throws SharePointHttpError; without an answer what fetch throws.
 */
export function readWithFetch(site: FetchSite): ReadAtOnce {
  return async (reads) => {
    const body = `${reads.map((read) => partOf(site.site, read)).join('')}--${BOUNDARY}--\r\n`;
    const headers = { 'Content-Type': `multipart/mixed; boundary=${BOUNDARY}`, 'X-RequestDigest': await digestOf(site) };
    const response = await ask(site, `${site.site}/_api/$batch`, { method: 'POST', headers, body });
    return outcomesIn(await response.text(), response.headers.get('Content-Type'));
  };
}

/** Asks for all that is wanted in the same moment in one round trip. */
export function inOneGo(read: ReadAtOnce): ReadAtOnce {
  let waiting: { reads: Read[]; outcomes: Promise<ReadOutcome[]> } | undefined;
  return async (reads) => {
    if (waiting === undefined) {
      const wanted: Read[] = [];
      waiting = { reads: wanted, outcomes: Promise.resolve().then(() => ((waiting = undefined), read(wanted))) };
    }
    const from = waiting.reads.push(...reads) - reads.length;
    return (await waiting.outcomes).slice(from, from + reads.length);
  };
}
