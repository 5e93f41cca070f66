import { expect, test } from '@jest/globals';
import { whoMay } from './who-may.js';

test('the product decides as the table written by hand', async () => {
  const { faults, allowed } = await whoMay({ cases: 2000, seed: 7 });
  expect(faults).toEqual([]);
  expect(allowed).toBeGreaterThan(100);
}, 30_000);

test.each([
  ['a colleague is let in', 'colleague', 'yes'],
  ['a guest is let in', 'guest', 'yes'],
  ['the owner is kept out', 'owner', 'not-allowed'],
])(
  'planted: %s',
  async (_what, person, answer) => {
    const { faults } = await whoMay({ cases: 300, seed: 7, plant: (one) => (one.person === person ? answer : undefined) });
    expect(faults.length).toBeGreaterThan(0);
  },
  30_000,
);
