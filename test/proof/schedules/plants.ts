import type { OutboxReminder, StatusReport } from '@virksomhedsplaner/shared/domain';
import type { AnswerInbox, Messenger, PlanRepository, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import type { Plant } from './run-schedule.js';
import type { World } from './world.js';

const outbox =
  (change: (right: ReminderOutbox, world: World) => Partial<ReminderOutbox>): Plant =>
  (parts, world) => ({
    ...parts,
    outbox: { ...parts.outbox, ...change(parts.outbox, world) },
  });
const messenger =
  (change: (right: Messenger, world: World) => Partial<Messenger>): Plant =>
  (parts, world) => ({
    ...parts,
    messenger: { ...parts.messenger, ...change(parts.messenger, world) },
  });
const inbox =
  (change: (right: AnswerInbox) => Partial<AnswerInbox>): Plant =>
  (parts) => ({ ...parts, inbox: { ...parts.inbox, ...change(parts.inbox) } });
const repository =
  (change: (right: PlanRepository, world: World) => Partial<PlanRepository>): Plant =>
  (parts, world) => ({
    ...parts,
    repository: { ...parts.repository, ...change(parts.repository, world) },
  });

let extra = 0;
const rowOf = (world: World, { key }: OutboxReminder) => world.outbox.rows.find((row) => row.key === key);

/** Mistakes one could make in a store, each of which some schedule must bring to light. */
export const plants: Readonly<Record<string, Plant>> = {
  'a lease that holds nobody off': outbox((right, world) => ({
    claim: async (options) => {
      for (const row of world.outbox.rows) if (row.outcome === 'waiting') Object.assign(row, { leaseUntil: undefined });
      return right.claim(options);
    },
  })),
  'a lease of no time': outbox((right) => ({ claim: (options) => right.claim({ ...options, leaseSeconds: 0 }) })),
  'a lease that never ends': outbox((right) => ({ claim: (options) => right.claim({ ...options, leaseSeconds: 10_000_000 }) })),
  'claims that forget the last one': outbox((right) => ({ claim: async (options) => (await right.claim(options)).slice(0, -1) })),
  'a claim that hands out one twice': outbox((right) => ({
    claim: async (options) => (await right.claim(options)).flatMap((one, at) => (at === 0 ? [one, { ...one, recipient: `${one.recipient} ` }] : [one])),
  })),
  'a claim that takes what was sent': outbox((right, world) => ({
    claim: async (options) => {
      const again = world.outbox.rows.find(({ outcome }) => outcome === 'sent' && (extra += 1) % 7 === 0);
      if (again !== undefined) Object.assign(again, { outcome: 'waiting' });
      return right.claim(options);
    },
  })),
  'a note that is lost and said to be made': outbox((right) => ({
    record: (reminder, delivery) => ((extra += 1) % 5 === 0 ? Promise.resolve() : right.record(reminder, delivery)),
  })),
  'every note says sent': outbox((right) => ({ record: (reminder, delivery) => right.record(reminder, { ...delivery, outcome: 'sent' }) })),
  'a wait noted as a failure': outbox((right) => ({
    record: (reminder, delivery) => right.record(reminder, delivery.outcome === 'waiting' ? { ...delivery, outcome: 'failed' } : delivery),
  })),
  'a wait noted as undeliverable': outbox((right) => ({
    record: (reminder, delivery) => right.record(reminder, delivery.outcome === 'waiting' ? { ...delivery, outcome: 'undeliverable' } : delivery),
  })),
  'sent noted as waiting': outbox((right) => ({
    record: (reminder, delivery) =>
      right.record(reminder, delivery.outcome === 'sent' && (extra += 1) % 3 === 0 ? { ...delivery, outcome: 'waiting' } : delivery),
  })),
  'the note goes to another row': outbox((right, world) => ({
    record: (reminder, delivery) => {
      const other = world.outbox.rows.find(({ key }) => key !== reminder.key);
      return right.record(other ?? reminder, delivery);
    },
  })),
  'a reminder put in twice': outbox((right, world) => ({
    enqueue: async (reminders) => {
      const added = await right.enqueue(reminders);
      const [first] = world.outbox.rows;
      if (added > 0 && first !== undefined) world.outbox.rows.push({ ...first, id: 1000 + (extra += 1) });
      return added;
    },
  })),
  'the last reminder is not put in': outbox((right) => ({ enqueue: (reminders) => right.enqueue(reminders.slice(0, -1)) })),
  'keys that are made anew for each run': outbox((right) => ({
    enqueue: (reminders) => right.enqueue(reminders.map((one) => ({ ...one, key: `${one.key}|${(extra += 1)}` }))),
  })),
  'rows taken away when they are claimed': outbox((right, world) => ({
    claim: async (options) => {
      const claimed = await right.claim(options);
      for (const one of claimed)
        if (rowOf(world, one) !== undefined && (extra += 1) % 4 === 0)
          world.outbox.rows.splice(
            world.outbox.rows.findIndex(({ key }) => key === one.key),
            1,
          );
      return claimed;
    },
  })),
  'a messenger that sends everything twice': messenger((right) => ({
    sendCard: async (to, card, summary) => {
      await right.sendCard(to, card, summary);
      return right.sendCard(to, card, summary);
    },
  })),
  'a messenger that says sent and is not': messenger((right) => ({
    sendCard: (to, card, summary) => ((extra += 1) % 4 === 0 ? Promise.resolve({ ok: true, activityId: 'none' }) : right.sendCard(to, card, summary)),
  })),
  'a messenger that says gone when it should wait': messenger((right) => ({
    sendCard: async (to, card, summary) => ((extra += 1) % 4 === 0 ? { ok: false, reason: 'gone', detail: '503' } : right.sendCard(to, card, summary)),
  })),
  'a messenger that says refused when it should wait': messenger((right) => ({
    sendCard: async (to, card, summary) => ((extra += 1) % 4 === 0 ? { ok: false, reason: 'refused', detail: '429' } : right.sendCard(to, card, summary)),
  })),
  'a message to somebody else': messenger((right) => ({
    sendCard: (to, card, summary) => right.sendCard({ ...to, upn: 'person1@demo.example' }, card, summary),
  })),
  'an inbox that forgets what it was given': inbox(() => ({ keep: () => Promise.resolve() })),
  'an inbox that forgets what it hands out': inbox((right) => ({
    claim: async (options) => {
      const claimed = await right.claim(options);
      for (const one of claimed) await right.finish(one);
      return claimed;
    },
  })),
  'an inbox that hands out nothing': inbox(() => ({ claim: () => Promise.resolve([]) })),
  'an answer written over itself each time': repository((right, world) => ({
    submitStatus: async (submission) => {
      const standing: StatusReport | undefined = world.book.statuses.find(({ indsatsId }) => indsatsId === submission.indsats.id);
      return right.submitStatus(
        standing === undefined ? submission : { ...submission, answers: { ...submission.answers, extra: String((extra += 1)) }, replaces: standing.etag },
      );
    },
  })),
  'an answer said to be written and not': repository((right, world) => ({
    submitStatus: async (submission) => {
      const result = await right.submitStatus(submission);
      if ((extra += 1) % 2 === 0) world.book.statuses.splice(0);
      return result;
    },
  })),
};
