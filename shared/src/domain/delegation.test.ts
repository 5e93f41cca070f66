import { expect, test } from '@jest/globals';
import { activeDelegation, askedIn, latestDelegation, type Delegation } from './delegation.js';
import type { Indsats } from './indsats.js';
import { mayAnswer } from './who-may-answer.js';

const person = (name: string) => ({ upn: `${name}@demo.example`, name });
const indsats: Indsats = {
  id: 1,
  key: 'k',
  planId: 1,
  concept: 'c',
  period: 'p',
  title: 't',
  fields: {},
  units: [],
  goals: [],
  themes: [],
  coOwners: [person('medejer')],
  kind: 'indsats',
  order: 1,
  owner: person('ejer'),
};
const handed = (to: string, at: string, change: Partial<Delegation> = {}): Delegation => ({
  indsatsId: 1,
  roundId: 7,
  from: person('ejer'),
  to: person(to),
  state: 'open',
  at: `2023-02-14T${at}:00.000Z`,
  ...change,
});
const asked = (delegations: Delegation[], roundId = 7, about = indsats) => askedIn(about, roundId, { units: [], delegations }).map(({ name }) => name);

test.each<[string, Delegation[], string[]]>([
  ['nobody handed it on', [], ['ejer', 'medejer']],
  ['handed on', [handed('kollega', '09:00')], ['kollega']],
  ['declined', [handed('kollega', '09:00', { state: 'declined' })], ['ejer', 'medejer']],
  ['handed on to another, whatever their order', [handed('anden', '10:00'), handed('kollega', '09:00')], ['anden']],
  ['declined by the first after it went to another', [handed('kollega', '09:00', { state: 'declined' }), handed('anden', '10:00')], ['anden']],
  ['declined by the last', [handed('kollega', '09:00'), handed('anden', '10:00', { state: 'declined' })], ['ejer', 'medejer']],
  ['by one who no longer owns it', [handed('kollega', '09:00', { from: person('tidligere') })], ['ejer', 'medejer']],
  ['another indsats', [handed('kollega', '09:00', { indsatsId: 2 })], ['ejer', 'medejer']],
])('%s', (_what, delegations, expected) => expect(asked(delegations)).toEqual(expected));

test('holds for its round only', () => expect(asked([handed('kollega', '09:00')], 8)).toEqual(['ejer', 'medejer']));

test('a book without delegations has none', () => expect(latestDelegation(1, 7, {})).toBeUndefined());

test('the colleague may answer while it holds, and the owner all the time', () => {
  const may = (name: string, delegations: Delegation[]): boolean => {
    const delegate = activeDelegation(indsats, 7, { units: [], delegations })?.to;
    return mayAnswer(person(name), { indsats, units: [], secretariat: [], ...(delegate === undefined ? {} : { delegate }) });
  };
  expect([may('kollega', [handed('kollega', '09:00')]), may('ejer', [handed('kollega', '09:00')])]).toEqual([true, true]);
  expect([may('kollega', []), may('kollega', [handed('kollega', '09:00'), handed('anden', '10:00')])]).toEqual([false, false]);
});
