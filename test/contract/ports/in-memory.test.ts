import { inMemoryPlanRepository, inMemoryReminderOutbox } from '@virksomhedsplaner/shared/in-memory';
import { planRepositoryContract } from './plan-repository.contract.js';
import { reminderOutboxContract } from './reminder-outbox.contract.js';
import { coOwner, neighbour, owner, sampleBook, secretary } from './sample-book.js';

planRepositoryContract('in memory', () =>
  Promise.resolve(inMemoryPlanRepository([sampleBook()], { secretariat: [secretary.upn], people: [owner, coOwner, neighbour] })),
);
reminderOutboxContract('in memory', () => Promise.resolve(inMemoryReminderOutbox()));
