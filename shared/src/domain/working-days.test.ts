import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addWorkingDays, daysBetween, isWeekend, onOrAfterWorkingDay, weekOf, workingDaysUntil } from './working-days.js';

const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2020-01-01', days));

test('days are counted across months, years and summer time', () => {
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(daysBetween('2023-03-25', '2023-03-27')).toBe(2);
  expect(daysBetween('2023-03-27', '2023-03-25')).toBe(-2);
  expect(weekOf('2023-07-10')).toBe(28);
});

test('a due date on a Saturday moves to Monday; a working day stays', () => {
  expect(onOrAfterWorkingDay('2023-02-25', isWeekend)).toBe('2023-02-27');
  expect(onOrAfterWorkingDay('2023-02-28', isWeekend)).toBe('2023-02-28');
});

test('ten working days before Tuesday 28 February 2023 is Tuesday the 14th', () => {
  expect(addWorkingDays('2023-02-28', -10, isWeekend)).toBe('2023-02-14');
});

test('going forward and back again lands on the same working day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (start, count) => {
      const from = onOrAfterWorkingDay(start, isWeekend);
      const to = addWorkingDays(from, count, isWeekend);
      expect(isWeekend(to)).toBe(false);
      expect(addWorkingDays(to, -count, isWeekend)).toBe(from);
      expect(workingDaysUntil(from, to, isWeekend)).toBe(count);
    }),
  );
});
