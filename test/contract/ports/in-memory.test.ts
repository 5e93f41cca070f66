import { inMemoryMissingAnswers, inMemoryPlanEditing, inMemoryPlanRepository, inMemoryReminderOutbox } from '@virksomhedsplaner/shared/in-memory';
import { missingAnswersContract } from './missing-answers.contract.js';
import { planEditingContract } from './plan-editing.contract.js';
import { planRepositoryContract } from './plan-repository.contract.js';
import { reminderOutboxContract } from './reminder-outbox.contract.js';
import { coOwner, neighbour, owner, sampleBook, secretary } from './sample-book.js';

planRepositoryContract('in memory', () =>
  Promise.resolve(inMemoryPlanRepository([sampleBook()], { secretariat: [secretary.upn], people: [owner, coOwner, neighbour] })),
);
planEditingContract('in memory', () => Promise.resolve(inMemoryPlanEditing(sampleBook(), { people: [owner, coOwner] })));
reminderOutboxContract('in memory', () => Promise.resolve(inMemoryReminderOutbox()));
missingAnswersContract('in memory', () => {
  const list = inMemoryMissingAnswers();
  const rows = () => list.rows().map(({ title, owner: asked, due }) => ({ title, due, ...(asked === undefined ? {} : { owner: asked.upn }) }));
  return Promise.resolve({ list, rows: () => Promise.resolve(rows()) });
});
