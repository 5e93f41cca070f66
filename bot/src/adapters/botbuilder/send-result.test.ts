import { expect, test } from '@jest/globals';
import { failureOf } from './send-result.js';

const withStatus = (statusCode: number, retryAfter?: string) => Object.assign(new Error('x'), { statusCode, response: { headers: { get: () => retryAfter } } });

test.each([403, 404])('%s means that the person cannot be reached', (status) =>
  expect(failureOf(withStatus(status))).toMatchObject({ ok: false, reason: 'gone' }),
);

test.each([400, 401, 413, 415])('%s is refused for good', (status) =>
  expect(failureOf(withStatus(status))).toMatchObject({ ok: false, reason: 'refused', detail: `Teams answered ${status}` }),
);

test.each([408, 412, 429, 500, 502, 503, 504])('%s is tried again later', (status) =>
  expect(failureOf(withStatus(status))).toMatchObject({ ok: false, reason: 'later' }),
);

test('the seconds Teams asks for are passed on', () => expect(failureOf(withStatus(429, '17'))).toMatchObject({ retryAfterSeconds: 17 }));

test.each(['', 'soon', '-1', undefined])('a useless Retry-After (%p) is left out', (value) =>
  expect(failureOf(withStatus(429, value))).not.toHaveProperty('retryAfterSeconds'),
);

test('a broken connection is tried again later', () =>
  expect(failureOf(new TypeError('fetch failed'))).toEqual({ ok: false, reason: 'later', detail: 'Teams could not be reached', unsure: true }));

test('an answer that broke off after its status was sent', () => expect(failureOf(withStatus(201))).toEqual({ ok: true, activityId: '' }));

test('a Retry-After may be a date', () =>
  expect(failureOf(withStatus(503, new Date(Date.now() + 30_000).toUTCString()))).toMatchObject({ retryAfterSeconds: expect.any(Number) }));
