import { expect, test } from '@jest/globals';
import type { PlanBook, Reminder } from '@virksomhedsplaner/shared/domain';
import { questionOf } from './cards/cards.fixture.js';
import { previewOf, previewText } from './reminder-preview.js';

const { indsats, round } = questionOf();
const book: PlanBook = { concept: 'hilleroed', period: '2022-2024', units: [], goals: [], plans: [], indsatser: [indsats], rounds: [round], statuses: [] };
const reminder: Reminder = { key: 'k', recipient: 'anne.holm@demo.example', roundId: 1, step: 'before', indsatsIds: [12], plannedFor: '2023-02-14' };
const due = { reminders: [reminder], books: [book], withoutConcept: [] };

test('who, what and why', () =>
  expect(previewText(previewOf(due, new Set()), '2023-02-14')).toBe(
    [
      'anne.holm@demo.example: Midtvejsstatus februar 2023',
      '  Hvorfor: fristen nærmer sig, og svaret mangler; fristen er tirsdag den 28. februar 2023.',
      '  Planlagt: 2023-02-14',
      '  - Sundhed og bevægelse',
      '1 ny påmindelse den 2023-02-14. Intet er sendt eller ændret.',
    ].join('\n'),
  ));

test('what the outbox has already is left out', () => {
  expect(previewOf(due, new Set(['k']))).toEqual([]);
  expect(previewText([], '2023-02-14')).toBe('Ingen nye påmindelser den 2023-02-14.');
});
