import { describe, expect, test } from '@jest/globals';
import { siteAddress, tokenSourceFor } from './sign-in.js';

const local = new URL('http://127.0.0.1:8700/sites/x');
const real = new URL('https://kommune.sharepoint.com/sites/x');

describe('signing in', () => {
  test('the local site takes a named user or app, the provisioner when none is named', async () => {
    expect(await tokenSourceFor(local, undefined, {})()).toBe('app:provisioner');
    expect(await tokenSourceFor(local, 'user:anna@kommune.example', {})()).toBe('user:anna@kommune.example');
    expect(() => tokenSourceFor(local, 'hemmelig', {})).toThrow(/user:/);
  });

  test('a token is refused anywhere else', () => {
    expect(() => tokenSourceFor(real, 'app:provisioner', {})).toThrow(/127\.0\.0\.1/);
    expect(() => tokenSourceFor(new URL('https://127.0.0.1.example.com/'), 'app:x', {})).toThrow(/127\.0\.0\.1/);
  });

  test('says which way in is missing, and that a secret will not do', () => {
    expect(() => tokenSourceFor(real, undefined, {})).toThrow(/AZURE_CLIENT_CERTIFICATE_PATH/);
    expect(() => tokenSourceFor(real, undefined, { AZURE_CLIENT_CERTIFICATE_PATH: '/x.pem' })).toThrow(/AZURE_TENANT_ID/);
    expect(() => tokenSourceFor(real, undefined, { AZURE_CLIENT_ID: 'c', AZURE_CLIENT_SECRET: 'hemmelig' })).toThrow(/certifikat/);
  });

  test('a managed identity is enough', () => {
    expect(tokenSourceFor(real, undefined, { IDENTITY_ENDPOINT: 'http://127.0.0.1/' })).toBeInstanceOf(Function);
  });

  test('a certificate that cannot be read is said in one sentence', async () => {
    const environment = { AZURE_TENANT_ID: '11111111-1111-4111-8111-111111111111', AZURE_CLIENT_ID: 'c', AZURE_CLIENT_CERTIFICATE_PATH: '/findes/ikke.pem' };
    await expect(tokenSourceFor(real, undefined, environment)()).rejects.toThrow(/lykkedes ikke: .*certifikatet\.$/);
  });

  test('an address must be whole, and encrypted outside this machine', () => {
    expect(siteAddress('https://kommune.sharepoint.com/sites/x').pathname).toBe('/sites/x');
    expect(() => siteAddress('kommune.sharepoint.com')).toThrow(/hele sidens adresse/);
    expect(() => siteAddress('http://kommune.sharepoint.com/sites/x')).toThrow(/https/);
    expect(() => siteAddress('file:///etc')).toThrow(/adresse/);
  });
});
