import { randomBytes } from 'node:crypto';

export type AppType = 'SingleTenant' | 'UserAssignedMSI';
const appTypes: readonly AppType[] = ['SingleTenant', 'UserAssignedMSI'];

/** How the bot gets into SharePoint. */
export type SiteAccess =
  { kind: 'token'; token: string } | { kind: 'managed-identity'; appId: string } | { kind: 'certificate'; appId: string; tenantId: string; file: string };

/** How the bot gets into Azure Storage: a connection string (Azurite, or an account without managed identities) or its managed identity. */
export type StorageAccess = { kind: 'connection-string'; connectionString: string } | { kind: 'managed-identity'; account: string; appId: string };

/** The bot's registration in Entra; without one it runs in the local tenant alone. */
export interface Registration {
  appId: string;
  appType: AppType;
  tenantId: string;
  password?: string;
}

export interface BotConfig {
  site: string;
  siteAccess: SiteAccess;
  page: string;
  port: number;
  host: string;
  /** Folder for the file of conversations and kept answers; ":memory:" keeps them in memory. */
  data: string;
  /** Azure Storage instead of the folder, for several instances; `outbox`: the reminders too, instead of the list in SharePoint. */
  storage?: { access: StorageAccess; outbox: boolean };
  /** Messages a second to Teams; several instances share the 50 that Teams allows. */
  teamsPerSecond: number;
  registration?: Registration;
  /** Present in the local tenant alone; `control` is its control door. */
  localTenant?: { control?: string };
  cardKeys: readonly [Buffer, ...Buffer[]];
  /** Overrides the language Teams tells. */
  locale?: string;
  logLevel: string;
  /** OTEL_EXPORTER_OTLP_ENDPOINT: where metrics and traces go; nowhere when left out. */
  telemetry?: string;
  passEveryMinutes: number;
  /** PROXY_HOPS: proxies between the internet and the bot; 1 on Azure App Service. */
  proxyHops: number;
}

export class ConfigError extends Error {
  override name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`The bot cannot start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  }
}

type Env = Readonly<Record<string, string | undefined>>;
type Problems = string[];

const LOOPBACK = '127.0.0.1';
const KEY_BYTES = 32;

function addressIn(env: Env, name: string, problems: Problems): string {
  const value = env[name]?.replace(/\/$/, '') ?? '';
  if (!URL.canParse(value))
    problems.push(`${name} must be an address such as https://contoso.sharepoint.com/sites/plan; it is ${value === '' ? 'not set' : `"${value}"`}.`);
  return value;
}

const isLoopback = (address: string): boolean => URL.canParse(address) && new URL(address).hostname === LOOPBACK;

/** Only on this machine, never in production, and only when asked for: elsewhere a bot without registration would obey anybody. */
function isLocalTenant(env: Env, problems: Problems): boolean {
  if (env['LOCAL_TENANT'] !== '1') return false;
  if (env['NODE_ENV'] === 'production') problems.push('LOCAL_TENANT=1 is refused when NODE_ENV is production.');
  for (const name of ['SITE_URL', 'PAGE_URL', 'CONTROL_URL']) {
    const address = env[name];
    if (address !== undefined && !isLoopback(address)) problems.push(`LOCAL_TENANT=1 is refused because ${name} is not on ${LOOPBACK}.`);
  }
  return true;
}

/** The value of a variable that must be set; `why` ends the sentence that says it is not. */
function requiredIn(env: Env, name: string, why: string, problems: Problems): string {
  const value = env[name] ?? '';
  if (value === '') problems.push(`${name} is not set${why}`);
  return value;
}

function registrationIn(env: Env, problems: Problems): Registration | undefined {
  const appId = requiredIn(env, 'MicrosoftAppId', ': anybody could speak to the bot.', problems);
  const tenantId = requiredIn(env, 'MicrosoftAppTenantId', ': the bot serves one tenant and must know which.', problems);
  const appType = appTypes.find((type) => type === env['MicrosoftAppType']);
  if (appType === undefined) {
    problems.push(`MicrosoftAppType must be ${appTypes.join(' or ')}.`);
    return undefined;
  }
  if (appType === 'UserAssignedMSI') return { appId, tenantId, appType };
  return { appId, tenantId, appType, password: requiredIn(env, 'MicrosoftAppPassword', ', and SingleTenant needs it; UserAssignedMSI does not.', problems) };
}

function siteAccessIn(env: Env, registration: Registration | undefined, problems: Problems): SiteAccess {
  const token = env['SITE_TOKEN'];
  if (token && isLoopback(env['SITE_URL'] ?? '')) return { kind: 'token', token };
  if (registration?.appType === 'UserAssignedMSI') return { kind: 'managed-identity', appId: registration.appId };
  const file = env['SITE_CERTIFICATE'];
  if (registration !== undefined && file) return { kind: 'certificate', appId: registration.appId, tenantId: registration.tenantId, file };
  problems.push(
    'SharePoint takes an app in with a certificate or a managed identity: set SITE_CERTIFICATE to a PEM file, or use UserAssignedMSI. SITE_TOKEN works with a site on 127.0.0.1 alone.',
  );
  return { kind: 'token', token: '' };
}

