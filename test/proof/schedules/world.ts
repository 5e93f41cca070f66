import { concepts } from '@virksomhedsplaner/shared/concepts';
import type { PlanBook, Reminder } from '@virksomhedsplaner/shared/domain';
import {
  calendarWith,
  inMemoryAnswerInbox,
  inMemoryConversationStore,
  inMemoryPlanRepository,
  inMemoryReminderOutbox,
} from '@virksomhedsplaner/shared/in-memory';
import type { AnswerInbox, ConversationStore, Messenger, PlanRepository, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { bookWith, chatOf, openingFor, personOf } from '../crash/round.js';
import type { Dice } from '../tenant/dice.js';

/** The parts a worker is given; a planted bug changes one of them. */
export interface Parts {
  outbox: ReminderOutbox;
  messenger: Messenger;
  repository: PlanRepository;
  inbox: AnswerInbox;
  conversations: ConversationStore;
}

/** What happened, as somebody outside sees it. */
export interface Seen {
  /** Day and person of every message that arrived. */
  messages: string[];
  /** Messages whose sender could not know that they arrived. */
  unsure: number;
  crashes: number;
}

export interface World {
  book: PlanBook;
  outbox: ReturnType<typeof inMemoryReminderOutbox>;
  parts: Parts;
  seen: Seen;
  people: number;
  time: { day: string; minutes: number };
  /** The rule says what is due; else the openings are. */
  wholeRound: boolean;
  openings: Reminder[];
}

/** Thrown by what is away. */
export class Away extends Error {}

/** The due day falls on a Tuesday; among them a Sunday, the Monday of both summer-time days, and the day of the manager. */
export const DAYS = ['2023-02-01', '2023-02-05', '2023-02-14', '2023-02-23', '2023-02-28', '2023-03-03', '2023-03-09'];

/** A round with a few owners, one of whom has no chat, in memory; nothing goes wrong yet. */
export function newWorld(people: number, wholeRound: boolean): World {
  const whole = bookWith(people);
  // the one day is the due day too: nothing is to be counted
  const book = wholeRound ? whole : { ...whole, rounds: whole.rounds.map((round) => ({ ...round, due: '2023-02-14' })) };
  const outbox = inMemoryReminderOutbox();
  const time = { day: DAYS[0] ?? '', minutes: 0 };
  const seen: Seen = { messages: [], unsure: 0, crashes: 0 };
  const conversations = inMemoryConversationStore();
  for (let number = 1; number <= people; number += 1) void conversations.save(chatOf(number, 'http://127.0.0.1/'));
  const messenger: Messenger = {
    sendCard: (to) => {
      seen.messages.push(`${time.day} ${to.upn}`);
      return Promise.resolve({ ok: true, activityId: `m${seen.messages.length}` });
    },
    updateCard: (_to, activityId) => Promise.resolve({ ok: true, activityId }),
  };
  const repository = inMemoryPlanRepository([book], { people: Array.from({ length: people }, (_, at) => personOf(at + 1)) });
  const openings = Array.from({ length: people }, (_, at) => openingFor(at + 1));
  return { book, outbox, seen, people, time, wholeRound, openings, parts: { outbox, messenger, repository, inbox: inMemoryAnswerInbox(), conversations } };
}

const pause = async (ticks: number): Promise<void> => {
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
};

export interface Chaos {
  dice: Dice;
  /** 0 to 1: how often a call goes wrong. */
  rate: number;
  /** Set when the worker has been killed: none of its calls does anything any more. */
  dead: { now: boolean };
}

type Call = (...args: never[]) => Promise<unknown>;

/** A port whose calls come late, fail before they have done anything, or do it and lose the answer. */
function shaken<P extends object>(port: P, { dice, rate, dead }: Chaos): P {
  const shake =
    (call: Call) =>
    async (...args: never[]) => {
      await pause(Math.floor(dice() * 4));
      if (dead.now) return new Promise(() => undefined);
      const luck = dice();
      if (luck < rate / 2) throw new Away('fetch failed');
      const result = await call(...args);
      if (luck < rate) throw new Away('terminated');
      return dead.now ? new Promise(() => undefined) : result;
    };
  const entries = Object.entries(port).map(([name, value]) => [name, typeof value === 'function' ? shake(value as Call) : (value as unknown)] as const);
  return Object.fromEntries(entries) as P;
}

/** Teams: throttles, fails, breaks the line before or after it has taken the message. */
function shakenTeams(messenger: Messenger, seen: Seen, { dice, rate, dead }: Chaos): Messenger {
  return {
    ...messenger,
    sendCard: async (to, card, summary) => {
      await pause(Math.floor(dice() * 4));
      if (dead.now) return new Promise(() => undefined);
      const luck = dice();
      if (luck < rate / 3) return { ok: false, reason: 'later', detail: 'Teams answered 429', retryAfterSeconds: 5 };
      if (luck < rate / 2) return { ok: false, reason: 'later', detail: 'Teams could not be reached', unsure: true };
      const result = await messenger.sendCard(to, card, summary);
      if (luck < rate) {
        seen.unsure += 1;
        return { ok: false, reason: 'later', detail: 'Teams could not be reached', unsure: true };
      }
      if (!dead.now) await pause(Math.floor(dice() * 4));
      return dead.now ? new Promise(() => undefined) : result;
    },
  };
}

/** The parts as one worker meets them while things go wrong. */
export function under(parts: Parts, seen: Seen, chaos: Chaos): Parts {
  return {
    outbox: shaken(parts.outbox, chaos),
    repository: shaken(parts.repository, chaos),
    inbox: shaken(parts.inbox, chaos),
    conversations: parts.conversations,
    messenger: shakenTeams(parts.messenger, seen, chaos),
  };
}

export const fixedParts = { calendar: calendarWith(), concepts };
