import { describe, expect, test } from '@jest/globals';
import type { PlanBook } from '../domain/index.js';
import { bookOf, indsatsOf, plan, roundOf, statusOf } from './plans.fixture.js';
import { remindersDue } from './reminders-due.js';
import { defaultReminderPolicy, hilleroedCalendar } from './steps.fixture.js';

const secretariat = ['Sara.Sek@demo.example', 'sofie@demo.example', 'sara.sek@demo.example'];
const digests = (book: PlanBook, today: string) =>
  remindersDue({ book, policy: defaultReminderPolicy, today, isDayOff: hilleroedCalendar, secretariat }).filter(({ step }) => step === 'digest');
const told = (book: PlanBook, today: string): string[] => digests(book, today).map(({ recipient, plannedFor }) => `${recipient.split('@')[0]} ${plannedFor}`);
const indsats = indsatsOf(1);
const answered = (day: string) => bookOf({ statuses: [statusOf(indsats, roundOf(1), { answeredAt: `${day}T09:00:00.000Z` })] });

describe('the digest', () => {
  test.each([
    ['a Wednesday, the opening day', '2023-02-01', []],
    ['the first Monday', '2023-02-06', ['sara.sek 2023-02-06', 'sofie 2023-02-06']],
    ['later in the week, if nothing ran on Monday', '2023-02-09', ['sara.sek 2023-02-09', 'sofie 2023-02-09']],
    ['Sunday: planned for Monday', '2023-02-12', ['sara.sek 2023-02-13', 'sofie 2023-02-13']],
    ['when everything is overdue', '2023-03-20', ['sara.sek 2023-03-20', 'sofie 2023-03-20']],
    ['a round that was forgotten', '2023-05-01', []],
  ])('%s', (_when, today, expected) => expect(told(bookOf(), today)).toEqual(expected));

  test('one a week: the same key from Monday to Sunday, another the week after', () => {
    const keys = ['2023-02-06', '2023-02-10', '2023-02-13'].map((day) => digests(bookOf(), day)[0]?.key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  test('a Monday off moves to the week’s first working day', () => {
    const easter = bookOf({ rounds: [roundOf(1, { opens: '2023-03-01', due: '2023-04-30' })] });
    expect(told(easter, '2023-04-10')).toEqual([]);
    expect(told(easter, '2023-04-11')).toHaveLength(2);
  });

  test('a week of summer has none', () => {
    const summer = bookOf({ rounds: [roundOf(1, { opens: '2023-06-01', due: '2023-08-31' })] });
    expect(told(summer, '2023-07-12')).toEqual([]);
    expect(told(summer, '2023-07-31')).toHaveLength(2);
  });

  test('once more when all have answered, then silence', () => {
    expect(told(answered('2023-02-10'), '2023-02-13')).toHaveLength(2);
    expect(told(answered('2023-02-10'), '2023-02-20')).toEqual([]);
  });

  test.each([
    ['a closed round', bookOf({ rounds: [roundOf(1, { state: 'closed' })] })],
    ['a round that asks about nothing', bookOf({ plans: [{ ...plan, state: 'archived' }] })],
  ])('not of %s', (_what, book) => expect(told(book, '2023-02-13')).toEqual([]));
});
