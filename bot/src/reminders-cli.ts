import { Command, InvalidArgumentError } from 'commander';
import { brokenText, knownConcepts } from '@virksomhedsplaner/shared/concept-check';
import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import { dueReminders, enqueueDueReminders, listMissingAnswers, type DeliverySummary } from '@virksomhedsplaner/shared/use-cases';
import { cloudAdapter } from './adapters/botbuilder/cloud-adapter.js';
import { botbuilderMessenger } from './adapters/botbuilder/messenger.js';
import { clockOnDay } from './adapters/clock/clock-on-day.js';
import { danishHolidays } from './adapters/holidays/danish-holidays.js';
import { jsonLog } from './adapters/log.js';
import { sharePointSite, type SitePorts } from './adapters/sharepoint/sharepoint-site.js';
import { compose } from './compose.js';
import { configFrom, type BotConfig } from './config.js';
import { reminderPass } from './jobs/reminder-pass.js';
import { noTelemetry } from './telemetry.js';
import { previewOf, previewText } from './reminder-preview.js';

interface Options {
  site: string;
  token?: string;
  today: string;
  data?: string;
  dryRun?: boolean;
  json?: boolean;
}

function readDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError('Skriv en dag som 2023-02-14.');
  return text;
}

function readAddress(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('Skriv adressen på et websted, fx https://kommune.sharepoint.com/sites/virksomhedsplaner.');
  return text.replace(/\/$/, '');
}

/** The environment of the bot, with what the command line says instead; a site on this machine is the local tenant. */
function configOf({ site, token, data }: Options): BotConfig {
  const local = new URL(site).hostname === '127.0.0.1';
  return configFrom({
    PAGE_URL: `${site}/SitePages/Forside.aspx`,
    ...(local ? { LOCAL_TENANT: '1', SITE_TOKEN: 'app:bot' } : {}),
    LOG_LEVEL: 'warn',
    DATA: ':memory:',
    ...process.env,
    SITE_URL: site,
    ...(token === undefined ? {} : { SITE_TOKEN: token }),
    ...(data === undefined ? {} : { DATA: data }),
  });
}

/** The site's own concepts and the product's; a row that cannot be used is told. */
async function conceptsAt({ publishedConcepts }: SitePorts): Promise<readonly PlanConcept[]> {
  const { concepts, broken } = knownConcepts(await publishedConcepts());
  for (const row of broken) console.error(`Bemærk: ${brokenText(row)}`);
  return concepts;
}

async function preview(config: BotConfig, { today, json }: Options): Promise<string> {
  const site = sharePointSite(config.site, config.siteAccess);
  const { repository, outbox } = site;
  const concepts = await conceptsAt(site);
  const due = await dueReminders({ repository, outbox, calendar: danishHolidays(), clock: clockOnDay(today), concepts }, today);
  const fresh = previewOf(due, await outbox.knownKeys(due.reminders));
  return json === true ? JSON.stringify({ today, dryRun: true, reminders: fresh, withoutConcept: due.withoutConcept }) : previewText(fresh, today);
}

function resultText(today: string, { added, sent, undeliverable, later, notNeeded }: DeliverySummary & { added: number }): string {
  return `Den ${today}: ${added} nye påmindelser i udbakken. Sendt ${sent}, kunne ikke leveres ${undeliverable}, prøves igen ${later}, ikke længere nødvendige ${notNeeded}.`;
}

/** Without the bot's conversations nobody could be reached: then the outbox is filled and the bot itself sends. */
async function enqueueOnly(config: BotConfig, { today, json }: Options): Promise<string> {
  const site = sharePointSite(config.site, config.siteAccess);
  const { repository, outbox, missingAnswers } = site;
  const concepts = await conceptsAt(site);
  const { added, books } = await enqueueDueReminders({ repository, outbox, calendar: danishHolidays(), clock: clockOnDay(today), concepts });
  await listMissingAnswers(missingAnswers, books, today);
  return json === true
    ? JSON.stringify({ today, dryRun: false, added })
    : `Den ${today}: ${added} nye påmindelser i udbakken. Botten sender dem; angiv --data med dens mappe for at sende herfra.`;
}

async function onePass(config: BotConfig, { today, json }: Options): Promise<string> {
  const messenger = botbuilderMessenger(cloudAdapter(config.registration), {
    appId: config.registration?.appId ?? '',
    local: config.localTenant !== undefined,
  });
  const log = jsonLog(config.logLevel);
  const surroundings = { parts: { clock: clockOnDay(today) }, signal: new AbortController().signal, log, telemetry: noTelemetry };
  const composition = await compose(config, messenger, surroundings);
  try {
    const summary = await reminderPass({ ...composition, log })();
    return json === true ? JSON.stringify({ today, dryRun: false, ...summary }) : resultText(today, summary);
  } finally {
    composition.close();
  }
}

function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message === 'fetch failed' ? 'webstedet svarer ikke. Se efter, at adressen er rigtig, og at det kører.' : message;
}

const program = new Command('reminders')
  .description('Én omgang påmindelser: hvem skal mindes om hvad den dag. Med --dry-run vises det blot.')
  .requiredOption('--site <adresse>', 'webstedet med planerne', readAddress)
  .option('--token <token>', 'adgang til et websted på denne maskine')
  .requiredOption('--today <dag>', 'dagen, som påmindelserne gælder, YYYY-MM-DD', readDay)
  .option('--data <mappe>', 'mappen med bottens samtaler (ellers miljøets DATA)')
  .option('--dry-run', 'vis, hvem der ville få hvad og hvorfor; intet ændres')
  .option('--json', 'skriv svaret som JSON');

program
  .action(async (options: Options) => {
    const config = configOf(options);
    const pass = config.data === ':memory:' ? enqueueOnly : onePass;
    console.log(await (options.dryRun === true ? preview(config, options) : pass(config, options)));
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(`Påmindelserne kunne ikke behandles: ${inWords(error)}`);
    process.exitCode = 1;
  });
