import type { Indsats, Person, Plan, PlanBook, Round, StatusReport, Unit } from '../domain/index.js';
import { statusKey } from '../domain/index.js';
import { concepts } from '../concepts/index.js';
import {
  calendarWith,
  fixedClock,
  inMemoryConversationStore,
  inMemoryDirectory,
  inMemoryPlanRepository,
  inMemoryReminderOutbox,
  recordingMessenger,
} from '../in-memory/index.js';
import type { ConversationReference } from '../ports/index.js';

/** Made-up people and plans for the tests of the use cases. */
export const anne: Person = { upn: 'anne.holm@demo.example', name: 'Anne Holm' };
export const bo: Person = { upn: 'bo.dahl@demo.example', name: 'Bo Dahl' };
export const leader: Person = { upn: 'lise.bro@demo.example', name: 'Lise Bro' };
export const stranger: Person = { upn: 'ulla.uden@demo.example', name: 'Ulla Uden' };
export const secretary: Person = { upn: 'sara.sek@demo.example', name: 'Sara Sek' };
export const objectIds = { anne: 'id-anne', bo: 'id-bo', leader: 'id-leader', stranger: 'id-stranger', secretary: 'id-secretary' };

const series = { concept: 'hilleroed', period: '2022-2024' };

export const unit: Unit = { code: 'csu', name: 'CSU Skovbrynet', kind: 'center', aliases: [], active: true, manager: leader };
export const plan: Plan = { id: 1, key: 'hilleroed/2022-2024/csu', title: 'Plan', ...series, conceptVersion: 1, unit: 'csu', state: 'published' };

export function indsatsOf(id: number, change: Partial<Indsats> = {}): Indsats {
  return {
    id,
    key: `i${id}`,
    planId: 1,
    ...series,
    title: `Indsats ${id}`,
    fields: { target: '<p>Målet er nået, når <b>tre</b> metoder er i brug.</p>' },
    units: ['csu'],
    leadUnit: 'csu',
    goals: [],
    themes: [],
    owner: anne,
    coOwners: [],
    kind: 'indsats',
    order: id,
    ...change,
  };
}

export function roundOf(id: number, change: Partial<Round> = {}): Round {
  return {
    id,
    key: `r${id}`,
    ...series,
    kind: 'midtvejsstatus',
    name: 'Midtvejsstatus februar 2023',
    opens: '2023-02-01',
    due: '2023-02-28',
    state: 'open',
    questions: [
      {
        id: 'vurdering',
        text: 'Hvordan går det?',
        kind: 'choice',
        required: true,
        meaning: 'rating',
        choices: [
          { value: 'on-track', label: 'Efter planen' },
          { value: 'delayed', label: 'Forsinket' },
        ],
      },
      { id: 'status', text: 'Hvad er status?', kind: 'text', required: true, maxLength: 4000 },
      { id: 'uddyb', text: 'Uddyb gerne', kind: 'text', required: false, maxLength: 20 },
    ],
    ...change,
  };
}

export function statusOf(indsats: Indsats, round: Round, change: Partial<StatusReport> = {}): StatusReport {
  return {
    id: indsats.id * 100 + round.id,
    key: statusKey(indsats.key, round.key),
    indsatsId: indsats.id,
    roundId: round.id,
    answers: { vurdering: 'on-track', status: 'Det går godt' },
    rating: 'on-track',
    state: 'submitted',
    answeredBy: anne,
    answeredAt: '2023-02-10T09:00:00.000Z',
    source: 'teams',
    etag: '"1"',
    ...change,
  };
}

export function bookOf(change: Partial<PlanBook> = {}): PlanBook {
  return { ...series, units: [unit], goals: [], plans: [plan], indsatser: [indsatsOf(1)], rounds: [roundOf(1)], statuses: [], ...change };
}

export function chatOf(person: Person, objectId: string): ConversationReference {
  return {
    ...person,
    objectId,
    userId: `29:${objectId}`,
    botId: '28:bot',
    conversationId: `a:${objectId}`,
    serviceUrl: 'http://127.0.0.1/',
    tenantId: 't',
    locale: 'da-DK',
  };
}

/** All ports in memory around one book; the secretary belongs to the secretariat, and so gets digests, only when asked for. */
export function portsAround(book: PlanBook, today = '2023-02-14', { secretariat = [] }: { secretariat?: string[] } = {}) {
  return {
    repository: inMemoryPlanRepository([book], { secretariat, people: [anne, bo, leader, stranger, secretary] }),
    outbox: inMemoryReminderOutbox(),
    conversations: inMemoryConversationStore(),
    messenger: recordingMessenger(),
    directory: inMemoryDirectory({
      [objectIds.anne]: anne,
      [objectIds.bo]: bo,
      [objectIds.leader]: leader,
      [objectIds.stranger]: stranger,
      [objectIds.secretary]: secretary,
    }),
    calendar: calendarWith(['2023-04-06', '2023-04-07', '2023-04-10']),
    clock: fixedClock(today),
    concepts,
  };
}

export const target = { ...series, indsatsId: 1, roundId: 1 };
