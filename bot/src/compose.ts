import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { concepts as ownConcepts, type PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Calendar, Clock, ConversationStore, Messenger, PlanRepository, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import { cardTextsIn } from '@virksomhedsplaner/shared/texts';
import { reminderDelivery, type ComposeAnswer, type DeliverySummary, type UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import { localTenantClock } from './adapters/clock/local-tenant-clock.js';
import { systemClock } from './adapters/clock/system-clock.js';
import { directoryOf } from './adapters/directory/known-conversations.js';
import { danishHolidays } from './adapters/holidays/danish-holidays.js';
import { sharePointSite } from './adapters/sharepoint/sharepoint-site.js';
import { sqliteConversationStore } from './adapters/sqlite/conversation-store.js';
import { answeredCard } from './cards/answered-card.js';
import { askCard } from './cards/ask-card.js';
import { cardContext } from './cards/card-context.js';
import { noticeCard } from './cards/notice-card.js';
import { cardSeal, type CardSeal } from './cards/seal.js';
import type { BotConfig } from './config.js';

/** What a test may bring instead of the adapters of the configuration. */
export interface BotParts {
  repository?: PlanRepository;
  outbox?: ReminderOutbox;
  conversations?: ConversationStore;
  clock?: Clock;
  calendar?: Calendar;
  concepts?: readonly PlanConcept[];
}

export interface Composition {
  useCases: UseCasePorts;
  seal: CardSeal;
  contextFor(reader: { objectId: string; locale: string; userId?: string }): Promise<ReturnType<typeof cardContext>>;
  deliver(recipient?: string): Promise<DeliverySummary>;
  /** The card of a question that has an answer, or had one. */
  answerCard: ComposeAnswer;
  close(): void;
}

const CONVERSATION_FILE = 'conversations.sqlite';

/** The conversation file of a data folder, made with the folder when it is not there. */
function conversationsIn(data: string): ReturnType<typeof sqliteConversationStore> {
  if (data === ':memory:') return sqliteConversationStore(data);
  mkdirSync(data, { recursive: true });
  return sqliteConversationStore(join(data, CONVERSATION_FILE));
}

function clockFor({ localTenant }: BotConfig): Clock {
  return localTenant?.control === undefined ? systemClock() : localTenantClock(localTenant.control);
}

function storesFor(config: BotConfig, parts: BotParts): { conversations: ConversationStore; close(): void } {
  if (parts.conversations !== undefined) return { conversations: parts.conversations, close: () => undefined };
  const conversations = conversationsIn(config.data);
  return { conversations, close: () => conversations.close() };
}

/** Builds the ports and what stands on them; `stopping` lets deliveries drain. */
export function compose(config: BotConfig, messenger: Messenger, { parts, stopping }: { parts: BotParts; stopping: () => boolean }): Composition {
  const { conversations, close } = storesFor(config, parts);
  const site =
    parts.repository !== undefined && parts.outbox !== undefined
      ? { repository: parts.repository, outbox: parts.outbox }
      : sharePointSite(config.site, config.siteAccess);
  const clock = parts.clock ?? clockFor(config);
  const useCases: UseCasePorts = {
    repository: parts.repository ?? site.repository,
    outbox: parts.outbox ?? site.outbox,
    conversations,
    messenger,
    directory: directoryOf(conversations),
    calendar: parts.calendar ?? danishHolidays(),
    clock,
    concepts: parts.concepts ?? ownConcepts,
  };
  const seal = cardSeal(config.cardKeys);
  const contextFor: Composition['contextFor'] = async (reader) => cardContext(reader, { seal, page: config.page, now: await clock.now() });
  const answerCard: ComposeAnswer = async (question, to) =>
    question.status.state === 'reopened' ? askCard(question, await contextFor(to)) : answeredCard(question, await contextFor(to), { justSent: false });
  const deliver = reminderDelivery(useCases, {
    worker: `${hostname()}:${process.pid}`,
    atAnyHour: config.localTenant !== undefined,
    stopping,
    words: cardTextsIn('da').delivery,
    compose: async (notice) => {
      const card = noticeCard(notice, await contextFor(notice.to));
      return { card, summary: card.speak };
    },
  });
  return { useCases, seal, contextFor, deliver, answerCard, close };
}
