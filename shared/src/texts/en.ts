import type { Texts } from './index.js';

/** English words for the same. Domain nouns (indsats, midtvejsstatus) stay Danish: they are names. */
export const en: Texts = {
  rating: {
    'on-track': 'On track',
    attention: 'Needs attention',
    delayed: 'Delayed',
    done: 'Completed',
    'not-started': 'Not started',
    stopped: 'Stopped',
  },
  goalReached: { yes: 'Goal reached', partly: 'Partly reached', no: 'Not reached' },
  missing: 'Missing',
  draft: 'Draft',
  answered: 'Answered',
  crossCutting: 'Cross-cutting indsatser',
};