/** CARD_KEY: keys in base64, newest first, separated by commas; the local tenant makes one up. */
function cardKeysIn(env: Env, local: boolean, problems: Problems): [Buffer, ...Buffer[]] {
  const [first, ...others] = (env['CARD_KEY'] ?? '').split(',').filter((key) => key !== '');
  const keys = [first, ...others].filter((key) => key !== undefined).map((key) => Buffer.from(key, 'base64'));
  const [newest, ...older] = keys;
  if (keys.some((key) => key.length < KEY_BYTES)) problems.push(`CARD_KEY must hold keys of at least ${KEY_BYTES} bytes in base64.`);
  if (newest === undefined && !local) problems.push('CARD_KEY is not set: it seals the buttons of the cards. Make one with: openssl rand -base64 32');
  return [newest ?? randomBytes(KEY_BYTES), ...older];
}

function numberIn(env: Env, name: string, { fallback, from, to }: { fallback: number; from: number; to: number }, problems: Problems): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < from || value > to) problems.push(`${name} must be a whole number from ${from} to ${to}.`);
  return value;
}

function telemetryIn(env: Env, problems: Problems): Pick<BotConfig, 'telemetry'> {
  const name = 'OTEL_EXPORTER_OTLP_ENDPOINT';
  return env[name] ? { telemetry: addressIn(env, name, problems) } : {};
}

function placeIn(env: Env, local: boolean): Pick<BotConfig, 'localTenant' | 'locale'> {
  const control = env['CONTROL_URL'];
  const locale = env['BOT_LOCALE'];
  return { ...(local ? { localTenant: control === undefined ? {} : { control } } : {}), ...(locale ? { locale } : {}) };
}

/** Azure Storage, when the environment names it. */
function storageIn(env: Env, registration: Registration | undefined): Pick<BotConfig, 'storage'> {
  const { AZURE_STORAGE_CONNECTION_STRING: connectionString, AZURE_STORAGE_ACCOUNT: account } = env;
  const outbox = env['OUTBOX'] === 'azure';
  if (connectionString) return { storage: { access: { kind: 'connection-string', connectionString }, outbox } };
  return account ? { storage: { access: { kind: 'managed-identity', account, appId: registration?.appId ?? '' }, outbox } } : {};
}

/** App Service keeps its home on a share, where SQLite's locks do not hold. */
const SHARED_DISKS = /^(\/home(\/|$)|[cd]:\\home(\\|$)|\\\\)/i;

function dataIn(env: Env, { local, storage }: { local: boolean; storage: boolean }, problems: Problems): string {
  const data = env['DATA'];
  if (!local && !storage && !data)
    problems.push(
      'DATA is not set: conversations and answers that wait for SharePoint must outlive a restart. Set it to a folder on a local disk, or use Azure Storage (AZURE_STORAGE_ACCOUNT).',
    );
  if (data !== undefined && env['WEBSITE_INSTANCE_ID'] !== undefined && SHARED_DISKS.test(data))
    problems.push("DATA lies on App Service's shared disk, where SQLite's locks do not hold. Use Azure Storage (AZURE_STORAGE_ACCOUNT) there.");
  return data ?? ':memory:';
}

/** Reads the environment; throws ConfigError naming everything that is wrong at once. */
export function configFrom(env: Env): BotConfig {
  const problems: Problems = [];
  const local = isLocalTenant(env, problems);
  const registration = local ? undefined : registrationIn(env, problems);
  const storage = storageIn(env, registration);
  const config: BotConfig = {
    site: addressIn(env, 'SITE_URL', problems),
    siteAccess: siteAccessIn(env, registration, problems),
    page: addressIn(env, 'PAGE_URL', problems),
    port: numberIn(env, 'PORT', { fallback: 3978, from: 0, to: 65_535 }, problems),
    host: local ? LOOPBACK : (env['HOST'] ?? LOOPBACK),
    data: dataIn(env, { local, storage: storage.storage !== undefined }, problems),
    teamsPerSecond: numberIn(env, 'TEAMS_PER_SECOND', { fallback: 50, from: 1, to: 50 }, problems),
    ...storage,
    cardKeys: cardKeysIn(env, local, problems),
    logLevel: env['LOG_LEVEL'] ?? 'info',
    proxyHops: numberIn(env, 'PROXY_HOPS', { fallback: 0, from: 0, to: 10 }, problems),
    passEveryMinutes: numberIn(env, 'PASS_EVERY_MINUTES', { fallback: 10, from: 1, to: 1440 }, problems),
    ...(registration === undefined ? {} : { registration }),
    ...telemetryIn(env, problems),
    ...placeIn(env, local),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
