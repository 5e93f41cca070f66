import { expect, test } from '@jest/globals';
import { wishIn } from './words.js';

test.each([
  ['mine indsatser', 'mine'],
  ['  Mine   Indsatser! ', 'mine'],
  ['<at>Virksomhedsplaner</at> mine indsatser', 'mine'],
  ['My indsatser', 'mine'],
  ['svar', 'waiting'],
  ['Svar.', 'waiting'],
  ['answers', 'waiting'],
  ['Overblik', 'overview'],
  ['overview', 'overview'],
  ['hjælp', 'help'],
  ['HJÆLP', 'help'],

  ['help?', 'help'],
  ['Hej', 'help'],
  ['hvad er klokken', undefined],
  ['svar på det hele', undefined],
  ['', undefined],
])('%p', (text, wish) => expect(wishIn(text)).toBe(wish));
