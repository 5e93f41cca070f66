import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTHeaderParameters } from 'jose';

type Key = Awaited<ReturnType<typeof generateKeyPair>>;

export const ISSUER = 'https://api.botframework.com';

export interface Issuer {
  metadata: string;
  /** The issuer's own key, one of somebody else's, and one of another kind. */
  keys: { own: Key; foreign: Key; elliptic: Key };
  /** Signs claims; expired and unripe ones too. */
  sign(claims: Record<string, unknown>, key?: Key, header?: Partial<JWTHeaderParameters>): Promise<string>;
  close(): Promise<void>;
}

/** An issuer of Bot Framework tokens on this machine: OpenID configuration, keys with their endorsements, signatures. */
export async function localIssuer({ trusting = [] }: { trusting?: ('foreign' | 'elliptic')[] } = {}): Promise<Issuer> {
  const [own, foreign, elliptic] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256'), generateKeyPair('ES256')]);
  const keys = { own, foreign, elliptic };
  const published = await Promise.all(
    (trusting.length === 0 ? ['own' as const] : trusting).map(async (name) => ({
      ...(await exportJWK(keys[name].publicKey)),
      kid: 'k1',
      x5t: 'k1',
      use: 'sig',
      endorsements: ['msteams'],
    })),
  );
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const openId = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(request.url === '/openid' ? openId : { keys: published }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    metadata: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    keys,
    sign: (claims, key = own, header = {}) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'JWT', ...header }).sign(key.privateKey),
    close: () => new Promise((closed) => void server.close(() => closed()).closeAllConnections()),
  };
}
