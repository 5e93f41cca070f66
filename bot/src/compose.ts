import { hostname } from 'node:os';
import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type {
  AnswerInbox,
  Calendar,
  Clock,
  ConversationStore,
  Messenger,
  MissingAnswerList,
  PlanRepository,
  ReminderOutbox,
} from '@virksomhedsplaner/shared/ports';
import { isAway, type RequestWatch } from '@virksomhedsplaner/shared/sharepoint';
import { cardTextsIn } from '@virksomhedsplaner/shared/texts';
import { reminderDelivery, type ComposeAnswer, type DeliverySummary, type UseCasePorts } from '@virksomhedsplaner/shared/use-cases';
import type { TokenAuthority } from './adapters/botbuilder/cloud-adapter.js';
import { localTenantClock } from './adapters/clock/local-tenant-clock.js';
import { systemClock } from './adapters/clock/system-clock.js';
import { systemTimer } from './adapters/clock/system-timer.js';
import { directoryOf } from './adapters/directory/known-conversations.js';
import { danishHolidays } from './adapters/holidays/danish-holidays.js';
import { sharePointSite, type SitePorts } from './adapters/sharepoint/sharepoint-site.js';
import { answeredCard } from './cards/answered-card.js';
import { askCard } from './cards/ask-card.js';
import { cardContext } from './cards/card-context.js';
import { noticeCard } from './cards/notice-card.js';
import { cardSeal, type CardSeal } from './cards/seal.js';
import type { BotConfig } from './config.js';
import { patientMessenger } from './delivery/patient-messenger.js';
import { teamsGates } from './delivery/teams-gates.js';
import { conceptsOf, type SiteConcepts } from './site-concepts.js';
import { openStores } from './open-stores.js';
import type { Stores } from './stores.js';
import type { Log } from './handlers/handler-ports.js';
import type { Telemetry } from './telemetry.js';
import { countingOutbox, siteWatch, timedMessenger } from './watched-ports.js';

/** What a test may bring instead of the adapters of the configuration. */
export interface BotParts {
  repository?: PlanRepository;
  outbox?: ReminderOutbox;
  missingAnswers?: MissingAnswerList;
  conversations?: ConversationStore;
  answers?: AnswerInbox;
  clock?: Clock;
  /** Times the kept answers' leases and pauses; the machine's clock unless given. */
  leaseClock?: Pick<Clock, 'now'>;
  calendar?: Calendar;
  concepts?: readonly PlanConcept[];
  /** Whose tokens are believed; Microsoft's when left out. */
  authority?: TokenAuthority;
  /** How many refusals an address may earn. */
  door?: { refusalsPerMinute: number };
  /** Takes the log's lines instead of standard output. */
  logTo?: { write(line: string): void };
}

/** Names this process on a lease. */
export const workerName = `${hostname()}:${process.pid}`;

export interface Composition {
  useCases: UseCasePorts;
  /** Looks at the site's own concepts again; what it finds is known to the use cases from then on. */
  readConcepts: SiteConcepts['read'];
  answers: AnswerInbox;
  /** Left out where a test brings the other ports without it. */
  missingAnswers?: MissingAnswerList;
  seal: CardSeal;
  contextFor(reader: { objectId: string; locale: string; userId?: string }): Promise<ReturnType<typeof cardContext>>;
  deliver(recipient?: string): Promise<DeliverySummary>;
  /** The card of a question that has an answer, or had one. */
  answerCard: ComposeAnswer;
  close(): void;
}

function clockFor({ localTenant }: BotConfig): Clock {
  return localTenant?.control === undefined ? systemClock() : localTenantClock(localTenant.control);
}

type Site = Omit<SitePorts, 'missingAnswers'> & Partial<SitePorts>;

/** The site of the configuration, with what a test brings instead. */
function siteFor({ site, siteAccess }: BotConfig, { repository, outbox, missingAnswers }: BotParts, watch: RequestWatch): Site {
  const brought = missingAnswers === undefined ? {} : { missingAnswers };
  if (repository !== undefined && outbox !== undefined) return { repository, outbox, publishedConcepts: () => Promise.resolve([]), ...brought };
  return { ...sharePointSite(site, siteAccess, watch), ...(repository === undefined ? {} : { repository }), ...brought };
}

/** What a test does not bring is opened as the configuration says. */
async function storesFor(config: BotConfig, { conversations, answers }: BotParts): Promise<Stores> {
  if (conversations !== undefined && answers !== undefined) return { conversations, answers, close: () => undefined };
  const stores = await openStores(config);
  return { ...stores, ...(conversations === undefined ? {} : { conversations }), ...(answers === undefined ? {} : { answers }) };
}

/** Teams' limits and our own patience around a messenger. */
function patient(messenger: Messenger, { teamsPerSecond }: BotConfig, signal: AbortSignal): Messenger {
  return patientMessenger(messenger, { gates: teamsGates(teamsPerSecond, systemTimer), timer: systemTimer, random: Math.random, signal });
}

export interface Surroundings {
  parts: BotParts;
  /** Aborted, it lets deliveries drain. */
  signal: AbortSignal;
  log: Log;
  telemetry: Telemetry;
}

/** Builds the ports and what stands on them. */
export async function compose(config: BotConfig, messenger: Messenger, { parts, signal, log, telemetry }: Surroundings): Promise<Composition> {
  const { conversations, answers, close, outbox } = await storesFor(config, parts);
  const stopping = (): boolean => signal.aborted;
  const site = siteFor(config, parts, siteWatch(log, telemetry, systemTimer.now));
  const { concepts, read: readConcepts } = conceptsOf(site, parts.concepts);
  const clock = parts.clock ?? clockFor(config);
  const { missingAnswers } = site;
  const useCases: UseCasePorts = {
    repository: site.repository,
    outbox: countingOutbox(parts.outbox ?? outbox ?? site.outbox, telemetry),
    conversations,
    messenger: patient(timedMessenger(messenger, telemetry, systemTimer.now), config, signal),
    directory: directoryOf(conversations),
    calendar: parts.calendar ?? danishHolidays(),
    clock,
    concepts,
  };
  const seal = cardSeal(config.cardKeys);
  // the Playground puts a warning under every card that renews itself
  const known = ({ objectId, locale, userId }: Parameters<Composition['contextFor']>[0]) =>
    userId === undefined || config.localTenant !== undefined ? { objectId, locale } : { objectId, locale, userId };
  const contextFor: Composition['contextFor'] = async (reader) => cardContext(known(reader), { seal, page: config.page, now: await clock.now() });
  const answerCard: ComposeAnswer = async (question, to) =>
    question.status.state === 'reopened' ? askCard(question, await contextFor(to)) : answeredCard(question, await contextFor(to), { justSent: false });
  const deliver = reminderDelivery(useCases, {
    worker: workerName,
    atAnyHour: config.localTenant !== undefined,
    stopping,
    isAway,
    words: cardTextsIn('da').delivery,
    compose: async (notice) => {
      const card = noticeCard(notice, await contextFor(notice.to));
      return { card, summary: card.speak };
    },
  });
  return { useCases, readConcepts, answers, seal, contextFor, deliver, answerCard, close, ...(missingAnswers === undefined ? {} : { missingAnswers }) };
}
