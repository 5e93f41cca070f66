import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCrossCutting, participatingUnits } from './cross-cutting.js';
import type { Unit } from './unit.js';

const unit = (code: string, kind: Unit['kind'], parent?: string, active = true): Unit => ({
  code,
  name: code,
  kind,
  aliases: [],
  active,
  ...(parent ? { parent } : {}),
});

const units: Unit[] = [
  unit('omraade', 'area'),
  unit('myndighed', 'center', 'omraade'),
  unit('hjaelpemidler', 'center', 'omraade'),
  unit('nedlagt', 'center', 'omraade', false),
  unit('stabene', 'staff', 'omraade'),
  unit('sekretariatet', 'section', 'stabene'),
  unit('kvalitet', 'section', 'stabene'),
  unit('alle', 'group', 'omraade'),
];

describe('tværgående is derived from the units that take part (RU-07, RU-10)', () => {
  test.each([
    ['one centre alone', ['myndighed'], false],
    ['two centres', ['myndighed', 'hjaelpemidler'], true],
    ['the same centre twice', ['myndighed', 'myndighed'], false],
    ['Stabene alone, although it has two parts', ['stabene'], false],
    ['Stabene and one of its own parts', ['stabene', 'kvalitet'], false],
    ['two parts of Stabene, each named', ['sekretariatet', 'kvalitet'], true],
    ['Alle centre counts as its members', ['alle'], true],
    ['a unit and Alle centre', ['myndighed', 'alle'], true],
    ['no unit', [], false],
    ['a unit nobody knows', ['ukendt'], false],
  ])('%s', (_, named, expected) => {
    expect(isCrossCutting(named, units)).toBe(expected);
  });
});

test('a group follows the organisation: closed units and other groups do not count', () => {
  expect(participatingUnits(['alle'], units)).toEqual(['myndighed', 'hjaelpemidler', 'stabene']);
});

test('neither order nor repetition changes who takes part', () => {
  const codes = fc.array(fc.constantFrom(...units.map(({ code }) => code)), { maxLength: 6 });
  fc.assert(
    fc.property(codes, codes, (some, more) => {
      const one = participatingUnits([...some, ...more], units);
      const other = participatingUnits([...more, ...some, ...some], units);
      expect([...other].sort()).toEqual([...one].sort());
    }),
  );
});
