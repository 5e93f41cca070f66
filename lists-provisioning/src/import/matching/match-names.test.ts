import { describe, expect, test } from '@jest/globals';
import { matchNames, namesOfGoal, namesOfUnit } from './match-names.js';

const units = [
  { code: 'myndighed', name: 'Myndighed', aliases: ['Myndighed Social og Sundhed'] },
  { code: 'hjaelpemidler', name: 'Center for Hjælpemidler' },
  { code: 'sundhed', name: 'Center for Sundhed og Træning', aliases: ['Center Sundhed og Træning'] },
  { code: 'by', name: 'Team By, Land' },
  { code: 'stabene', name: 'Stabene' },
].map(namesOfUnit);

describe('units in one cell', () => {
  test.each([
    ['Myndighed; Stabene', ['myndighed', 'stabene']],
    ['Center for Hjælpe midler\nStabene', ['hjaelpemidler', 'stabene']],
    ['Center Sundhed og Træning, Myndighed', ['sundhed', 'myndighed']],
    ['Myndighed / Stabene', ['myndighed', 'stabene']],
    ['Myndighed og Center for Sundhed og Træning samt Stabene', ['myndighed', 'sundhed', 'stabene']],
    ['Team By, Land', ['by']],
    ['Team By, Land; Stabene', ['by', 'stabene']],
    ['Stabene Myndighed Center for Hjælpe midler', ['stabene', 'myndighed', 'hjaelpemidler']],
    ['Stabene; Stabene', ['stabene']],
    ['', []],
  ])('%s', (text, codes) => {
    expect(matchNames([text], units)).toEqual({ codes, readAs: [], unknown: [] });
  });

  test('a name spelt otherwise is used and told', () => {
    expect(matchNames(['Stabenne; Myndighed'], units)).toEqual({
      codes: ['stabene', 'myndighed'],
      readAs: [{ text: 'Stabenne', name: 'Stabene' }],
      unknown: [],
    });
  });

  test('an unknown name is told with the nearest', () => {
    expect(matchNames(['Center for Kultur; Stabene'], units)).toEqual({
      codes: ['stabene'],
      readAs: [],
      unknown: [{ text: 'Center for Kultur', nearest: 'Center for Hjælpemidler' }],
    });
  });
});

test('a goal is known with and without its label', () => {
  const goals = [
    namesOfGoal({ code: 'm1', label: 'Mål 1', name: 'Mestring af eget liv' }),
    namesOfGoal({ code: 'i', label: 'Internt mål', name: 'Vi styrker organisationen' }),
  ];
  expect(matchNames(['MÅL 1: MESTRING AF EGET LIV'], goals).codes).toEqual(['m1']);
  expect(matchNames(['Vi styrker organisationen'], goals).codes).toEqual(['i']);
  expect(matchNames(['mål 1'], goals).codes).toEqual(['m1']);
});
