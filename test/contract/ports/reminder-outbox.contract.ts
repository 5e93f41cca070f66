import { beforeEach, describe, expect, test } from '@jest/globals';
import { reminderKey, type Reminder } from '@virksomhedsplaner/shared/domain';
import type { ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { coOwner, owner, round } from './sample-book.js';

const asked = (recipient: string, plannedFor = '2023-02-01'): Reminder => ({
  key: reminderKey(round.key, 'opening', recipient),
  recipient,
  roundId: 1,
  step: 'opening',
  indsatsIds: [1, 2],
  plannedFor,
});
const atNoon = { limit: 10, today: '2023-02-01', now: '2023-02-01T11:00:00.000Z', worker: 'one', leaseSeconds: 300 };

/** What every ReminderOutbox must do; `fresh` gives an empty one. */
export function reminderOutboxContract(name: string, fresh: () => Promise<ReminderOutbox>): void {
  describe(`ReminderOutbox: ${name}`, () => {
    let outbox: ReminderOutbox;
    beforeEach(async () => {
      outbox = await fresh();
    });

    test('takes in each reminder once, also when two workers come at once', async () => {
      const both = [asked(owner.upn), asked(coOwner.upn)];
      const [one, two] = await Promise.all([outbox.enqueue(both), outbox.enqueue(both)]);
      expect((one ?? 0) + (two ?? 0)).toBe(2);
      expect(await outbox.enqueue(both)).toBe(0);
      expect([...(await outbox.knownKeys(both))].sort()).toEqual(both.map(({ key }) => key).sort());
    });

    test('hands out what is planned for today or earlier, to one worker at a time', async () => {
      await outbox.enqueue([asked(owner.upn), asked(coOwner.upn, '2023-02-02')]);
      const [claimed, ...rest] = await outbox.claim(atNoon);
      expect(claimed).toMatchObject({ recipient: owner.upn, indsatsIds: [1, 2], plannedFor: '2023-02-01', attempts: 1, outcome: 'waiting' });
      expect(rest).toEqual([]);
      expect(await outbox.claim({ ...atNoon, worker: 'two' })).toEqual([]);
    });

    test('a lease that ran out is handed out again', async () => {
      await outbox.enqueue([asked(owner.upn)]);
      await outbox.claim(atNoon);
      expect(await outbox.claim({ ...atNoon, worker: 'two', now: '2023-02-01T11:06:00.000Z' })).toMatchObject([{ attempts: 2 }]);
    });

    test('a recorded outcome stands and is found again; what was sent is never handed out', async () => {
      await outbox.enqueue([asked(owner.upn)]);
      const [claimed] = await outbox.claim(atNoon);
      if (claimed === undefined) throw new Error('nothing was claimed');
      await outbox.record(claimed, { outcome: 'sent', at: '2023-02-01T11:00:05.000Z', activityId: 'a-1' });
      expect(await outbox.sentTo(owner.upn, 1)).toMatchObject([{ key: claimed.key, outcome: 'sent', activityId: 'a-1', sentAt: '2023-02-01T11:00:05.000Z' }]);
      expect(await outbox.claim({ ...atNoon, now: '2023-02-03T11:00:00.000Z', today: '2023-02-03' })).toEqual([]);
    });

    test('what could not be delivered is found by its round, until it is', async () => {
      await outbox.enqueue([asked(owner.upn), asked(coOwner.upn)]);
      const claimed = await outbox.claim(atNoon);
      for (const one of claimed)
        await outbox.record(one, { outcome: one.recipient === owner.upn ? 'undeliverable' : 'sent', at: atNoon.now, error: 'no chat' });
      expect(await outbox.undelivered([1, 2])).toMatchObject([{ recipient: owner.upn, roundId: 1, outcome: 'undeliverable', error: 'no chat' }]);
      expect([...(await outbox.undelivered([2])), ...(await outbox.undelivered([]))]).toEqual([]);
      const [again] = await outbox.claim({ ...atNoon, recipient: owner.upn });
      if (again === undefined) throw new Error('nothing was claimed');
      await outbox.record(again, { outcome: 'sent', at: atNoon.now, activityId: 'a-2' });
      expect(await outbox.undelivered([1])).toEqual([]);
    });

    test('waiting again means: may be claimed at once', async () => {
      await outbox.enqueue([asked(owner.upn)]);
      const [claimed] = await outbox.claim(atNoon);
      if (claimed === undefined) throw new Error('nothing was claimed');
      await outbox.record(claimed, { outcome: 'waiting', at: atNoon.now, error: 'throttled' });
      expect(await outbox.claim({ ...atNoon, worker: 'two' })).toMatchObject([{ attempts: 2 }]);
    });

    test('what could not be delivered waits for the person and for nobody else', async () => {
      await outbox.enqueue([asked(owner.upn)]);
      const [claimed] = await outbox.claim(atNoon);
      if (claimed === undefined) throw new Error('nothing was claimed');
      await outbox.record(claimed, { outcome: 'undeliverable', at: atNoon.now, error: 'no conversation' });
      expect(await outbox.claim(atNoon)).toEqual([]);
      expect(await outbox.claim({ ...atNoon, recipient: coOwner.upn })).toEqual([]);
      expect(await outbox.claim({ ...atNoon, recipient: owner.upn })).toMatchObject([{ key: claimed.key }]);
    });

    test('a snooze is a reminder of its day, and of a person’s the last one stands', async () => {
      const snoozed = (recipient: string, plannedFor: string): Reminder => ({
        ...asked(recipient, plannedFor),
        key: reminderKey(round.key, 'snoozed', recipient, plannedFor),
        step: 'snoozed',
      });
      await outbox.enqueue([asked(owner.upn)]);
      expect(await outbox.snoozes([1])).toEqual([]);
      await outbox.enqueue([snoozed(owner.upn, '2023-02-20')]);
      await outbox.enqueue([snoozed(owner.upn, '2023-02-03'), snoozed(coOwner.upn, '2023-02-28')]);
      const found = await outbox.snoozes([1, 99]);
      expect(found).toHaveLength(2);
      expect(found).toEqual(
        expect.arrayContaining([
          { recipient: owner.upn, roundId: 1, until: '2023-02-03' },
          { recipient: coOwner.upn, roundId: 1, until: '2023-02-28' },
        ]),
      );
      expect(await outbox.snoozes([99])).toEqual([]);
      expect((await outbox.claim({ ...atNoon, today: '2023-02-02' })).map(({ step }) => step)).toEqual(['opening']);
    });

    test('only the worker that holds the lease can record', async () => {
      await outbox.enqueue([asked(owner.upn)]);
      const [first] = await outbox.claim(atNoon);
      await outbox.claim({ ...atNoon, worker: 'two', now: '2023-02-01T11:06:00.000Z' });
      if (first === undefined) throw new Error('nothing was claimed');
      await expect(outbox.record(first, { outcome: 'sent', at: atNoon.now })).rejects.toThrow();
    });

    test('two workers claiming at once share the reminders out', async () => {
      await outbox.enqueue(Array.from({ length: 12 }, (_, at) => asked(`person${at}@demo.example`)));
      const claims = await Promise.all([outbox.claim({ ...atNoon, limit: 6 }), outbox.claim({ ...atNoon, limit: 6, worker: 'two' })]);
      const keys = claims.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });
}
