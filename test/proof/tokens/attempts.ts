import { createHmac } from 'node:crypto';
import { exportJWK, exportSPKI } from 'jose';
import { ISSUER, type Issuer } from './issuer.js';

export const APP = '33333333-3333-4333-8333-333333333333';
export const TENANT = '22222222-2222-4222-8222-222222222222';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';

/** One knock at the bot's door: the Authorization header, and what differs in the activity. */
export interface Attempt {
  name: string;
  authorization?: string;
  activity?: Record<string, unknown>;
}

type Claims = Record<string, unknown>;
const now = (): number => Math.floor((performance.timeOrigin + performance.now()) / 1000);
const MINUTE = 60;
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The claims of a token that Teams sends. */
function claimsNow(change: Claims = {}): Claims {
  const all = { iss: ISSUER, aud: APP, serviceurl: SERVICE, iat: now(), nbf: now() - MINUTE, exp: now() + 10 * MINUTE, ...change };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function signed(issuer: Issuer, changes: Record<string, Claims>): Promise<Attempt[]> {
  return Promise.all(Object.entries(changes).map(async ([name, change]) => ({ name, authorization: `Bearer ${await issuer.sign(claimsNow(change))}` })));
}

const wrongClaims: Record<string, Claims> = {
  'no issuer': { iss: undefined },
  'another issuer': { iss: 'https://attacker.example' },
  'issuer with a stop at its end': { iss: `${ISSUER}.` },
  'issuer with a slash': { iss: `${ISSUER}/` },
  'issuer in capitals': { iss: ISSUER.toUpperCase() },
  'issuer over http': { iss: ISSUER.replace('https', 'http') },
  'issuer of another tenant': { iss: 'https://sts.windows.net/99999999-9999-4999-8999-999999999999/' },
  'issuers in a list': { iss: [ISSUER, 'https://attacker.example'] },
  'empty issuer': { iss: '' },
  'no audience': { aud: undefined },
  'another audience': { aud: '99999999-9999-4999-8999-999999999999' },
  'audience with something before': { aud: `x${APP}` },
  'audience with something after': { aud: `${APP}x` },
  'empty audience': { aud: '' },
  'audience of the framework': { aud: ISSUER },
  'audience is the tenant': { aud: TENANT },
  'audience is a number': { aud: 33 },
  'a list of other audiences': { aud: ['a', 'b'] },
  'expired ten minutes ago': { exp: now() - 10 * MINUTE },
  'expired an hour ago': { exp: now() - 60 * MINUTE },
  'expired in 1970': { exp: 1 },
  'expiry in words': { exp: 'tomorrow' },
  'expiry as a negative number': { exp: -1 },
  'not before in ten minutes': { nbf: now() + 10 * MINUTE },
  'not before tomorrow': { nbf: now() + 24 * 60 * MINUTE },
  'not before in words': { nbf: 'yesterday' },
  'no service address': { serviceurl: undefined },
  'another service address': { serviceurl: 'https://attacker.example/' },
  'a service address that begins like ours': { serviceurl: 'https://smba.trafficmanager.net.attacker.example/emea/' },
  'a service address over http': { serviceurl: SERVICE.replace('https', 'http') },
  'a service address of another region': { serviceurl: 'https://smba.trafficmanager.net/amer/' },
  'an empty service address': { serviceurl: '' },
  'service addresses in a list': { serviceurl: [SERVICE] },
};

async function otherSignatures(issuer: Issuer): Promise<Attempt[]> {
  const { own, foreign, elliptic } = issuer.keys;
  const pem = await exportSPKI(own.publicKey);
  const jwk = await exportJWK(own.publicKey);
  const claims = claimsNow();
  const hmac = (secret: string, header: Claims = {}): string => {
    const body = `${part({ alg: 'HS256', kid: 'k1', typ: 'JWT', ...header })}.${part(claims)}`;
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  };
  const jwkOfForeign = await exportJWK(foreign.publicKey);
  const tokens: Record<string, string> = {
    'another key': await issuer.sign(claims, foreign),
    'another key, no key id': await issuer.sign(claims, foreign, { kid: undefined }),
    'another key, unknown key id': await issuer.sign(claims, foreign, { kid: 'k2' }),
    'own key, unknown key id': await issuer.sign(claims, own, { kid: 'k9' }),
    'a key id that is a path': await issuer.sign(claims, foreign, { kid: '../../../dev/null' }),
    'a key id that is a question to a database': await issuer.sign(claims, foreign, { kid: "k1' or '1'='1" }),
    'the key sent along': await issuer.sign(claims, foreign, { jwk: jwkOfForeign }),
    'the address of the key sent along': await issuer.sign(claims, foreign, { jku: 'http://127.0.0.1:9/keys' }),
    'a certificate’s address sent along': await issuer.sign(claims, foreign, { x5u: 'http://127.0.0.1:9/cert' }),
    'a key of another kind': await issuer.sign(claims, elliptic, { alg: 'ES256' }),
    'the public key as the secret': hmac(pem),
    'the public key’s number as the secret': hmac(jwk.n ?? ''),
    'an empty secret': hmac(''),
    'the app id as the secret': hmac(APP),
    'a secret and no key id': hmac(pem, { kid: undefined }),
  };
  return Object.entries(tokens).map(([name, token]) => ({ name, authorization: `Bearer ${token}` }));
}

async function malformed(issuer: Issuer): Promise<Attempt[]> {
  const good = await issuer.sign(claimsNow());
  const [header = '', body = '', signature = ''] = good.split('.');
  const unsigned = (alg: string): string => `Bearer ${part({ alg, kid: 'k1', typ: 'JWT' })}.${body}.`;
  const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  const other = part(claimsNow({ oid: 'somebody else' }));
  const headers: Record<string, string | undefined> = {
    'no token': undefined,
    'an empty header': '',
    'the scheme alone': 'Bearer',
    'the scheme and a blank': 'Bearer ',
    'a word': 'Bearer abc',
    'a password': 'Basic YTpi',
    'another scheme': `Basic ${good}`,
    'no scheme': good,
    'the scheme twice': `Bearer Bearer ${good}`,
    'unsigned: none': unsigned('none'),
    'unsigned: None': unsigned('None'),
    'unsigned: NONE': unsigned('NONE'),
    'unsigned with our algorithm': unsigned('RS256'),
    'the signature left out': `Bearer ${header}.${body}`,
    'the signature of another token': `Bearer ${header}.${body}.${flipped}`,
    'half a signature': `Bearer ${header}.${body}.${signature.slice(0, signature.length / 2)}`,
    'another body under a genuine signature': `Bearer ${header}.${other}.${signature}`,
    'another header over a genuine signature': `Bearer ${part({ alg: 'RS512', kid: 'k1' })}.${body}.${signature}`,
    'four parts': `Bearer ${good}.x`,
    'five parts': `Bearer ${good}.x.y`,
    'three stops': 'Bearer ...',
    'a body that is no JSON': `Bearer ${header}.${Buffer.from('not json').toString('base64url')}.${signature}`,
    'a body that is a list': `Bearer ${header}.${part([])}.${signature}`,
    'a header that is no JSON': `Bearer ${Buffer.from('x').toString('base64url')}.${body}.${signature}`,
    'eight thousand letters': `Bearer ${'a'.repeat(8000)}`,
  };
  return Object.entries(headers).map(([name, authorization]) => ({ name, ...(authorization === undefined ? {} : { authorization }) }));
}

/** A genuine token with an activity that does not belong to it. */
async function wrongActivities(issuer: Issuer): Promise<Attempt[]> {
  const foreign = '99999999-9999-4999-8999-999999999999';
  const personal = { id: 'a:x', conversationType: 'personal' };
  const activities: Record<string, Claims> = {
    'another channel': { channelId: 'webchat' },
    'the emulator’s channel': { channelId: 'emulator' },
    'no channel': { channelId: undefined },
    'another tenant': { channelData: { tenant: { id: foreign } }, conversation: { ...personal, tenantId: foreign } },
    'another tenant in the conversation': { conversation: { ...personal, tenantId: foreign } },
    'another tenant in the channel’s data': { channelData: { tenant: { id: foreign } } },
    'no tenant': { channelData: {}, conversation: personal },
    'a group': { conversation: { ...personal, conversationType: 'groupChat', tenantId: TENANT } },
    'a channel of a team': { conversation: { ...personal, conversationType: 'channel', tenantId: TENANT } },
    'another service address': { serviceUrl: 'https://attacker.example/' },
  };
  const genuine = await Promise.all(
    Object.entries(activities).map(async ([name, activity]) => ({
      name: `genuine token, ${name}`,
      authorization: `Bearer ${await issuer.sign(claimsNow())}`,
      activity,
    })),
  );
  const strange = [
    'https://attacker.example/',
    'https://smba.trafficmanager.net.attacker.example/',
    'http://169.254.169.254/',
    'https://user@smba.trafficmanager.net/',
  ];
  const signedFor = strange.map(async (serviceUrl) => ({
    name: `a token for ${serviceUrl}`,
    authorization: `Bearer ${await issuer.sign(claimsNow({ serviceurl: serviceUrl }))}`,
    activity: { serviceUrl },
  }));
  return [...genuine, ...(await Promise.all(signedFor))];
}

export async function hostileAttempts(issuer: Issuer): Promise<Attempt[]> {
  return [...(await malformed(issuer)), ...(await otherSignatures(issuer)), ...(await signed(issuer, wrongClaims)), ...(await wrongActivities(issuer))];
}

/** What Teams may send: clocks differ by up to five minutes, regions and claims vary. */
export async function goodAttempts(issuer: Issuer): Promise<Attempt[]> {
  const other = 'https://smba.trafficmanager.net/amer/';
  const inRegion = { name: 'another region', authorization: `Bearer ${await issuer.sign(claimsNow({ serviceurl: other }))}`, activity: { serviceUrl: other } };
  const claims = await signed(issuer, {
    'as it should be': {},
    'expired two minutes ago': { exp: now() - 2 * MINUTE },
    'ripe in two minutes': { nbf: now() + 2 * MINUTE },
    'without the moment of issue': { iat: undefined },
    'without the moment it is ripe': { nbf: undefined },
    'with more claims': { idtyp: 'app', azp: 'x' },
    'valid for a day': { exp: now() + 24 * 60 * MINUTE },
  });
  return [...claims, inRegion];
}
