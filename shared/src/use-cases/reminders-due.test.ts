import { describe, expect, test } from '@jest/globals';
import type { PlanBook } from '../domain/index.js';
import { anne, bo, bookOf, indsatsOf, leader, plan, roundOf, statusOf } from './plans.fixture.js';
import { remindersDue } from './reminders-due.js';
import { defaultReminderPolicy, hilleroedCalendar } from './steps.fixture.js';

const due = (book: PlanBook, today: string) => remindersDue({ book, policy: defaultReminderPolicy, today, isDayOff: hilleroedCalendar });
const told = (book: PlanBook, today: string): string[] =>
  due(book, today).map(({ step, recipient, indsatsIds, plannedFor }) => `${step} ${recipient.split('.')[0]} ${indsatsIds.join('+')} ${plannedFor}`);

describe('one owner, one indsats', () => {
  test.each([
    ['2023-01-31', []],
    ['2023-02-01', ['opening anne 1 2023-02-01']],
    ['2023-02-02', ['opening anne 1 2023-02-02']],
    ['2023-02-04', ['opening anne 1 2023-02-06']],
    ['2023-02-14', ['before anne 1 2023-02-14']],
    ['2023-02-23', ['before anne 1 2023-02-23']],
    ['2023-02-28', ['due anne 1 2023-02-28']],
    ['2023-03-02', ['due anne 1 2023-03-02']],
    ['2023-03-03', ['overdue anne 1 2023-03-03']],
    ['2023-03-09', ['overdue anne 1 2023-03-09', 'escalation lise 1 2023-03-09']],
    ['2023-04-30', []],
  ])('on %s', (today, expected) => expect(told(bookOf(), today)).toEqual(expected));

  test('the two reminders before the due day have keys of their own', () => {
    const keys = ['2023-02-14', '2023-02-23'].map((day) => due(bookOf(), day)[0]?.key);
    expect(new Set(keys).size).toBe(2);
  });

  test('asked again the next day, the key is the same', () => expect(due(bookOf(), '2023-02-15')[0]?.key).toBe(due(bookOf(), '2023-02-14')[0]?.key));

  test('a due date that is moved is told of again', () => {
    const moved = bookOf({ rounds: [roundOf(1, { due: '2023-03-07' })] });
    expect(due(moved, '2023-03-07')[0]?.key).not.toBe(due(bookOf(), '2023-02-28')[0]?.key);
  });
});

describe('who is asked', () => {
  test('owner and co-owners, and each once for all of theirs', () => {
    const book = bookOf({ indsatser: [indsatsOf(1, { coOwners: [bo] }), indsatsOf(2), indsatsOf(3, { owner: bo })] });
    expect(told(book, '2023-02-01')).toEqual(['opening anne 1+2 2023-02-01', 'opening bo 1+3 2023-02-01']);
  });

  test('the owner alone once it is overdue', () =>
    expect(told(bookOf({ indsatser: [indsatsOf(1, { coOwners: [bo] })] }), '2023-03-03')).toEqual(['overdue anne 1 2023-03-03']));

  test('the manager when there is no owner, and then no second time as a manager', () => {
    const book = bookOf({ indsatser: [indsatsOf(1, { owner: undefined })] });
    expect(told(book, '2023-02-01')).toEqual(['opening lise 1 2023-02-01']);
    expect(told(book, '2023-03-09')).toEqual(['overdue lise 1 2023-03-09']);
  });

  test('nobody when there is neither owner nor manager', () =>
    expect(told(bookOf({ indsatser: [indsatsOf(1, { owner: undefined, units: ['ukendt'], leadUnit: 'ukendt' })] }), '2023-02-01')).toEqual([]));

  test('a name in capitals is the same person', () => {
    const shouting = { ...anne, upn: anne.upn.toUpperCase() };
    expect(told(bookOf({ indsatser: [indsatsOf(1), indsatsOf(2, { owner: shouting })] }), '2023-02-01')).toEqual(['opening anne 1+2 2023-02-01']);
  });

  test('a manager who owns it is not told on', () =>
    expect(told(bookOf({ indsatser: [indsatsOf(1, { owner: leader })] }), '2023-03-09')).toEqual(['overdue lise 1 2023-03-09']));
});

describe('silence', () => {
  const indsats = indsatsOf(1);
  const round = roundOf(1);

  test('once answered', () => expect(told(bookOf({ statuses: [statusOf(indsats, round)] }), '2023-02-14')).toEqual([]));
  test('but not about a reopened answer', () =>
    expect(told(bookOf({ statuses: [statusOf(indsats, round, { state: 'reopened' })] }), '2023-02-14')).toHaveLength(1));
  test('in a closed round', () => expect(told(bookOf({ rounds: [roundOf(1, { state: 'closed' })] }), '2023-02-14')).toEqual([]));
  test('about an archived plan', () => expect(told(bookOf({ plans: [{ ...plan, state: 'archived' }] }), '2023-02-14')).toEqual([]));
  test('the answer in another round does not count', () => expect(told(bookOf({ statuses: [statusOf(indsats, roundOf(2))] }), '2023-02-14')).toHaveLength(1));
});
