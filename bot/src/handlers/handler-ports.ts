import type { AnswerInbox, ConversationReference } from '@virksomhedsplaner/shared/ports';
import type { AnsweredQuestion, UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import type { CardContext } from '../cards/card-context.js';
import type { CardSeal } from '../cards/seal.js';
import type { Telemetry } from '../telemetry.js';

/** What a handler needs: the use cases' ports, the seal, and the words and addresses for one person's cards. */
export interface HandlerPorts {
  useCases: UseCasePorts;
  seal: CardSeal;
  contextFor(reader: Pick<ConversationReference, 'objectId' | 'locale'> & { userId?: string }): Promise<CardContext>;
  /** Delivers what waits in the outbox for one person; how many reminders went out. */
  deliverTo(upn: string): Promise<number>;
  /** An answer was given or taken back by this person: the others' cards follow, in the background. */
  answered(question: AnsweredQuestion, by: string): void;
  /** Keeps answers while the plan is away. */
  answers: AnswerInbox;
  log: Log;
  telemetry: Telemetry;
}

/** Structured, and without personal data: ids of rows, never names or texts. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}
