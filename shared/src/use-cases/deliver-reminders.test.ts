import { describe, expect, test } from '@jest/globals';
import type { SendResult } from '../ports/index.js';
import { recordingMessenger } from '../in-memory/index.js';
import { reminderDelivery, type DeliverySettings } from './deliver-reminders.js';
import { enqueueDueReminders } from './enqueue-due-reminders.js';
import { anne, bo, bookOf, chatOf, indsatsOf, leader, objectIds, portsAround, roundOf, statusOf } from './plans.fixture.js';

const settings: DeliverySettings = {
  worker: 'test',
  compose: ({ parts }) =>
    Promise.resolve({ card: { parts: parts.map(({ step, questions }) => `${step} ${questions.map(({ indsats }) => indsats.id).join('+')}`) }, summary: '' }),
  words: { noConversation: 'ingen samtale', gone: 'væk', refused: 'refused', gaveUp: 'gave up', notNeeded: 'ikke nødvendig' },
};

async function prepared(book = bookOf(), today = '2023-02-14') {
  const ports = portsAround(book, today);
  await ports.conversations.save(chatOf(anne, objectIds.anne));
  await enqueueDueReminders(ports);
  return ports;
}

describe('delivery', () => {
  test('enqueued twice, sent once, recorded with the message’s id', async () => {
    const ports = await prepared();
    expect(await enqueueDueReminders(ports)).toMatchObject({ added: 0 });
    const deliver = reminderDelivery(ports, settings);
    expect(await deliver()).toMatchObject({ sent: 1, undeliverable: 0 });
    expect(await deliver()).toMatchObject({ sent: 0 });
    expect(ports.messenger.sent).toHaveLength(1);
    expect(ports.outbox.rows).toMatchObject([{ outcome: 'sent', activityId: 'activity-1' }]);
  });

  test('several rounds and steps of a person are one message', async () => {
    const rounds = [roundOf(1), roundOf(2, { due: '2023-02-14' })];
    const ports = await prepared(bookOf({ rounds, indsatser: [indsatsOf(1), indsatsOf(2)] }));
    expect(await reminderDelivery(ports, settings)()).toMatchObject({ sent: 2 });
    expect(ports.messenger.sent.map(({ card }) => card)).toEqual([{ parts: ['before 1+2', 'due 1+2'] }]);
  });

  test('what was answered meanwhile is not sent', async () => {
    const book = bookOf();
    const ports = await prepared(book);
    book.statuses.push(statusOf(indsatsOf(1), roundOf(1)));
    expect(await reminderDelivery(ports, settings)()).toMatchObject({ sent: 0, notNeeded: 1 });
    expect(ports.outbox.rows[0]).toMatchObject({ outcome: 'answered-before' });
  });

  test('what changed hands or was closed meanwhile is not sent', async () => {
    const book = bookOf({ indsatser: [indsatsOf(1), indsatsOf(2)] });
    const ports = await prepared(book);
    book.indsatser[0] = indsatsOf(1, { owner: bo });
    await reminderDelivery(ports, settings)();
    expect(ports.messenger.sent[0]?.card).toEqual({ parts: ['before 2'] });
    const closed = await prepared(bookOf());
    closed.repository.activeRounds = () => Promise.resolve([]);
    expect(await reminderDelivery(closed, settings)()).toMatchObject({ sent: 0, notNeeded: 1 });
  });

  test('nobody to send to is undeliverable, until the person’s chat opens', async () => {
    const ports = await prepared(bookOf({ indsatser: [indsatsOf(1, { owner: leader })] }));
    const deliver = reminderDelivery(ports, settings);
    expect(await deliver()).toMatchObject({ undeliverable: 1 });
    expect(ports.outbox.rows[0]).toMatchObject({ outcome: 'undeliverable', error: 'ingen samtale' });
    expect(await deliver()).toMatchObject({ sent: 0, undeliverable: 0 });
    await ports.conversations.save(chatOf(leader, objectIds.leader));
    expect(await deliver(leader.upn)).toMatchObject({ sent: 1 });
    expect(await deliver(leader.upn)).toMatchObject({ sent: 0 });
  });

  test('outside the hours nothing is claimed', async () => {
    const ports = await prepared();
    const late = { ...ports, clock: { today: ports.clock.today, now: () => Promise.resolve('2023-02-14T15:00:00.000Z') } };
    expect(await reminderDelivery(late, settings)()).toMatchObject({ sent: 0 });
    expect(await reminderDelivery(late, { ...settings, atAnyHour: true })()).toMatchObject({ sent: 1 });
  });

  test('on a Saturday nothing is claimed', async () => {
    const ports = await prepared();
    ports.clock.set('2023-02-18');
    expect(await reminderDelivery(ports, settings)()).toMatchObject({ sent: 0 });
  });
});

