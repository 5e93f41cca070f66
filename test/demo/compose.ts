import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import { connectSharePoint } from '@virksomhedsplaner/shared/sharepoint';
import { createPageHost } from '../local-tenant/page/create-page-host.js';
import { startSharePoint } from '../local-tenant/sharepoint/start.js';
import { startPlayground } from '../local-tenant/teams/start-playground.js';
import { startBotProcess } from './bot-process.js';
import { closeAll, type Closing } from './closing.js';
import { fillWithDemoData } from './fill-with-demo-data.js';
import { demoPeople } from './people.js';
import { temporaryFolder, type StartOptions } from './options.js';
import { PACKAGE_FILE } from './package-web-part.js';
import { requireFreePorts } from './ports-free.js';

const SITE_PATH = '/sites/virksomhedsplaner';
/** What an editor would have chosen for the front page: the plans it opens with. */
const FRONT_PAGE = { id: '6a1b714a-26bc-4543-b279-e1de8bb181ce', properties: { series: 'rudersdal/2020' } };
/** Whose chats are opened beside the page: an owner, a leader, the secretariat. */
const CHATS = ['anne.holm@demo.example', 'sofie.skov@demo.example'];

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

type Site = Awaited<ReturnType<typeof startSharePoint>>;

async function startSite({ port, today, data, root }: ComposeOptions): Promise<Site> {
  const site: { running?: Site } = {};
  const running = () => {
    if (site.running === undefined) throw new Error('a page was asked for before the site had started');
    return site.running;
  };
  const pages = createPageHost({
    sppkg: join(root, PACKAGE_FILE),
    root,
    people: demoPeople(),
    site: SITE_PATH,
    webParts: [FRONT_PAGE],
    origin: () => running().origin,
    formDigest: () => running().formDigest(),
    userId: (upn) => running().userId(upn),
  });
  if (data !== undefined) mkdirSync(data, { recursive: true });
  site.running = await startSharePoint({
    port,
    people: demoPeople(),
    today,
    apps: [{ id: 'bot', right: 'write' }],
    extra: (request, response) => pages.handle(request, response),
    ...(data === undefined ? {} : { data: join(data, 'sharepoint.sqlite') }),
  });
  return site.running;
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

/** The whole local Microsoft 365 with the demo plans: site, page, bot and chats. What was started before a failure is closed again. */
export async function compose(options: ComposeOptions): Promise<RunningTenant> {
  const { port, data, root, onProgress } = options;
  await requireFreePorts([port, port + 1, ...CHATS.map((_, at) => port + 2 + at)]);
  const started: Closing[] = [];
  try {
    const site = await startSite(options);
    started.push(site);
    const sp = connectSharePoint(site.site, () => Promise.resolve('app:provisioner'));
    await provisionSite(sp, { onProgress });
    await fillWithDemoData(sp, { onProgress, site: site.site });
    const page = `${site.site}/SitePages/Forside.aspx`;
    const bot = await startBotProcess({ root, site: site.site, page, control: site.control, port: port + 1, data: data ?? temporaryFolder(port) });
    started.push(bot);
    const teams = await startChats(bot.url, port + 2, started);
    return { site: site.site, page, teams, bot: bot.url, control: site.control, close: () => closeAll(started) };
  } catch (error) {
    await closeAll(started);
    throw error;
  }
}
