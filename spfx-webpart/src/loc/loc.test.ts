import { expect, test } from '@jest/globals';
import { firstUseWords } from '../app/first-use-words.js';
import { planWords } from '../features/plan-page/words.js';
import { da, en } from '../fixtures/strings.fixture.js';
import { settingsWords } from '../webparts/virksomhedsplaner/settings-words.js';

function wordsIn(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [`${path} is empty`] : [path];
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${path}.${key}`));
  return [path];
}

test.each([
  ['the first view', { da, en }],
  ['plan page', planWords],
  ['first use', firstUseWords],
  ['settings', settingsWords],
])('%s: both languages say everything, and nothing is left empty', (_screen, words) => {
  expect(wordsIn(words.en)).toEqual(wordsIn(words.da));
  expect(wordsIn(words.da).filter((path) => path.endsWith('is empty'))).toEqual([]);
});

test('numbers bend the words', () => {
  expect([da.overview.indsatser(1), da.overview.indsatser(49), da.overview.units(1)]).toEqual(['1 indsats', '49 indsatser', '1 enhed']);
  expect(da.filters.showing(5, 49, 3)).toBe('Viser 5 af 49 indsatser, heraf 3 tværgående');
  expect(da.filters.showing(49, 49, 17)).toBe('Viser alle 49 indsatser');
});
