import { expect, test } from '@jest/globals';
import { dayInDenmark } from './danish-day.js';

test.each([
  ['2023-02-14T22:59:59Z', '2023-02-14'],
  ['2023-02-14T23:00:00Z', '2023-02-15'],
  ['2023-07-14T21:59:59Z', '2023-07-14'],
  ['2023-07-14T22:00:00Z', '2023-07-15'],
])('%s is %s in Denmark', (moment, day) => {
  expect(dayInDenmark(Date.parse(moment))).toBe(day);
});

test('what is no moment has no day', () => {
  expect(() => dayInDenmark(Number.NaN)).toThrow(RangeError);
});
