import { spfi, type SPFI } from '@pnp/sp';
import { BrowserFetch } from '@pnp/queryable';
import '@pnp/sp/batching.js';
import { isHttpError } from './sharepoint-error.js';

/** SharePoint takes at most 100 requests in one batch. */
export const BATCH_SIZE = 100;

export type Call<T> = (batched: SPFI) => Promise<T>;

/**
 * The same connection without PnPjs' own retries: it sends a write again after a lost answer, and a view made twice stays twice.
 * Here, what failed is planned anew from what the site then holds.
 */
export function withoutRetries(sp: SPFI): SPFI {
  return spfi(sp).using(BrowserFetch());
}

/** Runs up to 100 calls in one request, in order. Each call's outcome is its own; rejects when the batch itself fails. */
export async function inOneBatch<T>(sp: SPFI, calls: readonly Call<T>[]): Promise<PromiseSettledResult<T>[]> {
  const [batched, execute] = sp.batched({ maxRequests: BATCH_SIZE });
  const outcomes = Promise.allSettled(calls.map((call) => call(batched)));
  await execute();
  return outcomes;
}

/** For a call whose thing may not be there yet: undefined then. SharePoint answers 404, or 500 for a list by its address, or 400 for a column. */
export async function orAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isHttpError(error) && [400, 404, 500].includes(error.status)) return undefined;
    throw error;
  }
}

/** As `inOneBatch`, for reading: the first failure rejects. */
export async function readInOneBatch<T>(sp: SPFI, calls: readonly Call<T>[]): Promise<T[]> {
  const outcomes = await inOneBatch(sp, calls);
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
