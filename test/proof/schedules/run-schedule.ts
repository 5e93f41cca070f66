import type { SubmitRequest, UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import { enqueueDueReminders, reminderDelivery, submitStatus, writeKeptAnswers } from '@virksomhedsplaner/shared/use-cases';
import { personOf } from '../crash/round.js';
import { dice as diceOf, type Dice } from '../tenant/dice.js';
import { Away, DAYS, fixedParts, newWorld, under, type Parts, type World } from './world.js';

/** A planted bug: one part, done wrong. */
export type Plant = (parts: Parts, world: World) => Parts;

export interface Outcome {
  /** Key and outcome of every reminder, and every answer with its version; what it must come to whatever goes wrong. */
  state: string[];
  messages: string[];
  unsure: number;
  crashes: number;
}

const words = { noConversation: 'no chat', gone: 'gone', refused: 'refused', gaveUp: 'gave up', notNeeded: 'not needed' };
const ROUNDS = 12;
const LEASE_MINUTES = 11;
const ONE_DAY = ['2023-02-14'];

function clockOf({ time }: World): UseCasePorts['clock'] {
  const now = (): string => new Date(Date.parse(`${time.day}T08:00:00.000Z`) + time.minutes * 60_000).toISOString();
  return { today: () => Promise.resolve(time.day), now: () => Promise.resolve(now()) };
}

function portsOf(world: World, { inbox: _, ...parts }: Parts): UseCasePorts {
  const directory = { byObjectId: (id: string) => Promise.resolve(personOf(Number(id.replace('id-', '')))) };
  return { ...parts, ...fixedParts, ...(world.wholeRound ? {} : { concepts: [] }), directory, clock: clockOf(world) };
}

const isAway = (error: unknown): Promise<boolean> => Promise.resolve(error instanceof Away);

/** One pass of one worker: what is due goes in, what waits goes out, kept answers are written. What fails is left to the next. */
async function onePass(world: World, parts: Parts, worker: string): Promise<void> {
  const unnoted = new Set<string>();
  const record: Parts['outbox']['record'] = async (reminder, delivery) => {
    try {
      await parts.outbox.record(reminder, delivery);
      unnoted.delete(reminder.key);
    } catch (error) {
      if (delivery.outcome === 'sent' && error instanceof Away) unnoted.add(reminder.key);
      throw error;
    }
  };
  const ports = portsOf(world, { ...parts, outbox: { ...parts.outbox, record } });
  const compose = () => Promise.resolve({ card: {}, summary: '' });
  await (world.wholeRound ? enqueueDueReminders(ports) : parts.outbox.enqueue(world.openings)).catch(() => undefined);
  await reminderDelivery(ports, { worker, words, compose, isAway, atAnyHour: !world.wholeRound })().catch(() => undefined);
  // this worker knows that they were sent; another does not
  world.seen.unsure += unnoted.size;
  const settings = { inbox: parts.inbox, leaseClock: ports.clock, worker, isAway, tell: () => Promise.resolve(true) };
  await writeKeptAnswers(ports, settings).catch(() => undefined);
}

/** A person sends an answer, perhaps three times; while the plan is away it is kept. The person does not give up before one or the other. */
async function sendAnswer(world: World, parts: Parts, number: number, times: number): Promise<void> {
  const { concept, period } = world.book;
  const target = { concept, period, indsatsId: number, roundId: 1 };
  const request: SubmitRequest = { objectId: `id-${number}`, target, given: { status: `Svar ${number}`, vurdering: 'on-track' }, source: 'teams' };
  const ports = portsOf(world, parts);
  const kept = { objectId: request.objectId, target, given: request.given as Record<string, string>, receivedAt: await ports.clock.now() };
  const once = async (): Promise<void> => {
    for (let tries = 0; tries < 50; tries += 1) {
      const done = await submitStatus(ports, request).then(
        () => true,
        () =>
          parts.inbox.keep(kept).then(
            () => true,
            () => false,
          ),
      );
      if (done) return;
    }
  };
  await Promise.all(Array.from({ length: times }, once));
}

/** Workers that run at once while things go wrong; now and then one is killed. */
async function storm(world: World, parts: Parts, { dice, rate, workers }: { dice: Dice; rate: number; workers: number }): Promise<void> {
  const passes = Array.from({ length: workers }, async (_, at) => {
    const dead = { now: false };
    const killed = dice() < rate ? 1 + Math.floor(dice() * 60) : 0;
    const pass = onePass(world, under(parts, world.seen, { dice, rate, dead }), `w${at}`);
    if (killed === 0) return pass;
    const kill = (async () => {
      for (let tick = 0; tick < killed; tick += 1) await Promise.resolve();
      dead.now = true;
      world.seen.crashes += 1;
    })();
    return Promise.race([pass, kill]);
  });
  await Promise.all(passes);
}

function stateOf({ outbox, book }: World): string[] {
  const reminders = outbox.rows.map(({ key, outcome }) => `${key} ${outcome}`);
  const answers = book.statuses.map(({ key, answers: { status }, etag }) => `${key} ${status} ${etag}`);
  return [...reminders, ...answers].sort();
}

/** Who answers on which day: the same whatever goes wrong. */
const answersOn = (day: string, { people }: World): number[] => (day === '2023-02-14' ? [1] : day === '2023-02-28' && people > 2 ? [2] : []);

export interface Schedule {
  seed: number;
  plant?: Plant;
  /** Every step of a round from opening to escalation, by the rule itself; else one day on which the opening is told. */
  wholeRound?: boolean;
  /** Nothing goes wrong: what every schedule of as many people must come to. */
  calm?: boolean;
}

/** What is done to a world: nothing when the dice are missing. */
interface Weather {
  dice: Dice;
  rate: number;
  workers: number;
}

async function answerUnder(world: World, parts: Parts, number: number, weather: Weather | undefined): Promise<void> {
  // the day's messages first: an answer makes what has not gone out fall silent
  await settle(world, parts);
  if (weather === undefined) return sendAnswer(world, parts, number, 1);
  await sendAnswer(world, under(parts, world.seen, { ...weather, dead: { now: false } }), number, 3);
  // what was kept meets the next outage
  if ((await parts.inbox.counts()).waiting > 0) await storm(world, parts, { ...weather, workers: 2 });
}

async function playDay(world: World, parts: Parts, weather: Weather | undefined): Promise<void> {
  if (weather !== undefined) await storm(world, parts, weather);
  for (const number of answersOn(world.time.day, world)) await answerUnder(world, parts, number, weather);
  // now and then somebody sets the clock back
  if (weather !== undefined && weather.dice() < 0.1) world.time.minutes -= 30;
  await settle(world, parts);
}

/** Plays a day, or a round day by day, under the faults that the seed chooses; each day ends calmly, as every outage does. */
export async function runSchedule({ seed, plant = (parts) => parts, calm = false, wholeRound = false }: Schedule): Promise<Outcome> {
  const dice = diceOf(seed);
  const world = newWorld(2 + Math.floor(dice() * 3), wholeRound);
  const parts = plant(world.parts, world);
  const weather = calm ? undefined : { dice, rate: 0.01 + dice() * 0.49, workers: 1 + Math.floor(dice() * 3) };
  for (const day of wholeRound ? DAYS : ONE_DAY) {
    Object.assign(world.time, { day, minutes: 0 });
    await playDay(world, parts, weather);
  }
  return { state: stateOf(world), messages: [...world.seen.messages].sort(), unsure: world.seen.unsure, crashes: world.seen.crashes };
}

/** Passes without faults, with the leases run out between them, until nothing waits. */
async function settle(world: World, parts: Parts): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    world.time.minutes += LEASE_MINUTES;
    await onePass(world, parts, 'calm');
    const { waiting } = await parts.inbox.counts();
    if (waiting === 0 && world.outbox.rows.every(({ outcome, plannedFor }) => outcome !== 'waiting' || plannedFor > world.time.day)) return;
  }
}

