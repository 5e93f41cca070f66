import { botbuilderMessenger, cloudAdapter, patientMessenger, systemTimer, teamsGates } from '@virksomhedsplaner/bot/delivery';
import { azureStores } from '@virksomhedsplaner/bot/stores';
import { calendarWith } from '@virksomhedsplaner/shared/in-memory';
import type { ConversationStore, Messenger, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { reminderDelivery } from '@virksomhedsplaner/shared/use-cases';
import { chatOf, plansOf } from './round.js';
import type { WorkerOrder } from './worker-process.js';

/** A process that delivers what waits in the outbox, until it is told to drain or is killed. Waits for its order on the channel. */

/** Everybody has a chat. */
function everybody(serviceUrl: string): ConversationStore {
  return {
    save: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    findByObjectId: () => Promise.resolve(undefined),
    findByUpn: (upn) => Promise.resolve(chatOf(Number(/\d+/.exec(upn)?.[0]), serviceUrl)),
  };
}

const words = { noConversation: 'no chat', gone: 'gone', refused: 'refused', gaveUp: 'gave up', notNeeded: 'not needed' };

/** The planted fault: notes first and sends afterwards, as one would who counts on nothing going wrong. */
async function naively(outbox: ReminderOutbox, messenger: Messenger, { serviceUrl, now, today }: WorkerOrder): Promise<void> {
  for (;;) {
    const claimed = await outbox.claim({ limit: 8, today, now, worker: 'naive', leaseSeconds: 600 });
    if (claimed.length === 0) return;
    await Promise.all(
      claimed.map(async (reminder) => {
        await outbox.record(reminder, { outcome: 'sent', at: now });
        await messenger.sendCard(chatOf(Number(/\d+/.exec(reminder.recipient)?.[0]), serviceUrl), { type: 'AdaptiveCard' }, reminder.key);
      }),
    );
  }
}

async function work(order: WorkerOrder): Promise<void> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  const { outbox } = await azureStores({ kind: 'connection-string', connectionString: order.connectionString }, { prefix: order.prefix });
  if (outbox === undefined) throw new Error('no outbox');
  const raw = botbuilderMessenger(cloudAdapter(undefined), { appId: '', local: true });
  if (order.naive) return naively(outbox, raw, order);
  const messenger = patientMessenger(raw, { gates: teamsGates(5000, systemTimer), timer: systemTimer, random: Math.random, signal: stop.signal });
  const clock = { today: () => Promise.resolve(order.today), now: () => Promise.resolve(order.now) };
  const ports = {
    repository: plansOf(order.owners),
    outbox,
    conversations: everybody(order.serviceUrl),
    messenger,
    calendar: calendarWith(),
    clock,
    concepts: [],
  };
  const deliver = reminderDelivery(ports, {
    worker: String(process.pid),
    atAnyHour: true,
    stopping: () => stop.signal.aborted,
    words,
    compose: ({ to }) => Promise.resolve({ card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: to.upn }] }, summary: to.upn }),
  });
  while (!stop.signal.aborted) {
    const { sent, later } = await deliver();
    if (sent + later === 0) return;
  }
}

process.once('message', (order: WorkerOrder) => {
  work(order).then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send?.('loaded');
