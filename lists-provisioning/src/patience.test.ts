import { describe, expect, test } from '@jest/globals';
import { HttpRequestError } from '@pnp/queryable';
import { patient } from './patience.js';

const throttled = (retryAfter?: string) =>
  new HttpRequestError('busy', new Response('', { status: 429, headers: retryAfter === undefined ? {} : { 'Retry-After': retryAfter } }));

/** Fails with the errors in turn, then succeeds; notes the waits. */
async function tried(errors: unknown[]): Promise<{ waits: number[]; outcome: unknown }> {
  const waits: number[] = [];
  const left = [...errors];
  const work = async (): Promise<string> => {
    if (left.length > 0) throw left.shift();
    return 'done';
  };
  const outcome: unknown = await patient(work, { wait: async (seconds) => void waits.push(seconds) }).catch((error: unknown) => error);
  return { waits, outcome };
}

describe('patient', () => {
  test('waits as long as SharePoint asks, or longer and longer', async () => {
    expect(await tried([throttled('31'), throttled(), throttled()])).toEqual({ waits: [31, 2, 4], outcome: 'done' });
  });

  test('a date for Retry-After does not mean no wait, a day does not mean a day', async () => {
    expect((await tried([throttled('Wed, 21 Oct 2026 07:28:00 GMT'), throttled('86400')])).waits).toEqual([1, 300]);
  });

  test('gives up in the end, sooner when there is no connection, at once on anything else', async () => {
    expect((await tried(Array.from({ length: 30 }, () => throttled()))).outcome).toBeInstanceOf(HttpRequestError);
    const lost = new TypeError('fetch failed');
    expect(await tried([lost, lost, lost])).toEqual({ waits: [1, 2], outcome: lost });
    const refused = new HttpRequestError('no', new Response('', { status: 403 }));
    expect(await tried([refused])).toEqual({ waits: [], outcome: refused });
  });
});
