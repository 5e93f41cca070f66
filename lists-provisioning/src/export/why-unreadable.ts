import '@pnp/sp/webs/index.js';
import type { Site } from '../import/site/read-site.js';
import { isHttpError } from '../sharepoint-error.js';

/** The site is there, but its plans cannot be read; the message says why and what to do. */
export class UnreadableSiteError extends Error {
  override name = 'UnreadableSiteError';
}

async function isThere({ sp }: Site): Promise<boolean> {
  try {
    await sp.web.select('Title')();
    return true;
  } catch {
    return false;
  }
}

/** Puts a refused read into the words of one who only reads; whatever else went wrong stays as it is. */
export async function whyUnreadable(site: Site, error: unknown): Promise<unknown> {
  if (!isHttpError(error)) return error;
  if (error.status === 403)
    return new UnreadableSiteError(`Kontoen må ikke læse planerne på ${site.address} (403). Bed sidens ejer om læseadgang.`, { cause: error });
  if (error.status !== 404 || !(await isThere(site))) return error;
  return new UnreadableSiteError(`Listerne er ikke sat op på ${site.address}. Kør «npm run provision -- apply --site ${site.address}» først.`, {
    cause: error,
  });
}
