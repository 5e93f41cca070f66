import { startPlayground } from '../local-tenant/teams/start-playground.js';
import { startBotProcess } from './bot-process.js';
import { closeAll, type Closing } from './closing.js';
import { requireFolder } from './data-folder.js';
import { startFilledSite } from './filled-site.js';
import type { StartOptions } from './options.js';
import { demoPeople } from './people.js';
import { requireFreePorts } from './ports-free.js';

/** Whose chats are opened beside the page: an owner, a colleague who is co-owner, and the secretariat. */
const CHATS = ['anne.holm@demo.example', 'bo.kjaer@demo.example', 'sofie.skov@demo.example'];

export interface RunningTenant extends Closing {
  site: string;
  page: string;
  teams: { user: string; url: string }[];
  bot: string;
  control: string;
}

export interface ComposeOptions extends StartOptions {
  /** The repository's folder. */
  root: string;
  onProgress: (line: string) => void;
}

async function startChats(bot: string, firstPort: number, started: Closing[]): Promise<RunningTenant['teams']> {
  const people = demoPeople();
  const chats: RunningTenant['teams'] = [];
  for (const [at, upn] of CHATS.entries()) {
    const person = people.find((candidate) => candidate.upn === upn);
    if (person === undefined) throw new Error(`${upn} is not among the demo people`);
    const chat = await startPlayground({ person, people, botUrl: `${bot}/api/messages`, port: firstPort + at });
    started.push(chat);
    chats.push({ user: chat.user, url: chat.url });
  }
  return chats;
}

/** Throws PortTakenError or DataFolderError: asked before anything is packaged or started, so that nothing is half done. */
export async function requireRoom({ port, data }: StartOptions): Promise<void> {
  if (data !== undefined) requireFolder(data);
  await requireFreePorts([port, port + 1, ...CHATS.map((_, at) => port + 2 + at)]);
}

/** The whole local Microsoft 365 with the demo plans: site, page, bot and chats. What was started before a failure is closed again. */
export async function compose(options: ComposeOptions): Promise<RunningTenant> {
  const { port, data, root } = options;
  const started: Closing[] = [];
  try {
    const site = await startFilledSite(options);
    started.push(site);
    const bot = await startBotProcess({ root, site: site.site, page: site.page, control: site.control, port: port + 1, data: data ?? ':memory:' });
    started.push(bot);
    const teams = await startChats(bot.url, port + 2, started);
    return { site: site.site, page: site.page, teams, bot: bot.url, control: site.control, close: () => closeAll(started) };
  } catch (error) {
    await closeAll(started);
    throw error;
  }
}
