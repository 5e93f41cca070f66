import { expect, test } from '@jest/globals';
import { termsIn } from './terms-in.js';

const glossary = ['Indsats', 'Delmål', 'Indikator', 'Logisk model'].map((term) => ({ term, meaning: 'x' }));
const found = (text: string): string[] => termsIn(text, glossary).map(({ term }) => term);

test('a word is found in its endings, and words of two parts as they stand', () => {
  expect(found('Delmålene og indsatsen')).toEqual(['Indsats', 'Delmål']);
  expect(found('en logisk model')).toEqual(['Logisk model']);
});

test('never inside another word', () => {
  expect(found('Indsatsområdet og delmålgruppen')).toEqual([]);
});
