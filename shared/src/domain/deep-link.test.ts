import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkTo, targetIn } from './deep-link.js';

test('a link reads back as what it was made of', () => {
  const word = fc.stringMatching(/^[a-zæøå0-9 &+-]{1,12}$/).filter((text) => text.trim() !== '');
  const target = fc.record({
    concept: word,
    period: word,
    unit: fc.option(word, { nil: undefined }),
    indsatsId: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: undefined }),
    view: fc.option(fc.constantFrom('answers' as const, 'indsats' as const, 'edit' as const), { nil: undefined }),
    external: fc.constantFrom(true as const, undefined),
  });
  fc.assert(
    fc.property(target, (made) => {
      const present = Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
      const link = linkTo('https://contoso.sharepoint.com/sites/plan/SitePages/Forside.aspx', made);
      expect(targetIn(new URL(link).searchParams)).toEqual(present);
    }),
  );
});

test.each(['?plan=', '?plan=kun-koncept', '?indsats=abc', '?indsats=-1', '?indsats=1e3', '?plan=/2020', ''])(
  'an address that makes no sense is read as nothing: %s',
  (query) => {
    expect(targetIn(new URLSearchParams(query))).toEqual({});
  },
);

test('a page with a query of its own keeps it', () => {
  expect(linkTo('https://example.com/page?Mode=Read', { concept: 'a', period: 'b' })).toBe('https://example.com/page?Mode=Read&plan=a%2Fb');
});
