import { conceptsList } from './concepts.js';
import type { ListDefinition } from './define-list.js';
import { delegationsList } from './delegations.js';
import { draftsList } from './drafts.js';
import { goalsList } from './goals.js';
import { indicatorsList } from './indicators.js';
import { indsatserList } from './indsatser.js';
import { keyFiguresList } from './key-figures.js';
import { measurementsList } from './measurements.js';
import { missingAnswersList } from './missing-answers.js';
import { plansList } from './plans.js';
import { remindersList } from './reminders.js';
import { resultGoalsList } from './result-goals.js';
import { roundsList } from './rounds.js';
import { setupList } from './setup.js';
import { statusesList } from './statuses.js';
import { unitsList } from './units.js';

/** Every list of the site, those looked up in before those that look. */
export const allLists: readonly ListDefinition[] = [
  unitsList,
  goalsList,
  plansList,
  indsatserList,
  resultGoalsList,
  indicatorsList,
  measurementsList,
  keyFiguresList,
  roundsList,
  statusesList,
  draftsList,
  delegationsList,
  remindersList,
  missingAnswersList,
  conceptsList,
  setupList,
];