/** What is wrong with an outcome, compared with that of the same round without faults; undefined when nothing is. */
function faultIn(outcome: Outcome, calm: Outcome): string | undefined {
  if (JSON.stringify(outcome.state) !== JSON.stringify(calm.state)) {
    const differ = outcome.state
      .filter((line) => !calm.state.includes(line))
      .concat(calm.state.filter((line) => !outcome.state.includes(line)).map((line) => `not: ${line}`));
    return `the state is another: ${differ.slice(0, 3).join('; ')}`;
  }
  const missing = calm.messages.find((message) => !outcome.messages.includes(message));
  if (missing !== undefined) return `never sent: ${missing}`;
  const unexpected = outcome.messages.find((message) => !calm.messages.includes(message));
  if (unexpected !== undefined) return `sent and not due: ${unexpected}`;
  const repeats = outcome.messages.length - calm.messages.length;
  return repeats > outcome.unsure + 8 * outcome.crashes ? `${repeats} repeated, with ${outcome.unsure} unsure and ${outcome.crashes} kills` : undefined;
}

const calmOf = new Map<string, Promise<Outcome>>();

/** Plays a seed and compares; `seed` replays it exactly. */
export async function checkSeed(seed: number, more: Pick<Schedule, 'plant' | 'wholeRound'> = {}): Promise<string | undefined> {
  const people = 2 + Math.floor(diceOf(seed)() * 3);
  const key = `${people} ${more.wholeRound === true}`;
  const calm = calmOf.get(key) ?? runSchedule({ seed, calm: true, wholeRound: more.wholeRound === true });
  calmOf.set(key, calm);
  return faultIn(await runSchedule({ seed, ...more }), await calm);
}
