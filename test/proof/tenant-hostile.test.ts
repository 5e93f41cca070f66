import { expect, test } from '@jest/globals';
import { hostile } from './tenant-hostile.js';

const PATIENCE = 120_000;

test(
  'hostile requests are refused as SharePoint refuses, and leave nothing behind',
  async () => {
    const { faults, statuses } = await hostile({ requests: 600, seed: 7 });
    expect(faults).toEqual([]);
    expect(statuses['4xx']).toBeGreaterThan(300);
  },
  PATIENCE,
);

test.each(['naked', 'crash', 'hang', 'leak'] as const)(
  'a planted fault is found: %s',
  async (plant) => {
    expect((await hostile({ requests: 1500, seed: 1, plant, patience: 2000 })).faults).toHaveLength(1);
  },
  PATIENCE,
);
