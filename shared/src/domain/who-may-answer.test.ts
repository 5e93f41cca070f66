import { expect, test } from '@jest/globals';
import type { Indsats } from './indsats.js';
import type { Unit } from './unit.js';
import { askedAbout, mayAnswer } from './who-may-answer.js';

const person = (name: string) => ({ upn: `${name}@demo.example`, name });
const units: Unit[] = [
  { code: 'a', name: 'A', kind: 'center', aliases: [], active: true, manager: person('leder-a') },
  { code: 'b', name: 'B', kind: 'center', aliases: [], active: true, manager: person('leder-b') },
];
const indsats: Indsats = {
  id: 1,
  key: 'k',
  planId: 1,
  concept: 'c',
  period: 'p',
  title: 't',
  fields: {},
  units: ['a'],
  goals: [],
  themes: [],
  coOwners: [person('medejer')],
  kind: 'indsats',
  order: 1,
  owner: person('ejer'),
};

test.each([
  ['ejer', true],
  ['EJER', true],
  ['medejer', true],
  ['leder-a', true],
  ['leder-b', false],
  ['sekretær', true],
  ['nabo', false],
])('%s may answer: %s', (name, expected) => {
  expect(mayAnswer({ upn: `${name}@demo.example`, name }, { indsats, units, secretariat: ['sekretær@demo.example'] })).toBe(expected);
});

test("without an owner the leading unit's manager is asked; without a manager nobody is", () => {
  const { owner: _, ...ownerless } = { ...indsats, coOwners: [] };
  expect(askedAbout(indsats, units).map(({ name }) => name)).toEqual(['ejer', 'medejer']);
  expect(askedAbout(ownerless, units).map(({ name }) => name)).toEqual(['leder-a']);
  expect(askedAbout({ ...ownerless, leadUnit: 'b' }, units).map(({ name }) => name)).toEqual(['leder-b']);
  expect(askedAbout({ ...ownerless, units: ['ukendt'] }, units)).toEqual([]);
});
