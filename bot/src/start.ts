import type { Express } from 'express';
import { updateCards } from '@virksomhedsplaner/shared/use-cases';
import { cloudAdapter } from './adapters/botbuilder/cloud-adapter.js';
import { botEndpoint } from './adapters/botbuilder/endpoint.js';
import { botbuilderMessenger } from './adapters/botbuilder/messenger.js';
import { turnOf } from './adapters/botbuilder/turn.js';
import { jsonLog } from './adapters/log.js';
import { compose, type BotParts, type Composition } from './compose.js';
import type { BotConfig } from './config.js';
import type { HandlerPorts, Log } from './handlers/handler-ports.js';
import { respond } from './handlers/respond.js';
import { background, type Background } from './jobs/background.js';
import { reminderPass, type PassSummary } from './jobs/reminder-pass.js';
import { everyMinutes, whenTheDayChanges, type Schedule } from './jobs/schedule.js';
import { refusesUnsigned } from './refuses-unsigned.js';
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
}

function handlersOn({ useCases, seal, contextFor, deliver, answerCard }: Composition, log: Log, after: Background): HandlerPorts {
  const answered: HandlerPorts['answered'] = (question, by) =>
    after.run('cards of others', () => updateCards(useCases, { question, except: { upn: by, name: '' } }, answerCard));
  return { useCases, seal, contextFor, log, answered, deliverTo: async (upn) => (await deliver(upn)).sent };
}

function scheduleFor(config: BotConfig, { useCases }: Composition, pass: () => Promise<PassSummary>, log: Log): Schedule {
  return config.localTenant === undefined ? everyMinutes(config.passEveryMinutes, pass, log) : whenTheDayChanges(useCases.clock, pass, log);
}

interface Assembly {
  composition: Composition;
  pass: () => Promise<PassSummary>;
  after: Background;
  app: Express;
}

/** Everything but listening: adapters, handlers, routes. */
function assemble(config: BotConfig, parts: BotParts, { log, stopping }: { log: Log; stopping: () => boolean }): Assembly {
  const { registration, localTenant, locale } = config;
  const local = localTenant !== undefined;
  const adapter = cloudAdapter(registration);
  const composition = compose(config, botbuilderMessenger(adapter, { appId: registration?.appId ?? '', local }), { parts, stopping });
  const after = background(log);
  const handlers = handlersOn(composition, log, after);
  const pass = reminderPass({ useCases: composition.useCases, deliver: composition.deliver, answerCard: composition.answerCard, log });
  const turn = turnOf({
    conversations: composition.useCases.conversations,
    local,
    log,
    respond: (incoming, send) => respond(handlers, incoming, send),
    ...(locale === undefined ? {} : { locale }),
    ...(registration === undefined ? {} : { tenantId: registration.tenantId }),
  });
  return { composition, pass, after, app: routes({ messages: botEndpoint(adapter, turn, log), ...(local ? { runReminders: pass } : {}) }) };
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
  const log = jsonLog(config.logLevel);
  let stopping = false;
  const { composition, pass, after, app } = assemble(config, parts, { log, stopping: () => stopping });
  const server = await openDoor(app, config);
  const schedule = scheduleFor(config, composition, pass, log);
  log.info({ url: server.url }, 'the bot listens');
  return {
    url: server.url,
    runReminders: pass,
    close: async () => {
      stopping = true;
      await schedule.stop();
      await server.close();
      await after.idle();
      composition.close();
    },
  };
}
