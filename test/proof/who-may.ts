import { calendarWith, fixedClock, inMemoryDirectory, inMemoryPlanRepository } from '@virksomhedsplaner/shared/in-memory';
import type { Delegation, Indsats, Person, PlanBook, Round, Unit } from '@virksomhedsplaner/shared/domain';
import { concepts } from '@virksomhedsplaner/shared/concepts';
import { submitStatus, type AnsweringPorts } from '@virksomhedsplaner/shared/use-cases';
import { cardSeal } from '@virksomhedsplaner/bot/card-seal';
import { decisionByHand, people, rounds, tokens, type Case } from './who-may/table.js';

const NOW = '2023-02-14T09:00:00.000Z';
const series = { concept: 'hilleroed', period: '2022-2024' };
const seal = cardSeal([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]);
const olderSeal = cardSeal([Buffer.alloc(32, 2)]);
const strangersSeal = cardSeal([Buffer.alloc(32, 9)]);

const personOf = (name: string): Person => ({ upn: `${name}@demo.example`, name });
const units: Unit[] = [
  { code: 'csu', name: 'CSU', kind: 'center', aliases: [], active: true, manager: personOf('manager') },
  { code: 'stab', name: 'Stab', kind: 'staff', aliases: [], active: true, manager: personOf('other-manager') },
];

function indsatsFor({ person, owned }: Case): Indsats {
  const owner = owned ? { owner: personOf(person === 'former-owner' ? 'owner-now' : 'owner') } : {};
  const base = {
    id: 1,
    key: 'i1',
    planId: 1,
    ...series,
    title: 'Indsats',
    fields: {},
    units: ['csu'],
    goals: [],
    themes: [],
    kind: 'indsats' as const,
    order: 1,
  };
  return { ...base, ...owner, coOwners: owned ? [personOf('co-owner')] : [] };
}

function roundFor({ round }: Case): Round {
  const { state, opens } = rounds[round];
  const questions = round === 'without-questions' ? [] : [{ id: 'status', text: 'Hvad er status?', kind: 'text' as const, required: true }];
  return { id: 1, key: 'r1', ...series, kind: 'midtvejsstatus', name: 'Midtvejsstatus', opens, due: '2023-02-28', state, questions };
}

function delegationsFor({ person }: Case): Delegation[] {
  const base = { indsatsId: 1, roundId: 1, from: personOf('owner'), to: personOf(person), at: '2023-02-10T09:00:00.000Z' };
  if (person === 'delegate') return [{ ...base, state: 'open' }];
  return person === 'declined-delegate' ? [{ ...base, state: 'declined' }] : [];
}

function tokenFor({ card, person }: Case): unknown {
  const target = { ...series, indsatsId: 1, roundId: 1, recipient: `id-${person}` };
  const { sealedBy, at, recipient, mark } = tokens[card];
  const made = { own: seal, older: olderSeal, stranger: strangersSeal }[sealedBy].seal({ ...target, ...(recipient === undefined ? {} : { recipient }) }, at);
  return mark === undefined ? made : mark(made);
}

/** What the product decides: the seal of the card first, then what stands in the plan now, then the write. */
async function decision(one: Case): Promise<string> {
  const opened = seal.unseal(tokenFor(one), { objectId: `id-${one.person}`, now: NOW });
  if (!opened.ok) return opened.reason;
  const book: PlanBook = {
    ...series,
    units,
    goals: [],
    plans: [],
    indsatser: one.gone ? [] : [indsatsFor(one)],
    rounds: [roundFor(one)],
    statuses: [],
    delegations: delegationsFor(one),
  };
  const known = people[one.person].inDirectory ? { [`id-${one.person}`]: personOf(one.person) } : {};
  const ports: AnsweringPorts = {
    repository: inMemoryPlanRepository([book], { secretariat: ['secretary@demo.example'] }),
    directory: inMemoryDirectory(known),
    clock: fixedClock('2023-02-14'),
    calendar: calendarWith(),
    concepts,
  };
  const outcome = await submitStatus(ports, { objectId: `id-${one.person}`, target: opened.target, given: { status: 'Svar' }, source: 'teams' });
  const written = book.statuses.length;
  if (outcome.ok !== (written === 1)) return `${outcome.ok ? 'said yes' : 'said no'} and wrote ${written}`;
  return outcome.ok ? 'yes' : outcome.reason;
}

/** A small generator with a seed, so that a case that fails can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const namesOf = <T extends object>(of: T): (keyof T)[] => Object.keys(of) as (keyof T)[];

export interface WhoMayFigures {
  cases: number;
  allowed: number;
  faults: string[];
}

/** Asks the product and the table about as many cases; `plant` is the answer of a product with a hole in it. */
export async function whoMay({ cases, seed, plant }: { cases: number; seed: number; plant?: (one: Case) => string | undefined }): Promise<WhoMayFigures> {
  const random = randomFrom(seed);
  const oneOf = <T>(all: readonly T[]): T => all[random(all.length)] ?? (all[0] as T);
  const figures: WhoMayFigures = { cases, allowed: 0, faults: [] };
  for (let at = 0; at < cases; at += 1) {
    const one: Case = {
      person: oneOf(namesOf(people)),
      round: oneOf(namesOf(rounds)),
      // a good card half of the time, or hardly anything would be allowed
      card: random(2) === 0 ? 'own' : oneOf(namesOf(tokens)),
      owned: random(4) > 0,
      gone: random(12) === 0,
    };
    const [decided, expected] = [plant?.(one) ?? (await decision(one)), decisionByHand(one)];
    if (decided === 'yes') figures.allowed += 1;
    if (decided !== expected) figures.faults.push(`${JSON.stringify(one)}: ${decided}, not ${expected}`);
  }
  return figures;
}

/** `npm run proof -- who-may`. */
export async function main(): Promise<void> {
  const { cases, allowed, faults } = await whoMay({ cases: 20_000, seed: 1 });
  console.log(`who-may: ${cases} tilfælde, ${allowed} tilladt; ${faults.length} afveg fra tabellen`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
