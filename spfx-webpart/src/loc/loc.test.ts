import { expect, test } from '@jest/globals';
import { da, en } from '../fixtures/strings.fixture.js';

function wordsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [`${path} is empty`] : [path];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${path}.${key}`));
  return [path];
}

test('both languages say everything, and nothing is left empty', () => {
  expect(wordsIn(en)).toEqual(wordsIn(da));
  expect(wordsIn(da).filter((path) => path.endsWith('is empty'))).toEqual([]);
});

test('numbers bend the words', () => {
  expect([da.overview.indsatser(1), da.overview.indsatser(49), da.overview.units(1)]).toEqual(['1 indsats', '49 indsatser', '1 enhed']);
  expect(da.filters.showing(5, 49, 3)).toBe('Viser 5 af 49 indsatser, heraf 3 tværgående');
  expect(da.filters.showing(49, 49, 17)).toBe('Viser alle 49 indsatser');
});
