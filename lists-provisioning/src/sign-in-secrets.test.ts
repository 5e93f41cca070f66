import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { buildProgram } from './program.js';

const PASSWORD = 'certifikatets-kode-4711';
const TOKEN = 'eyJ0eXAi.adgangstoken.4711';
const SITE = 'https://kommune.sharepoint.com/sites/virksomhedsplaner';
const environment = {
  AZURE_TENANT_ID: '11111111-1111-4111-8111-111111111111',
  AZURE_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  AZURE_CLIENT_CERTIFICATE_PATH: '/findes/ikke.pem',
  AZURE_CLIENT_CERTIFICATE_PASSWORD: PASSWORD,
};

/** What the stand-in for Microsoft Entra does when it is asked for a token. */
let entra: () => Promise<{ token: string }>;
const asked: unknown[] = [];
jest.mock('@azure/identity', () => {
  class Credential {
    constructor(...args: unknown[]) {
      asked.push(args);
    }
    getToken(scope: string): Promise<{ token: string }> {
      asked.push(scope);
      return entra();
    }
  }
  return { ClientCertificateCredential: Credential, ManagedIdentityCredential: Credential };
});

const before = { ...process.env };
const realFetch = globalThis.fetch;
let said = '';
let sent: string[] = [];

beforeEach(() => {
  Object.assign(process.env, environment);
  said = '';
  sent = [];
  asked.length = 0;
  const hear = (text: unknown): boolean => ((said += String(text)), true);
  for (const stream of [process.stdout, process.stderr]) jest.spyOn(stream, 'write').mockImplementation(hear);
  globalThis.fetch = (_, init) => {
    sent.push(JSON.stringify(init?.headers ?? {}));
    return Promise.resolve(new Response('{"odata.error":{"code":"-1","message":{"lang":"en-US","value":"Unauthorized"}}}', { status: 401 }));
  };
});
afterEach(() => {
  jest.restoreAllMocks();
  globalThis.fetch = realFetch;
  process.env = { ...before };
  process.exitCode = 0;
});

const run = (...line: string[]) => buildProgram().parseAsync([...line, '--site', SITE], { from: 'user' });

describe('secrets', () => {
  test('come from the environment to the credential, for this site alone', async () => {
    entra = () => Promise.resolve({ token: TOKEN });
    await run('plan');
    expect(asked).toEqual([
      [environment.AZURE_TENANT_ID, environment.AZURE_CLIENT_ID, { certificatePath: '/findes/ikke.pem', certificatePassword: PASSWORD }],
      ...asked.slice(1),
    ]);
    expect(new Set(asked.slice(1))).toEqual(new Set(['https://kommune.sharepoint.com/.default']));
    expect(sent.join()).toContain(TOKEN);
  });

  test.each([['plan'], ['apply', '--json'], ['verify'], ['remove', '--confirm', 'x'], ['publish', '--plan', 'x']])(
    'are in nothing that «%s» says, whether the sign-in fails or the site refuses',
    async (...line) => {
      entra = () => Promise.reject(new Error('AADSTS700027: the certificate is not registered'));
      await run(...line);
      expect(said).toContain('AADSTS700027');
      entra = () => Promise.resolve({ token: TOKEN });
      await run(...line);
      expect(said).toMatch(/401/);
      expect(said).not.toContain(PASSWORD);
      expect(said).not.toContain(TOKEN);
    },
  );

  test('cannot be given on a command line: no command has a place for one', () => {
    const options = buildProgram().commands.flatMap((command) => [...command.options, ...command.commands.flatMap((each) => each.options)]);
    for (const { long } of options) expect(long).not.toMatch(/secret|password|kode|hemmelig|cert|key|n\u00f8gle/i);
    // names who acts on the local tenant, and is refused anywhere else
    expect(options.filter(({ long }) => long === '--token').length).toBeGreaterThan(0);
  });
});
