import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type PlanBook, type Reminder } from '../domain/index.js';
import { anne, bo, bookOf, indsatsOf, leader, roundOf, statusOf } from './plans.fixture.js';
import { remindersDue } from './reminders-due.js';
import { defaultReminderPolicy, hilleroedCalendar } from './steps.fixture.js';
import { remindedAbout, unansweredIn } from './who-is-reminded.js';

const people = fc.constantFrom(anne, bo, leader);
const anyIndsats = fc.record({ owner: fc.option(people, { nil: undefined }), coOwners: fc.uniqueArray(people, { maxLength: 2 }) });
const anyBook = fc
  .record({
    indsatser: fc.array(anyIndsats, { maxLength: 6 }),
    window: fc.record({ opens: fc.integer({ min: 0, max: 200 }), length: fc.integer({ min: 0, max: 90 }) }),
    answered: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ indsatser: given, window, answered }): PlanBook => {
    const opens = addDays('2023-01-01', window.opens);
    const round = roundOf(1, { opens, due: addDays(opens, window.length) });
    const indsatser = given.map((change, at) => indsatsOf(at + 1, change));
    return bookOf({ indsatser, rounds: [round], statuses: indsatser.filter((_, at) => answered[at]).map((indsats) => statusOf(indsats, round)) });
  });
const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2023-01-01', days));

const due = (book: PlanBook, today: string): Reminder[] => remindersDue({ book, policy: defaultReminderPolicy, today, isDayOff: hilleroedCalendar });

test('at most one reminder per person and step, about unanswered indsatser of theirs alone, planned for a working day', () => {
  fc.assert(
    fc.property(anyBook, anyDay, (book, today) => {
      const reminders = due(book, today);
      expect(new Set(reminders.map(({ key }) => key)).size).toBe(reminders.length);
      expect(new Set(reminders.map(({ step, recipient }) => `${step}|${recipient}`)).size).toBe(reminders.length);
      for (const { indsatsIds, recipient, step, plannedFor } of reminders) {
        const [round] = book.rounds;
        const open = round === undefined ? [] : unansweredIn(book, round);
        expect(
          indsatsIds.every((id) =>
            open.some(
              (indsats) => indsats.id === id && round !== undefined && remindedAbout(step, indsats, { round, book }).some(({ upn }) => upn === recipient),
            ),
          ),
        ).toBe(true);
        expect(plannedFor >= today && !hilleroedCalendar(plannedFor)).toBe(true);
      }
    }),
    { numRuns: 120 },
  );
});

test('walked through day by day, nobody hears more than once of a step, and everybody asked hears once at least', () => {
  fc.assert(
    fc.property(anyBook, fc.integer({ min: 0, max: 25 }), (book, from) => {
      const outbox = new Map<string, Reminder>();
      const [round] = book.rounds;
      const start = addDays(round?.opens ?? '', from);
      for (let day = 0; day < 140; day += 1)
        for (const reminder of due(book, addDays(start, day))) if (!outbox.has(reminder.key)) outbox.set(reminder.key, reminder);
      const heard = [...outbox.values()];
      expect(heard.filter(({ step }) => step === 'opening').length).toBeLessThanOrEqual(3);
      // one opening, two before, one each of due and overdue to an owner; one escalation to a manager
      for (const { upn } of [anne, bo, leader]) expect(heard.filter(({ recipient }) => recipient === upn).length).toBeLessThanOrEqual(6);
      const asked = round === undefined ? [] : unansweredIn(book, round).flatMap((indsats) => remindedAbout('overdue', indsats, { round, book }));
      for (const { upn } of asked) expect(heard.some(({ recipient }) => recipient === upn)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test('a plan found late gets only the latest step', () => {
  fc.assert(
    fc.property(anyBook, anyDay, (book, today) => {
      const steps = new Set(due(book, today).map(({ step }) => step));
      steps.delete('escalation');
      expect(steps.size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 120 },
  );
});
