import { azureStores } from '@virksomhedsplaner/bot/stores';
import type { ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { startAzurite } from '../local-tenant/azure/start-azurite.js';
import { startKillingConnector, type KillingConnector } from './crash/killing-connector.js';
import { openingFor } from './crash/round.js';
import { startWorker, type Worker, type WorkerOrder } from './crash/worker-process.js';
import { crashOfAnswers } from './crash/answers.js';

export interface CrashPlan {
  kills: number;
  reminders: number;
  signal: 'SIGKILL' | 'SIGTERM';
  naive?: boolean;
}

export interface CrashResult {
  kills: number;
  /** Kills that fell while a message had come and was not answered. */
  midSend: number;
  /** Reminders whose message never came. */
  lost: number;
  repeats: number;
  mostRepeatsOfAKill: number;
  /** Reminders without the outcome "sent". */
  unrecorded: number;
}

const LEASE_MS = 600_000;
const FROM = Date.parse('2023-02-01T09:00:00.000Z');
const totalOf = ({ received }: KillingConnector): number => [...received.values()].reduce((sum, count) => sum + count, 0);

/** One life of a worker: struck after a few messages, or left to finish. True when it has finished. */
async function oneLife(worker: Worker, connector: KillingConnector, order: WorkerOrder, strike: { after: number; signal: CrashPlan['signal'] } | undefined) {
  connector.inFlightAtStrike = 0;
  if (strike !== undefined) connector.arm(strike.after, () => worker.signal(strike.signal));
  worker.begin(order);
  await worker.ended;
  return connector.inFlightAtStrike;
}

async function whatCame(connector: KillingConnector, outbox: ReminderOutbox, reminders: number): Promise<Partial<CrashResult>> {
  const sent = await Promise.all(Array.from({ length: reminders }, async (_, at) => (await outbox.sentTo(openingFor(at + 1).recipient, 1)).length));
  const { size } = connector.received;
  return { lost: reminders - size, repeats: totalOf(connector) - size, unrecorded: sent.filter((count) => count !== 1).length };
}

/** Kills the delivering process again and again in the middle of a message, starts the next on the same outbox, and counts what came. */
export async function crash({ kills, reminders, signal, naive = false }: CrashPlan): Promise<CrashResult> {
  const [azurite, connector] = [await startAzurite(), await startKillingConnector()];
  const result: CrashResult = { kills: 0, midSend: 0, lost: 0, repeats: 0, mostRepeatsOfAKill: 0, unrecorded: 0 };
  const access = { kind: 'connection-string' as const, connectionString: azurite.connectionString };
  const common = {
    connectionString: azurite.connectionString,
    prefix: 'crash',
    serviceUrl: connector.serviceUrl,
    owners: reminders,
    today: '2023-02-01',
    naive,
  };
  try {
    const { outbox } = await azureStores(access, { prefix: 'crash' });
    if (outbox === undefined) throw new Error('no outbox');
    await outbox.enqueue(Array.from({ length: reminders }, (_, at) => openingFor(at + 1)));
    let standby = startWorker();
    const spacing = Math.max(2, Math.floor(reminders / (kills + 1)));
    for (let life = 0; life <= kills; life += 1) {
      const worker = await standby;
      if (life < kills) standby = startWorker();
      const repeatsBefore = totalOf(connector) - connector.received.size;
      const after = Math.max(1, Math.round(spacing * (0.5 + Math.random() * 0.9)));
      const inFlight = await oneLife(
        worker,
        connector,
        { ...common, now: new Date(FROM + life * (LEASE_MS + 1000)).toISOString() },
        life < kills ? { after, signal } : undefined,
      );
      if (inFlight > 0) Object.assign(result, { kills: result.kills + 1, midSend: result.midSend + 1 });
      result.mostRepeatsOfAKill = Math.max(result.mostRepeatsOfAKill, totalOf(connector) - connector.received.size - repeatsBefore);
    }
    Object.assign(result, await whatCame(connector, outbox, reminders));
  } finally {
    await Promise.all([connector.close(), azurite.close()]);
  }
  return result;
}

const inWords = (what: string, { midSend, lost, repeats, mostRepeatsOfAKill, unrecorded }: CrashResult): string =>
  `${what}: ${midSend} in the middle of a message, ${lost} lost, ${repeats} repeated (at most ${mostRepeatsOfAKill} after one), ${unrecorded} without outcome`;

/** At least 200 kills in the middle of a message over 4,000 reminders; the naive worker must show red. */
export async function main(): Promise<void> {
  const killed = await crash({ kills: 205, reminders: 4100, signal: 'SIGKILL' });
  console.log(inWords('SIGKILL', killed));
  const drained = await crash({ kills: 20, reminders: 600, signal: 'SIGTERM' });
  console.log(inWords('SIGTERM', drained));
  const naive = await crash({ kills: 20, reminders: 600, signal: 'SIGKILL', naive: true });
  console.log(inWords('naive worker, SIGKILL', naive));
  const answers = await crashOfAnswers({ kills: 40, answers: 120 });
  console.log(`answers: ${answers.midWrite} kills in the middle of a write, ${answers.lost} lost, ${answers.double} written twice`);
  const planted = await crashOfAnswers({ kills: 10, answers: 30, naive: true });
  console.log(`naive writer of answers: ${planted.double} written twice, ${planted.lost} lost`);
  const good =
    killed.midSend >= 200 &&
    killed.lost + killed.unrecorded === 0 &&
    killed.mostRepeatsOfAKill <= 8 &&
    drained.lost + drained.repeats === 0 &&
    answers.lost + answers.double === 0;
  const red = naive.lost > 0 && planted.double + planted.lost > 0;
  if (!good || !red) process.exitCode = 1;
  console.log(`crash ratio=${good && red ? 1 : 0} worst=${killed.mostRepeatsOfAKill} n=${killed.midSend}`);
}
