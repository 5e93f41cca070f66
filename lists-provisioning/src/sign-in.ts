import type { TokenCredential } from '@azure/identity';
import type { TokenSource } from '@virksomhedsplaner/shared/sharepoint';

/** The way in was not chosen, or chosen wrongly; the message says what to set. */
export class SignInError extends Error {
  override name = 'SignInError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const LOCAL_TOKEN = /^(user|app):[^\s:]+$/;
const DEFAULT_LOCAL_TOKEN = 'app:provisioner';

function isLocal(site: URL): boolean {
  return site.hostname === '127.0.0.1';
}

function localToken(token: string): TokenSource {
  if (!LOCAL_TOKEN.test(token)) throw new SignInError(`--token skal være user:navn@eksempel.dk eller app:navn, ikke «${token}».`);
  return () => Promise.resolve(token);
}

/**
 * SharePoint takes app-only tokens by certificate or managed identity alone (a client secret gives 401 "Unsupported app only token").
 * Where the certificate lies comes from the environment, as @azure/identity names it, so that no secret stands on a command line.
 */
function credentialFrom(environment: Environment): () => Promise<TokenCredential> {
  const {
    AZURE_TENANT_ID: tenant,
    AZURE_CLIENT_ID: client,
    AZURE_CLIENT_CERTIFICATE_PATH: certificatePath,
    AZURE_CLIENT_CERTIFICATE_PASSWORD: certificatePassword,
  } = environment;
  if (certificatePath !== undefined) {
    if (tenant === undefined || client === undefined)
      throw new SignInError('Sæt også AZURE_TENANT_ID og AZURE_CLIENT_ID, når AZURE_CLIENT_CERTIFICATE_PATH er sat.');
    return async () => new (await identity()).ClientCertificateCredential(tenant, client, { certificatePath, certificatePassword });
  }
  if (environment['AZURE_CLIENT_SECRET'] !== undefined)
    throw new SignInError('SharePoint tager ikke imod en klienthemmelighed. Brug et certifikat: sæt AZURE_CLIENT_CERTIFICATE_PATH.');
  if (environment['IDENTITY_ENDPOINT'] === undefined && client === undefined) {
    throw new SignInError(
      'Log på mangler: sæt AZURE_TENANT_ID, AZURE_CLIENT_ID og AZURE_CLIENT_CERTIFICATE_PATH, eller kør, hvor der er en managed identity (AZURE_CLIENT_ID).',
    );
  }
  return async () => new (await identity()).ManagedIdentityCredential(client === undefined ? {} : { clientId: client });
}

/** Loaded when it is needed: it takes longer to load than the local site takes to answer. */
const identity = () => import('@azure/identity');

/** Keeps no token itself: the credential caches its tokens and renews them. */
function fromCredential(make: () => Promise<TokenCredential>, site: URL): TokenSource {
  let credential: Promise<TokenCredential> | undefined;
  return async () => {
    try {
      credential ??= make();
      const token = await (await credential).getToken(`${site.origin}/.default`);
      if (token !== null) return token.token;
    } catch (cause) {
      const [why] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
      throw new SignInError(`Log på hos Microsoft Entra lykkedes ikke: ${why} Se efter AZURE_TENANT_ID, AZURE_CLIENT_ID og certifikatet.`, { cause });
    }
    throw new SignInError('Microsoft Entra gav ikke noget adgangstoken.');
  };
}

/** The site's address, or a sentence about what is wrong with it. */
export function siteAddress(site: string): URL {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new SignInError(`«${site}» er ikke en adresse. Skriv hele sidens adresse, fx https://kommune.sharepoint.com/sites/virksomhedsplaner.`);
  if (url.protocol === 'http:' && !isLocal(url)) throw new SignInError('Adressen skal begynde med https://.');
  return url;
}

/** Who the command acts as on the site. A `--token` names the acting user in the local tenant and is refused anywhere else. Throws SignInError. */
export function tokenSourceFor(site: URL, token: string | undefined, environment: Environment): TokenSource {
  if (isLocal(site)) return localToken(token ?? DEFAULT_LOCAL_TOKEN);
  if (token !== undefined)
    throw new SignInError('--token virker kun på den lokale prøveside (127.0.0.1). Log på med certifikat eller managed identity i stedet.');
  return fromCredential(credentialFrom(environment), site);
}
