import {
  enqueueDueReminders,
  listMissingAnswers,
  updateCardsOfPageAnswers,
  type ComposeAnswer,
  type DeliverySummary,
  type UseCasePorts,
} from '@virksomhedsplaner/shared/use-cases';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import type { MissingAnswerList } from '@virksomhedsplaner/shared/ports';
import { correlated } from '../correlation.js';
import type { Log } from '../handlers/handler-ports.js';

export interface PassSummary extends DeliverySummary {
  /** New in the outbox. */
  added: number;
}

interface PassParts {
  useCases: UseCasePorts;
  deliver: (recipient?: string) => Promise<DeliverySummary>;
  /** Looks at the site's own concepts again. */
  readConcepts?(log: Log): Promise<void>;
  answerCard: ComposeAnswer;
  missingAnswers?: MissingAnswerList;
  log: Log;
}

/** Answers on the page before the bot was started: those cards may have been changed already, which does no harm. */
const FIRST_LOOK_BACK_MS = 86_400_000;

/** Those whose reminders could not be delivered, but who have opened the chat since, at night perhaps: now they get them. */
async function deliverToNewcomers({ useCases, deliver }: PassParts): Promise<number> {
  const rounds = await useCases.repository.activeRounds();
  const undelivered = await useCases.outbox.undelivered(rounds.map(({ id }) => id));
  let sent = 0;
  for (const recipient of new Set(undelivered.map((one) => one.recipient)))
    if ((await useCases.conversations.findByUpn(recipient)) !== undefined) sent += (await deliver(recipient)).sent;
  return sent;
}

/** The secretariat's view of what is missing; a site without the list, or one that is busy, keeps no reminder back. */
async function showMissing({ missingAnswers, log }: PassParts, books: readonly PlanBook[], today: string): Promise<void> {
  if (missingAnswers === undefined) return;
  try {
    const changes = await listMissingAnswers(missingAnswers, books, today);
    if (changes.added + changes.changed + changes.removed > 0) log.info({ ...changes }, 'missing answers');
  } catch (error) {
    log.warn({ err: error }, 'the list of missing answers could not be brought up to date');
  }
}

/** What is due goes into the outbox, what waits there goes out. One pass at a time: one asked for meanwhile follows. */
export function reminderPass(parts: PassParts): () => Promise<PassSummary> {
  const { useCases, deliver, log } = parts;
  let seenUntil: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const pass = async (): Promise<PassSummary> => {
    const [today, now] = [await useCases.clock.today(), await useCases.clock.now()];
    await parts.readConcepts?.(log);
    const { added, withoutConcept, books } = await enqueueDueReminders(useCases);
    for (const { concept } of withoutConcept) log.warn({ concept }, 'a round has a concept that is not known here: nobody is reminded of it');
    const delivered = await deliver();
    await showMissing(parts, books, today);
    const answersSince = seenUntil ?? new Date(Date.parse(now) - FIRST_LOOK_BACK_MS).toISOString();
    await updateCardsOfPageAnswers(useCases, { books, since: answersSince, today }, parts.answerCard);
    seenUntil = now;
    const summary = { added, ...delivered, sent: delivered.sent + (await deliverToNewcomers(parts)) };
    log.info({ ...summary }, 'reminders');
    return summary;
  };
  return () => {
    const next = last.then(() => correlated(pass));
    last = next.catch(() => undefined);
    return next;
  };
}
