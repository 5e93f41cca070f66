import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cardSeal, type SealedTarget } from './seal.js';

const key = Buffer.alloc(32, 1);
const newer = Buffer.alloc(32, 2);
const now = '2023-02-14T09:00:00.000Z';
const target: SealedTarget = { concept: 'hilleroed', period: '2022-2024', indsatsId: 12, roundId: 3, recipient: 'id-anne', replaces: '"{A1},4"' };
const seal = cardSeal([key]);
const reader = { objectId: 'id-anne', now };

describe('a sealed button', () => {
  test('says what it was about to the person it was made for', () => expect(seal.unseal(seal.seal(target, now), reader)).toEqual({ ok: true, target }));

  test('is not another person’s to press', () =>
    expect(seal.unseal(seal.seal(target, now), { objectId: 'id-bo', now })).toEqual({ ok: false, reason: 'others-card' }));

  test.each([
    ['2023-08-30T00:00:00.000Z', true],
    ['2023-09-10T00:00:00.000Z', false],
  ])('on %s: %s', (later, ok) => expect(seal.unseal(seal.seal(target, now), { objectId: 'id-anne', now: later }).ok).toBe(ok));

  test('outlives a change of keys, until the old one is taken away', () => {
    const token = seal.seal(target, now);
    expect(cardSeal([newer, key]).unseal(token, reader)).toMatchObject({ ok: true });
    expect(cardSeal([newer]).unseal(token, reader)).toEqual({ ok: false, reason: 'unreadable' });
    expect(seal.unseal(cardSeal([newer, key]).seal(target, now), reader)).toEqual({ ok: false, reason: 'unreadable' });
  });

  test('is unreadable when any of it was changed', () => {
    const token = seal.seal(target, now);
    fc.assert(
      fc.property(fc.nat({ max: token.length - 1 }), fc.constantFrom(...'AZaz09-_.'), (at, letter) => {
        const forged = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
        const result = seal.unseal(forged, reader);
        // the last letter of base64 carries bits that nobody reads
        if (result.ok) expect(result.target).toEqual(target);
        else expect(result.reason).toBe('unreadable');
      }),
      { numRuns: 500 },
    );
  });

  test.each([undefined, null, 7, {}, '', '.', 'a.b', 'a.b.c', `${Buffer.from('{}').toString('base64url')}.`])('%p is unreadable', (token) =>
    expect(seal.unseal(token, reader)).toEqual({ ok: false, reason: 'unreadable' }),
  );
});
