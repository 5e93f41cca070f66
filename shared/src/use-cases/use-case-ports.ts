import type { PlanConcept } from '../concepts/index.js';
import type { Calendar, Clock, ConversationStore, Directory, Messenger, PlanRepository, ReminderOutbox } from '../ports/index.js';

/** Everything a host brings; each use case takes the part it needs. */
export interface UseCasePorts {
  repository: PlanRepository;
  outbox: ReminderOutbox;
  conversations: ConversationStore;
  messenger: Messenger;
  directory: Directory;
  calendar: Calendar;
  clock: Clock;
  /** The concepts this municipality uses; those of the product unless it brings its own. */
  concepts: readonly PlanConcept[];
}
