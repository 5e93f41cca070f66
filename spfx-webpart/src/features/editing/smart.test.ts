import { expect, test } from '@jest/globals';
import { smartHints } from './smart.js';

const found = (text: string): Record<string, string | undefined> => Object.fromEntries(smartHints(text).map(({ letter, found: words }) => [letter, words]));

test.each([
  ['Mindst tre aktiviteter er beskrevet og afprøvet på alle hold inden december 2024', true, true],
  ['Sygefraværet er under 5 % ved årets udgang', true, true],
  ['Borgerne oplever sammenhæng i deres forløb hos os', false, false],
  ['Målet er nået i 2024', false, true],
  ['', false, false],
])('«%s»: measurable %s, timely %s', (text, measurable, timely) => {
  const hints = found(text);
  expect([hints.measurable !== undefined, hints.timely !== undefined]).toEqual([measurable, timely]);
});

test('quotes what speaks for it, and leaves to people what only they can tell', () => {
  const hints = found('Sygefraværet er under 5 % ved årets udgang i hele centret');
  expect(hints.measurable).toContain('5 %');
  expect(hints.timely).toBe('ved årets udgang');
  expect([hints.accepted, hints.realistic]).toEqual([undefined, undefined]);
});