describe('when Teams or SharePoint fail', () => {
  const failing = async (result: SendResult | undefined) => {
    const ports = await prepared();
    return { ...ports, messenger: recordingMessenger(() => result) };
  };

  test('gone: recorded with the reason, the chat forgotten, never tried again', async () => {
    const ports = await failing({ ok: false, reason: 'gone', detail: '403' });
    const deliver = reminderDelivery(ports, settings);
    expect(await deliver()).toMatchObject({ undeliverable: 1 });
    expect(ports.outbox.rows[0]).toMatchObject({ outcome: 'undeliverable', error: 'væk (403)' });
    expect(await ports.conversations.findByUpn(anne.upn)).toBeUndefined();
  });

  test('later: stays in the outbox with what Teams asked for', async () => {
    const ports = await failing({ ok: false, reason: 'later', detail: '429', retryAfterSeconds: 17 });
    expect(await reminderDelivery(ports, settings)()).toMatchObject({ later: 1, retryAfterSeconds: 17 });
    expect(ports.outbox.rows[0]).toMatchObject({ outcome: 'waiting', error: '429' });
  });

  test('a failed record never marks the reminder failed and does not send it again when the lease runs out', async () => {
    const ports = await prepared();
    const { record } = ports.outbox;
    ports.outbox.record = () => Promise.reject(new Error('SharePoint is away'));
    const deliver = reminderDelivery(ports, settings);
    expect(await deliver()).toMatchObject({ unrecorded: 1 });
    expect(ports.outbox.rows[0]).toMatchObject({ outcome: 'waiting' });
    ports.outbox.record = record;
    ports.clock.set('2023-02-15');
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(ports.messenger.sent).toHaveLength(1);
    expect(ports.outbox.rows[0]).toMatchObject({ outcome: 'sent', activityId: 'activity-1' });
  });

  test('a card that cannot be made holds up nobody else, and is given up after some tries', async () => {
    const ports = await prepared(bookOf({ indsatser: [indsatsOf(1), indsatsOf(2, { owner: bo })] }));
    await ports.conversations.save(chatOf(bo, objectIds.bo));
    const deliver = reminderDelivery(ports, {
      ...settings,
      compose: (notice) => (notice.to.upn === anne.upn ? Promise.reject(new Error('broken')) : settings.compose(notice)),
    });
    expect(await deliver()).toMatchObject({ sent: 1, later: 1 });
    for (let pass = 0; pass < 6; pass += 1) await deliver();
    expect(ports.outbox.rows.find(({ recipient }) => recipient === anne.upn)).toMatchObject({ outcome: 'failed' });
  });
});

describe('many', () => {
  test('at most eight at a time, and a stop lets what is in flight finish', async () => {
    const people = Array.from({ length: 40 }, (_, at) => ({ upn: `person${at}@demo.example`, name: `Person ${at}` }));
    const ports = await prepared(bookOf({ indsatser: people.map((owner, at) => indsatsOf(at + 1, { owner })) }));
    for (const person of people) await ports.conversations.save(chatOf(person, person.upn));
    const counts = { now: 0, most: 0, done: 0 };
    ports.messenger.sendCard = async () => {
      counts.most = Math.max(counts.most, (counts.now += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      counts.now -= 1;
      counts.done += 1;
      return { ok: true, activityId: 'a' };
    };
    const stopping = () => counts.done >= 16;
    const summary = await reminderDelivery(ports, { ...settings, stopping })();
    expect(counts.most).toBe(8);
    expect(counts.now).toBe(0);
    expect(summary.sent).toBe(counts.done);
    expect(counts.done).toBeLessThan(40);
  });
});
