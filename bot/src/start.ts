import type { Express } from 'express';
import type { ClaimedAnswer } from '@virksomhedsplaner/shared/ports';
import { isAway } from '@virksomhedsplaner/shared/sharepoint';
import { updateCards, type KeptAnswerSummary, type SubmitOutcome } from '@virksomhedsplaner/shared/use-cases';
import { cloudAdapter } from './adapters/botbuilder/cloud-adapter.js';
import { botEndpoint } from './adapters/botbuilder/endpoint.js';
import { botbuilderMessenger } from './adapters/botbuilder/messenger.js';
import { turnOf } from './adapters/botbuilder/turn.js';
import { systemClock } from './adapters/clock/system-clock.js';
import { systemTimer } from './adapters/clock/system-timer.js';
import { jsonLog } from './adapters/log.js';
import { compose, workerName, type BotParts, type Composition, type Surroundings } from './compose.js';
import type { BotConfig } from './config.js';
import type { HandlerPorts, Log } from './handlers/handler-ports.js';
import { tellKept } from './handlers/tell-kept.js';
import { respond } from './handlers/respond.js';
import { answerPass } from './jobs/answer-pass.js';
import { background, type Background } from './jobs/background.js';
import { reminderPass, type PassSummary } from './jobs/reminder-pass.js';
import { everyMinutes, everySeconds, whenTheDayChanges, type Schedule } from './jobs/schedule.js';
import { readiness } from './readiness.js';
import { refusesUnsigned } from './refuses-unsigned.js';
import { telemetryTo } from './telemetry.js';
import { listen, routes, type Listening } from './server.js';

export type { BotParts } from './compose.js';
export { configFrom, type BotConfig } from './config.js';
export type { PassSummary } from './jobs/reminder-pass.js';

export interface RunningBot {
  url: string;
  /** Finishes what is in flight, then stops. */
  close(): Promise<void>;
  /** What is due goes into the outbox, what waits there goes out. */
  runReminders(): Promise<PassSummary>;
  /** What was kept while the plan was away is written, if it is back. */
  writeKeptAnswers(): Promise<KeptAnswerSummary>;
}

type Watching = Pick<HandlerPorts, 'log' | 'telemetry'>;

function handlersOn({ useCases, seal, contextFor, deliver, answers, answerCard }: Composition, watching: Watching, after: Background): HandlerPorts {
  const answered: HandlerPorts['answered'] = (question, by) =>
    after.run('cards of others', () => updateCards(useCases, { question, except: { upn: by, name: '' } }, answerCard));
  return { useCases, seal, contextFor, ...watching, answers, answered, deliverTo: async (upn) => (await deliver(upn)).sent };
}

function scheduleFor(config: BotConfig, { useCases }: Composition, pass: () => Promise<PassSummary>, log: Log): Schedule {
  return config.localTenant === undefined ? everyMinutes(config.passEveryMinutes, pass, log) : whenTheDayChanges(useCases.clock, pass, log);
}

/** Often: somebody has been told that the answer will be saved. */
const ANSWERS_EVERY_SECONDS = 15;

function answersOn(
  composition: Composition,
  handlers: HandlerPorts,
  { leaseClock = systemClock(), signal }: Pick<BotParts, 'leaseClock'> & { signal: AbortSignal },
): () => Promise<KeptAnswerSummary> {
  const settings = {
    inbox: composition.answers,
    leaseClock,
    worker: workerName,
    isAway,
    tell: (answer: ClaimedAnswer, outcome?: SubmitOutcome) => tellKept(handlers, answer, outcome),
    stopping: () => signal.aborted,
  };
  return answerPass(composition.useCases, settings, handlers);
}

interface Assembly {
  composition: Composition;
  /** Writes out the answers that were kept. */
  answers: () => Promise<KeptAnswerSummary>;
  pass: () => Promise<PassSummary>;
  after: Background;
  app: Express;
}

/** Everything but listening: adapters, handlers, routes. */
async function assemble(config: BotConfig, surroundings: Surroundings): Promise<Assembly> {
  const { parts, log, telemetry, signal } = surroundings;
  const { registration, localTenant, locale } = config;
  const local = localTenant !== undefined;
  const adapter = cloudAdapter(registration, parts.authority);
  const composition = await compose(config, botbuilderMessenger(adapter, { appId: registration?.appId ?? '', local }), surroundings);
  const after = background(log);
  const handlers = handlersOn(composition, { log, telemetry }, after);
  const reminders = reminderPass({ ...composition, log });
  const pass = () => telemetry.during('pass', {}, reminders);
  const turn = turnOf({
    conversations: composition.useCases.conversations,
    local,
    log,
    telemetry,
    respond: (incoming, send) => respond(handlers, incoming, send),
    ...(locale === undefined ? {} : { locale }),
    ...(registration === undefined ? {} : { tenantId: registration.tenantId }),
  });
  const ready = readiness(composition, { stopping: () => signal.aborted, now: systemTimer.now });
  const app = routes({
    messages: botEndpoint(adapter, turn, log),
    ready,
    ...(local ? { runReminders: pass } : { door: { proxyHops: config.proxyHops, ...parts.door } }),
  });
  return {
    composition,
    pass,
    after,
    answers: answersOn(composition, handlers, { ...(parts.leaseClock === undefined ? {} : { leaseClock: parts.leaseClock }), signal }),
    app,
  };
}

/** Listens, and away from the local tenant makes sure that nobody gets in without a token. */
async function openDoor(app: Express, config: BotConfig): Promise<Listening> {
  const server = await listen(app, config);
  if (config.localTenant !== undefined || (await refusesUnsigned(server.url))) return server;
  await server.close();
  throw new Error('The bot let an unsigned request in, so it does not start: check the registration.');
}

/** Starts the bot: endpoint, reminders, stores. Throws when the port is taken or an unsigned request would be let in. */
export async function startBot(config: BotConfig, parts: BotParts = {}): Promise<RunningBot> {
  const log = jsonLog(config.logLevel, parts.logTo);
  const telemetry = await telemetryTo(config.telemetry);
  const stop = new AbortController();
  const { composition, pass, answers, after, app } = await assemble(config, { parts, signal: stop.signal, log, telemetry });
  // an owner may ask before the first pass
  await composition.readConcepts(log);
  const server = await openDoor(app, config);
  const schedule = scheduleFor(config, composition, pass, log);
  const answering = everySeconds(ANSWERS_EVERY_SECONDS, answers, log);
  log.info({ url: server.url }, 'the bot listens');
  return {
    url: server.url,
    runReminders: pass,
    writeKeptAnswers: answers,
    close: async () => {
      stop.abort();
      await Promise.all([schedule.stop(), answering.stop()]);
      await server.close();
      await after.idle();
      composition.close();
      await telemetry.close();
    },
  };
}
