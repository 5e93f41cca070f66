import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { calendarWith, fixedClock, inMemoryPlanRepository, inMemoryReminderOutbox } from '@virksomhedsplaner/shared/in-memory';
import { configFrom } from './config.js';
import { startBot, type RunningBot } from './start.js';

const env = {
  SITE_URL: 'https://kommune.sharepoint.com/sites/plan',
  PAGE_URL: 'https://kommune.sharepoint.com/sites/plan/SitePages/Forside.aspx',
  MicrosoftAppId: '33333333-3333-4333-8333-333333333333',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'made up',
  SITE_CERTIFICATE: '/nowhere/cert.pem',
  CARD_KEY: Buffer.alloc(32, 5).toString('base64'),
  DATA: ':memory:',
  PORT: '0',
  LOG_LEVEL: 'silent',
};

let bot: RunningBot;
beforeAll(async () => {
  // botbuilder prints what it refuses
  jest.spyOn(console, 'error').mockReturnValue();
  bot = await startBot(configFrom(env), {
    repository: inMemoryPlanRepository([]),
    outbox: inMemoryReminderOutbox(),
    clock: fixedClock('2023-02-14'),
    calendar: calendarWith(),
  });
});
afterAll(() => bot.close());

const activity = {
  type: 'message',
  id: '1',
  text: 'svar',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
  from: { id: '29:x' },
  recipient: { id: '28:x' },
  conversation: { id: 'a:x' },
};
const post = (headers: Record<string, string>) =>
  fetch(`${bot.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(activity) });
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { iss: 'https://api.botframework.com', aud: env.MicrosoftAppId, serviceurl: activity.serviceUrl, exp: 4_000_000_000 };

test.each([
  ['without a token', {}],
  ['with an empty one', { authorization: 'Bearer ' }],
  ['with a word', { authorization: 'Bearer abc' }],
  ['with a password', { authorization: 'Basic YTpi' }],
  [
    'with an unsigned token of another issuer',
    { authorization: `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part({ ...claims, iss: 'https://attacker.example' })}.` },
  ],
  ['with another issuer’s token', { authorization: `Bearer ${part({ alg: 'HS256', kid: 'k' })}.${part({ ...claims, iss: 'https://attacker.example' })}.c2ln` }],
])('%s nobody gets in, and nothing is told', async (_how, headers) => {
  const response = await post(headers);
  expect([401, 500]).toContain(response.status);
  expect(await response.text()).toBe('');
});

test('the local tenant’s door is not there', async () => expect((await fetch(`${bot.url}/_local/run-reminders`, { method: 'POST' })).status).toBe(404));

test('who is refused again and again is not listened to for a while; others are', async () => {
  const door = { refusalsPerMinute: 5 };
  const guarded = await startBot(configFrom({ ...env, PROXY_HOPS: '1' }), {
    repository: inMemoryPlanRepository([]),
    outbox: inMemoryReminderOutbox(),
    clock: fixedClock('2023-02-14'),
    calendar: calendarWith(),
    door,
  });
  const knock = (address: string) =>
    fetch(`${guarded.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify(activity),
    });
  const statuses: number[] = [];
  for (let times = 0; times < 7; times += 1) statuses.push((await knock('203.0.113.7')).status);
  const other = await knock('203.0.113.8');
  const limited = await knock('203.0.113.7');
  const body = await limited.text();
  await guarded.close();
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect([other.status, limited.status, body]).toEqual([401, 429, '']);
});
