import { describe, expect, test } from '@jest/globals';
import { ConfigError, configFrom } from './config.js';

const key = Buffer.alloc(32, 5).toString('base64');
const production = {
  SITE_URL: 'https://kommune.sharepoint.com/sites/plan',
  PAGE_URL: 'https://kommune.sharepoint.com/sites/plan/SitePages/Forside.aspx',
  MicrosoftAppId: 'app',
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppTenantId: 'tenant',
  CARD_KEY: key,
  DATA: '/var/lib/bot',
};
const local = {
  LOCAL_TENANT: '1',
  SITE_URL: 'http://127.0.0.1:8700/sites/plan',
  PAGE_URL: 'http://127.0.0.1:8700/sites/plan/SitePages/Forside.aspx',
  SITE_TOKEN: 'app:bot',
};

function problemsOf(env: Record<string, string | undefined>): string {
  try {
    configFrom(env);
    return '';
  } catch (error) {
    return error instanceof ConfigError ? error.problems.join(' ') : String(error);
  }
}

describe('in production', () => {
  test('a managed identity needs no secret', () =>
    expect(configFrom(production)).toMatchObject({ registration: { appType: 'UserAssignedMSI' }, siteAccess: { kind: 'managed-identity', appId: 'app' } }));

  test('a certificate for SharePoint, a password for Teams', () =>
    expect(configFrom({ ...production, MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p', SITE_CERTIFICATE: '/run/cert.pem' })).toMatchObject({
      registration: { password: 'p' },
      siteAccess: { kind: 'certificate', file: '/run/cert.pem' },
    }));

  test('Azure Storage by managed identity or connection string stands in for the folder', () => {
    const account = { AZURE_STORAGE_ACCOUNT: 'vpsvar', DATA: undefined };
    expect(configFrom({ ...production, ...account })).toMatchObject({ storage: { access: { account: 'vpsvar', appId: 'app' }, outbox: false } });
    const text = { AZURE_STORAGE_CONNECTION_STRING: 'AccountName=x', OUTBOX: 'azure', DATA: undefined };
    expect(configFrom({ ...production, ...text })).toMatchObject({ storage: { access: { kind: 'connection-string' }, outbox: true } });
  });

  test.each([
    ['no app id', { MicrosoftAppId: undefined }, 'MicrosoftAppId'],
    ['an empty app id', { MicrosoftAppId: '' }, 'MicrosoftAppId'],
    ['no tenant', { MicrosoftAppTenantId: undefined }, 'MicrosoftAppTenantId'],
    ['no type', { MicrosoftAppType: undefined }, 'MicrosoftAppType'],
    ['a misspelt type', { MicrosoftAppType: 'singletenant' }, 'MicrosoftAppType'],
    ['the type that has ended', { MicrosoftAppType: 'MultiTenant' }, 'MicrosoftAppType'],
    ['no password', { MicrosoftAppType: 'SingleTenant' }, 'MicrosoftAppPassword'],
    ['no certificate', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p' }, 'SITE_CERTIFICATE'],
    ['no key', { CARD_KEY: undefined }, 'CARD_KEY'],
    ['a short key', { CARD_KEY: Buffer.alloc(16).toString('base64') }, '32 bytes'],
    ['a token for a site elsewhere', { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'p', SITE_TOKEN: 'app:bot' }, 'SITE_TOKEN'],
    ['no site', { SITE_URL: undefined }, 'SITE_URL'],
    ['nowhere to keep conversations and answers', { DATA: undefined }, 'DATA'],
    ['SQLite on App Service’s shared disk', { DATA: '/home/data', WEBSITE_INSTANCE_ID: 'x' }, 'shared disk'],
    ['more messages a second than Teams allows', { TEAMS_PER_SECOND: '51' }, 'TEAMS_PER_SECOND'],
    ['a port that is none', { PORT: '99999' }, 'PORT'],
  ])('%s is refused', (_what, change, named) => expect(problemsOf({ ...production, ...change })).toContain(named));

  test('all that is wrong is told at once', () => expect(problemsOf({}).split(' ').length).toBeGreaterThan(30));
});

describe('in the local tenant', () => {
  test('no registration is needed, and only this machine is listened to', () => {
    const config = configFrom({ ...local, HOST: '0.0.0.0', CONTROL_URL: 'http://127.0.0.1:8700/_control' });
    expect(config).toMatchObject({
      host: '127.0.0.1',
      siteAccess: { kind: 'token', token: 'app:bot' },
      localTenant: { control: 'http://127.0.0.1:8700/_control' },
    });
    expect(config.registration).toBeUndefined();
  });

  test('a key is made up for each run', () => expect(configFrom(local).cardKeys[0].equals(configFrom(local).cardKeys[0])).toBe(false));

  test.each([
    ['in production', { NODE_ENV: 'production' }],
    ['with a site elsewhere', { SITE_URL: 'https://kommune.sharepoint.com/sites/plan' }],
    ['with a site on a name that could be anything', { SITE_URL: 'http://localhost:8700/sites/plan' }],
    ['with a page elsewhere', { PAGE_URL: 'https://kommune.sharepoint.com/' }],
    ['with a control door elsewhere', { CONTROL_URL: 'http://10.0.0.4/_control' }],
  ])('is refused %s', (_what, change) => expect(problemsOf({ ...local, ...change })).toContain('LOCAL_TENANT=1 is refused'));

  test.each(['0', 'true', 'yes', ''])('LOCAL_TENANT=%s is not asking for it', (value) =>
    expect(problemsOf({ ...local, LOCAL_TENANT: value })).toContain('MicrosoftAppId'),
  );
});
