import { expect, test } from '@jest/globals';
import { crash } from './tenant-crash.js';

const PATIENCE = 120_000;

test(
  'a killed tenant has every acknowledged write and no half one',
  async () => {
    const { kills, inside, committed, acknowledged, faults } = await crash({ inside: 2, outside: 1 });
    expect(faults).toEqual([]);
    expect(kills).toBe(3);
    expect(inside + committed).toBe(2);
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
