import { expect, test } from '@jest/globals';
import { danishHolidays } from './danish-holidays.js';

const calendar = danishHolidays();

test.each([
  ['2023-01-01', true],
  ['2023-04-06', true],
  ['2023-04-07', true],
  ['2023-04-10', true],
  ['2023-05-05', true],
  ['2024-04-26', false],
  ['2023-05-18', true],
  ['2023-05-29', true],
  ['2023-06-05', false],
  ['2023-12-24', false],
  ['2023-12-25', true],
  ['2023-12-26', true],
  ['2023-02-20', false],
  ['2023-05-01', false],
])('%s is a public holiday: %s', (day, expected) => expect(calendar.isPublicHoliday(day)).toBe(expected));
