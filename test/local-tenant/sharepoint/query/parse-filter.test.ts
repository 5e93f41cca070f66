import { describe, expect, test } from '@jest/globals';
import { parseFilter } from './parse-filter.js';
import { BadFilter } from './tokens.js';

describe('a filter', () => {
  test('binds and before or, and not to what follows', () => {
    expect(parseFilter("a eq 1 or not b eq 2 and c eq 'x'")).toMatchObject({
      kind: 'or',
      left: { kind: 'compare' },
      right: { kind: 'and', left: { kind: 'not', of: { left: { name: 'b' } } } },
    });
  });

  test.each([
    "Title eq 'It''s'",
    "Created ge datetime'2023-02-14T00:00:00Z'",
    "GUID eq guid'1f2e3d4c-0000-4000-8000-000000000000'",
    "startswith(Title,'å') eq true",
    "substringof('x',Title)",
    'year(Created) eq 2023',
    'Author/Title ne null',
    "('a' eq Title)",
    'Tal gt -1.5e3',
    'not (a eq 1)',
    'day eq 1',
  ])('%s is read', (text) => {
    expect(() => parseFilter(text)).not.toThrow();
  });

  test.each([
    '',
    'Title',
    "Title eq 'x",
    'Title eq',
    "eq 'x'",
    "endswith(Title,'x')",
    "tolower(Title) eq 'x'",
    'a add 1 eq 2',
    'a eq b',
    '1 eq 1',
    '(a eq 1',
    'a eq 1)',
    'a eq 1 and',
    'a eq 1 xor b eq 2',
  ])('%s is not valid', (text) => {
    expect(() => parseFilter(text)).toThrow(BadFilter);
  });
});
