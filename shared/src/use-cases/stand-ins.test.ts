import { describe, expect, test } from '@jest/globals';
import type { PlanBook } from '../domain/index.js';
import { anne, bo, bookOf, indsatsOf, leader, stranger } from './plans.fixture.js';
import { remindersDue } from './reminders-due.js';
import { defaultReminderPolicy, hilleroedCalendar } from './steps.fixture.js';

const gone = (...people: { upn: string }[]) => people.map(({ upn }) => ({ recipient: upn.toUpperCase(), roundId: 1 }));
const told = (book: PlanBook, today: string, unreached: { recipient: string; roundId: number }[]) =>
  remindersDue({ book, policy: defaultReminderPolicy, today, isDayOff: hilleroedCalendar, unreached }).map(
    ({ step, recipient, indsatsIds }) => `${step} ${recipient.split('.')[0]} ${indsatsIds.join('+')}`,
  );
const shared = indsatsOf(1, { coOwners: [bo] });

describe('who cannot be reached', () => {
  test('the manager is asked instead, and the owner is still tried', () =>
    expect(told(bookOf(), '2023-02-01', gone(anne))).toEqual(['opening anne 1', 'opening lise 1']));
  test('not as long as a co-owner is within reach', () =>
    expect(told(bookOf({ indsatser: [shared] }), '2023-02-01', gone(anne))).toEqual(['opening anne 1', 'opening bo 1']));
  test('neither owner nor co-owner', () =>
    expect(told(bookOf({ indsatser: [shared] }), '2023-02-01', gone(anne, bo))).toEqual(['opening anne 1', 'opening bo 1', 'opening lise 1']));
  test('in another round counts for nothing', () => expect(told(bookOf(), '2023-02-01', [{ recipient: anne.upn, roundId: 2 }])).toEqual(['opening anne 1']));
  test('a manager with something of their own hears of both', () => {
    const book = bookOf({ indsatser: [indsatsOf(1), indsatsOf(2, { owner: leader })] });
    expect(told(book, '2023-02-01', gone(anne))).toEqual(['opening anne 1', 'opening lise 1', 'opening lise 2']);
    const keys = remindersDue({ book, policy: defaultReminderPolicy, today: '2023-02-01', isDayOff: hilleroedCalendar, unreached: gone(anne) }).map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(3);
  });
  test('a manager who is asked already is not told on', () => expect(told(bookOf(), '2023-03-09', gone(anne))).toEqual(['overdue anne 1', 'overdue lise 1']));
  test('nobody when the manager cannot be reached either, or there is none', () => {
    expect(told(bookOf({ indsatser: [indsatsOf(1, { owner: leader })] }), '2023-02-01', gone(leader))).toEqual(['opening lise 1']);
    expect(told(bookOf({ units: [] }), '2023-02-01', gone(anne))).toEqual(['opening anne 1']);
  });
  test('a colleague: the owner gets the question back', () => {
    const delegations = [{ indsatsId: 1, roundId: 1, from: anne, to: stranger, state: 'open' as const, at: '2023-02-02T09:00:00.000Z' }];
    expect(told(bookOf({ delegations }), '2023-02-14', gone(stranger))).toEqual(['before ulla 1', 'before anne 1']);
    expect(told(bookOf({ delegations }), '2023-02-14', gone(stranger, anne))).toEqual(['before ulla 1', 'before lise 1']);
  });
});
