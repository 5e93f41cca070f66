import { expect, test } from '@jest/globals';
import { outcomeFormatter, overdueFormatter, ratingFormatter } from './formatting.js';
import { outcomeWords, ratingWords } from './words.js';

test('every word has its look, and the formatting is JSON', () => {
  for (const [formatter, words] of [
    [ratingFormatter, ratingWords],
    [outcomeFormatter, outcomeWords],
  ] as const) {
    const { attributes, children } = JSON.parse(formatter) as { attributes: { class: string }; children: unknown[] };
    for (const word of Object.values(words)) expect(attributes.class).toContain(`@currentField == '${word}', 'sp-field-severity--`);
    expect(attributes.class.match(/\(/g)?.length).toBe(attributes.class.match(/\)/g)?.length);
    expect(children).toHaveLength(2);
  }
  expect(() => JSON.parse(overdueFormatter('VpStatus', 'Åben')) as unknown).not.toThrow();
});
