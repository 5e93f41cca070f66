import { inMemoryConversationStore, inMemoryPlanRepository, inMemoryReminderOutbox } from '@virksomhedsplaner/shared/in-memory';
import { configFrom, startBot } from '@virksomhedsplaner/bot/start';
import { APP, goodAttempts, hostileAttempts, SERVICE, TENANT, type Attempt } from './tokens/attempts.js';
import { ISSUER, localIssuer } from './tokens/issuer.js';

const env = {
  SITE_URL: 'https://kommune.sharepoint.com/sites/plan',
  PAGE_URL: 'https://kommune.sharepoint.com/sites/plan/SitePages/Forside.aspx',
  MicrosoftAppId: APP,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'made up',
  SITE_CERTIFICATE: '/nowhere/cert.pem',
  CARD_KEY: Buffer.alloc(32, 5).toString('base64'),
  DATA: ':memory:',
  PORT: '0',
  LOG_LEVEL: 'silent',
};

/** Nothing is sent in answer to it, so that a turn can run without Teams: the person has removed the app. */
function activityOf(objectId: string, change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    type: 'installationUpdate',
    action: 'remove',
    id: '1',
    channelId: 'msteams',
    serviceUrl: SERVICE,
    from: { id: '29:x', aadObjectId: objectId },
    recipient: { id: `28:${APP}` },
    conversation: { id: 'a:x', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...change,
  });
}

export interface TokenFigures {
  hostile: number;
  good: number;
  /** Hostile attempts that reached the bot's own work, good ones that did not, and answers that told something. */
  faults: string[];
}

/** Knocks at the bot, as it runs in production, with every token; `trusting` plants an issuer that believes a stranger's key. */
export async function knock({ trusting, appId = APP }: { trusting?: ['foreign']; appId?: string } = {}): Promise<TokenFigures> {
  const config = configFrom({ ...env, MicrosoftAppId: appId });
  const issuer = await localIssuer(trusting === undefined ? {} : { trusting });
  const removed = new Set<string>();
  const conversations = { ...inMemoryConversationStore(), remove: (objectId: string) => Promise.resolve(void removed.add(objectId)) };
  const { error } = console;
  // botbuilder prints what it refuses
  console.error = () => undefined;
  const bot = await startBot(config, {
    repository: inMemoryPlanRepository([]),
    outbox: inMemoryReminderOutbox(),
    conversations,
    authority: { metadata: issuer.metadata, issuer: ISSUER },
    door: { refusalsPerMinute: 10_000 },
  });
  const faults: string[] = [];
  const runs = async ({ name, authorization, activity }: Attempt): Promise<boolean> => {
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: activityOf(name, activity) });
    const body = await response.text();
    if (body !== '') faults.push(`${name}: the answer says «${body.slice(0, 60)}»`);
    return removed.has(name);
  };
  try {
    const [hostile, good] = [await hostileAttempts(issuer), await goodAttempts(issuer)];
    for (const attempt of hostile) if (await runs(attempt)) faults.push(`accepted: ${attempt.name}`);
    for (const attempt of good) if (!(await runs(attempt))) faults.push(`refused: ${attempt.name}`);
    return { hostile: hostile.length, good: good.length, faults };
  } finally {
    console.error = error;
    await bot.close();
    await issuer.close();
  }
}

/** `npm run proof -- tokens`. */
export async function main(): Promise<void> {
  const { hostile, good, faults } = await knock();
  console.log(`tokens: ${hostile} fjendtlige, ${good} gode; ${faults.length} fejl`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
