import { expect, test } from '@jest/globals';
import { hostile } from './tenant-hostile.js';
import { readerFaults } from './tenant/reader-hostile.js';

const PATIENCE = 120_000;

test(
  'hostile requests are refused as SharePoint refuses, and leave nothing behind',
  async () => {
    const { faults, statuses } = await hostile({ requests: 300, seed: 7 });
    expect(faults).toEqual([]);
    expect(statuses['4xx']).toBeGreaterThan(150);
  },
  PATIENCE,
);

test.each(['naked', 'crash', 'hang', 'leak'] as const)(
  'a planted fault is found: %s',
  async (plant) => {
    expect((await hostile({ requests: 250, seed: 31, plant, patience: 1000 })).faults).toHaveLength(1);
  },
  PATIENCE,
);

test(
  'a reader changes nothing and sees nothing that is hidden',
  async () => {
    expect(await readerFaults({ requests: 300, seed: 7 })).toEqual([]);
  },
  PATIENCE,
);

test.each(['open', 'unhidden'] as const)(
  'a planted right is found: %s',
  async (plant) => {
    expect(await readerFaults({ requests: 150, seed: 1, plant })).toHaveLength(1);
  },
  PATIENCE,
);
