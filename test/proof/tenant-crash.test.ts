import { expect, test } from '@jest/globals';
import { crash } from './tenant-crash.js';

const PATIENCE = 120_000;

test(
  'a killed tenant has every acknowledged write and no half one',
  async () => {
    const { kills, inside, committed, outside, acknowledged, faults } = await crash({ inside: 3, outside: 1 });
    expect(faults).toEqual([]);
    expect(kills).toBe(4);
    expect(inside + committed).toBe(3);
    expect(inside + committed + outside).toBeGreaterThanOrEqual(3);
    expect(acknowledged).toBeGreaterThan(0);
  },
  PATIENCE,
);

test.each(['early-answer', 'no-transaction'] as const)(
  'a planted fault is found: %s',
  async (plant) => {
    expect((await crash({ inside: 20, outside: 0, plant })).faults).not.toEqual([]);
  },
  PATIENCE,
);
