import { expect, test } from '@jest/globals';
import { hilleroedCalendar as isDayOff } from './steps.fixture.js';

test.each([
  ['2023-02-14', false, 'an ordinary Tuesday'],
  ['2023-02-18', true, 'a Saturday'],
  ['2023-02-19', true, 'a Sunday'],
  ['2023-04-07', true, 'a public holiday'],
  ['2023-06-05', true, 'Constitution Day, a closing day'],
  ['2024-12-31', true, 'New Year’s Eve, a closing day in any year'],
  ['2023-07-12', true, 'week 28'],
  ['2023-07-31', false, 'week 31'],
])('%s: %s (%s)', (day, expected) => expect(isDayOff(day)).toBe(expected));
