import { expect, test } from '@jest/globals';
import { crash } from './crash.js';

const PATIENCE = 120_000;

test(
  'killed in the middle of messages: nothing lost, at most eight repeated by a kill, each with its outcome',
  async () => {
    const { midSend, lost, mostRepeatsOfAKill, unrecorded } = await crash({ kills: 2, reminders: 60, signal: 'SIGKILL' });
    expect({ midSend, lost, unrecorded }).toEqual({ midSend: 2, lost: 0, unrecorded: 0 });
    expect(mostRepeatsOfAKill).toBeLessThanOrEqual(8);
  },
  PATIENCE,
);

test(
  'asked to stop: nothing lost, nothing repeated',
  async () => expect(await crash({ kills: 1, reminders: 40, signal: 'SIGTERM' })).toMatchObject({ midSend: 1, lost: 0, repeats: 0, unrecorded: 0 }),
  PATIENCE,
);

test(
  'a worker that notes before it sends is found out',
  async () => {
    let lost = 0;
    // where a kill lands between the note and the message is chance: it is struck until it does
    for (let tries = 0; lost === 0 && tries < 12; tries += 1) ({ lost } = await crash({ kills: 2, reminders: 60, signal: 'SIGKILL', naive: true }));
    expect(lost).toBeGreaterThan(0);
  },
  PATIENCE,
);
