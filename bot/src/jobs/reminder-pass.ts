import { enqueueDueReminders, type DeliverySummary, type UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import type { Log } from '../handlers/handler-ports.js';

export interface PassSummary extends DeliverySummary {
  /** New in the outbox. */
  added: number;
}

interface PassParts {
  useCases: UseCasePorts;
  deliver: () => Promise<DeliverySummary>;
  log: Log;
}

/** What is due goes into the outbox, what waits there goes out. One pass at a time: one asked for meanwhile follows. */
export function reminderPass({ useCases, deliver, log }: PassParts): () => Promise<PassSummary> {
  let last: Promise<unknown> = Promise.resolve();
  const pass = async (): Promise<PassSummary> => {
    const { added, withoutConcept } = await enqueueDueReminders(useCases);
    for (const { concept } of withoutConcept) log.warn({ concept }, 'a round has a concept that is not known here: nobody is reminded of it');
    const delivered = await deliver();
    const summary = { added, ...delivered };
    log.info({ ...summary }, 'reminders');
    return summary;
  };
  return () => {
    const next = last.then(pass);
    last = next.catch(() => undefined);
    return next;
  };
}
