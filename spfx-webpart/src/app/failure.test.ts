import { expect, test } from '@jest/globals';
import { UnknownConceptError } from '@virksomhedsplaner/shared/concepts';
import { failureOf } from './failure.js';

test.each([
  [401, 'no-access'],
  [403, 'no-access'],
  [404, 'not-set-up'],
  [429, 'busy'],
  [503, 'busy'],
  [500, 'failed'],
])('SharePoint’s %i is %s, online or not', (status, failure) => {
  expect(failureOf(Object.assign(new Error(), { status }), false)).toBe(failure);
});

test('without an answer the line decides', () => {
  expect(failureOf(new TypeError('Failed to fetch'), false)).toBe('offline');
  expect(failureOf(new TypeError('Failed to fetch'), true)).toBe('failed');
});

test('a template this web part does not know is told apart', () => {
  expect(failureOf(new UnknownConceptError('ny', []), true)).toBe('unknown-concept');
});
