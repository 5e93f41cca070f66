import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../domain/index.js';
import { snoozeChoices } from './snooze-choices.js';
import { hilleroedCalendar } from './steps.fixture.js';

const offered = (today: string, due: string): string[] => snoozeChoices(today, due, hilleroedCalendar).map(({ kind, until }) => `${kind} ${until}`);

test.each([
  ['a Tuesday two weeks before', '2023-02-14', ['tomorrow 2023-02-15', 'three-days 2023-02-17', 'next-week 2023-02-20', 'due-day 2023-02-28']],
  ['a Friday', '2023-02-17', ['next-working-day 2023-02-20', 'three-days 2023-02-22', 'due-day 2023-02-28']],
  ['two working days before', '2023-02-24', ['next-working-day 2023-02-27', 'due-day 2023-02-28']],
  ['the day before', '2023-02-27', ['tomorrow 2023-02-28']],
  ['the due day', '2023-02-28', ['tomorrow 2023-03-01']],
  ['overdue on a Friday', '2023-03-03', ['next-working-day 2023-03-06']],
])('%s', (_when, today, expected) => expect(offered(today, '2023-02-28')).toEqual(expected));

test('Easter is no time to come back', () => expect(offered('2023-04-05', '2023-04-28')).toContain('next-working-day 2023-04-11'));

test('always a working day ahead, none twice, and none after the due day unless that has come', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -20, max: 60 }), (from, length) => {
      const today = addDays('2023-01-01', from);
      const due = addDays(today, length);
      fc.pre(!hilleroedCalendar(due));
      const days = snoozeChoices(today, due, hilleroedCalendar).map(({ until }) => until);
      expect(days.length).toBeGreaterThan(0);
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day > today && !hilleroedCalendar(day) && (day <= due || due <= today))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
