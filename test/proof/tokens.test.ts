import { expect, test } from '@jest/globals';
import { knock } from './tokens.js';

const PATIENCE = 60_000;

test(
  'no hostile token gets in, no good one is kept out, and nobody is told anything',
  async () => {
    const { hostile, good, faults } = await knock();
    expect(faults).toEqual([]);
    expect(hostile).toBeGreaterThanOrEqual(60);
    expect(good).toBeGreaterThanOrEqual(8);
  },
  PATIENCE,
);

test(
  'planted: an issuer that publishes a stranger’s key lets the stranger in and the others not',
  async () => {
    const { faults } = await knock({ trusting: ['foreign'] });
    expect(faults).toContain('accepted: another key');
    expect(faults).toContain('refused: as it should be');
  },
  PATIENCE,
);

test(
  'planted: a bot that answers to another app’s id',
  async () => {
    const { faults } = await knock({ appId: '99999999-9999-4999-8999-999999999999' });
    expect(faults).toContain('accepted: another audience');
  },
  PATIENCE,
);
