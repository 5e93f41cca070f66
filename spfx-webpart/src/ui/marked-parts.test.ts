import { expect, test } from '@jest/globals';
import { markedParts } from './marked-parts.js';

const shown = (text: string, ...words: string[]): string =>
  markedParts(text, words)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['Hjemmepleje og hjemmepleje', ['hjemme'], '[Hjemme]pleje og [hjemme]pleje'],
  ['Åben dialog', ['dialog', 'åben'], '[Åben] [dialog]'],
  ['borgerne', ['borger', 'borgerne'], '[borgerne]'],
  ['50 % (halvdelen)', ['(halv', '%'], '50 [%] [(halv]delen)'],
  ['intet', [], 'intet'],
  ['', ['x'], ''],
])('%s', (text, words, expected) => {
  expect(shown(text, ...words)).toBe(expected);
});

test('the parts together are the text, even where small letters take more room', () => {
  expect(shown('İstanbul i', 'i')).toBe('İstanbul i');
});
