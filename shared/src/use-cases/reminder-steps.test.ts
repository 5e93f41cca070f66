import { describe, expect, test } from '@jest/globals';
import { defaultReminderPolicy, hilleroedCalendar } from './steps.fixture.js';
import { stepsOf } from './reminder-steps.js';

const told = (opens: string, due: string): string[] =>
  stepsOf({ opens, due }, defaultReminderPolicy, hilleroedCalendar).map(({ step, day }) => `${step} ${day}`);

describe('the days of a round', () => {
  test('Midtvejsstatus februar 2023', () =>
    expect(told('2023-02-01', '2023-02-28')).toEqual([
      'opening 2023-02-01',
      'before 2023-02-14',
      'before 2023-02-23',
      'due 2023-02-28',
      'overdue 2023-03-03',
      'escalation 2023-03-09',
    ]));

  test('a window that opens on a Saturday opens on Monday', () => expect(told('2023-04-01', '2023-05-31')[0]).toBe('opening 2023-04-03'));

  test('a due day in the Easter holidays moves to the next working day', () => expect(told('2023-03-01', '2023-04-06')).toContain('due 2023-04-11'));

  test('Christmas: 24 and 31 December are closing days', () => expect(told('2023-12-01', '2023-12-24')).toContain('due 2023-12-27'));

  test('the summer weeks are not working days', () => expect(told('2020-06-15', '2020-07-10')).toContain('due 2020-07-27'));

  test('a short window leaves out what would fall on or before its opening', () =>
    expect(told('2016-04-01', '2016-04-08').map((step) => step.split(' ')[0])).toEqual(['opening', 'before', 'due', 'overdue', 'escalation']));

  test('a window of one day only opens, then is overdue', () =>
    expect(told('2023-02-01', '2023-02-01').map((step) => step.split(' ')[0])).toEqual(['opening', 'overdue', 'escalation']));
});
