import { describe, expect, test } from '@jest/globals';
import { reminderDelivery } from './deliver-reminders.js';
import { enqueueDueReminders } from './enqueue-due-reminders.js';
import { anne, bo, bookOf, chatOf, indsatsOf, objectIds, portsAround, roundOf, statusOf, target } from './plans.fixture.js';
import { snoozeReminders } from './snooze-reminders.js';

async function walk(book = bookOf()) {
  const ports = portsAround(book, '2023-02-14');
  await ports.conversations.save(chatOf(anne, objectIds.anne));
  await ports.conversations.save(chatOf(bo, objectIds.bo));
  const settings = { worker: 'test', words: { noConversation: '', gone: '', refused: 'refused', gaveUp: 'gave up', notNeeded: '' } };
  const deliver = reminderDelivery(ports, {
    ...settings,
    compose: ({ parts }) =>
      Promise.resolve({ card: { steps: parts.map(({ step, questions }) => `${step} ${questions.map(({ indsats }) => indsats.id).join('+')}`) }, summary: '' }),
  });
  /** What each hears on a day, when a pass runs. */
  const on = async (day: string): Promise<string[]> => {
    ports.clock.set(day);
    const before = ports.messenger.sent.length;
    await enqueueDueReminders(ports);
    await deliver();
    return ports.messenger.sent.slice(before).map(({ to, card }) => `${to.split('.')[0]}: ${(card['steps'] as string[]).join(', ')}`);
  };
  const snooze = (until?: string, objectId = objectIds.anne) => snoozeReminders(ports, { objectId, target, ...(until === undefined ? {} : { until }) });
  return { ports, on, snooze, book };
}

describe('a snooze', () => {
  test('moves the next reminder to its day, once, and the steps after go on as ever', async () => {
    const { on, snooze } = await walk();
    expect(await on('2023-02-14')).toEqual(['anne: before 1']);
    expect(await on('2023-02-21')).toEqual([]);
    expect(await snooze('2023-03-01')).toMatchObject({ ok: false, reason: 'choose' });
    expect(await snooze('2023-02-28')).toMatchObject({ ok: true, until: '2023-02-28' });
    expect(await on('2023-02-23')).toEqual([]);
    expect(await on('2023-02-27')).toEqual([]);
    expect(await on('2023-02-28')).toEqual(['anne: snoozed 1']);
    expect(await on('2023-02-28')).toEqual([]);
    expect(await on('2023-03-03')).toEqual(['anne: overdue 1']);
  });

  test('of one owner leaves the co-owner’s reminders and the due date alone', async () => {
    const { on, snooze, book } = await walk(bookOf({ indsatser: [indsatsOf(1, { coOwners: [bo] })] }));
    await on('2023-02-14');
    await snooze('2023-02-20');
    expect(book.rounds[0]?.due).toBe('2023-02-28');
    expect(await on('2023-02-20')).toEqual(['anne: snoozed 1']);
    expect((await on('2023-02-23')).sort()).toEqual(['anne: before 1', 'bo: before 1']);
  });

  test('asked for again, the last one stands, earlier or later', async () => {
    const { on, snooze } = await walk();
    await snooze('2023-02-28');
    await snooze('2023-02-15');
    await snooze('2023-02-17');
    expect(await on('2023-02-15')).toEqual([]);
    expect(await on('2023-02-17')).toEqual(['anne: snoozed 1']);
    expect(await on('2023-02-28')).toEqual(['anne: due 1']);
  });

  test('silences what is in the outbox already and has not gone out', async () => {
    const { ports, on, snooze } = await walk();
    await enqueueDueReminders(ports);
    await snooze('2023-02-15');
    expect(await on('2023-02-14')).toEqual([]);
    expect(await on('2023-02-15')).toEqual(['anne: snoozed 1']);
  });

  test('answered meanwhile, nothing comes; what has come to wait meanwhile is in the same message', async () => {
    const answered = await walk();
    await answered.snooze('2023-02-15');
    answered.book.statuses.push(statusOf(indsatsOf(1), roundOf(1)));
    expect(await answered.on('2023-02-15')).toEqual([]);
    const grown = await walk();
    await grown.snooze('2023-02-15');
    grown.book.indsatser.push(indsatsOf(2));
    expect(await grown.on('2023-02-15')).toEqual(['anne: snoozed 1+2']);
  });

  test('pressed three times is one reminder', async () => {
    const { ports, snooze } = await walk();
    await Promise.all([snooze('2023-02-15'), snooze('2023-02-15'), snooze('2023-02-15')]);
    expect(ports.outbox.rows).toHaveLength(1);
  });

  test('of all rounds offers only what suits the one due first', async () => {
    const { ports } = await walk(bookOf({ rounds: [roundOf(1), roundOf(2, { due: '2023-02-15' })] }));
    const all = (until?: string) => snoozeReminders(ports, { objectId: objectIds.anne, ...(until === undefined ? {} : { until }) });
    expect(await all()).toMatchObject({ reason: 'choose', choices: [{ until: '2023-02-15' }] });
    expect(await all('2023-02-15')).toMatchObject({ ok: true, rounds: [{ dueDay: '2023-02-28' }, { dueDay: '2023-02-15' }] });
    expect(ports.outbox.rows).toHaveLength(2);
  });

  test.each([
    ['by nobody we know', 'id-guest', 'unknown-person'],
    ['by somebody who is not asked', objectIds.stranger, 'nothing-waits'],
  ])('%s is refused', async (_who, objectId, reason) => {
    const { ports, snooze } = await walk();
    expect(await snooze('2023-02-15', objectId)).toMatchObject({ ok: false, reason });
    expect(ports.outbox.rows).toEqual([]);
  });
});
