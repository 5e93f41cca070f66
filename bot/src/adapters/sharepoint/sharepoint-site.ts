import { readFileSync } from 'node:fs';
import { ClientCertificateCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';
import {
  connectSharePoint,
  createMissingAnswers,
  createPlanRepository,
  createReminderOutbox,
  readPublishedConcepts,
  type RequestWatch,
  type TokenSource,
} from '@virksomhedsplaner/shared/sharepoint';
import type { PublishedConcept } from '@virksomhedsplaner/shared/domain';
import type { MissingAnswerList, PlanRepository, ReminderOutbox } from '@virksomhedsplaner/shared/ports';
import type { SiteAccess } from '../../config.js';

const RENEW_BEFORE_MS = 5 * 60_000;

/** An app-only token for the tenant's SharePoint, renewed before it runs out. SharePoint takes no client secret: a certificate or a managed identity. */
function renewing(credential: TokenCredential, site: string): TokenSource {
  const scope = `${new URL(site).origin}/.default`;
  let held: { token: string; expires: number } | undefined;
  return async () => {
    if (held === undefined || held.expires - RENEW_BEFORE_MS < Date.now()) {
      const fresh = await credential.getToken(scope);
      if (fresh === null) throw new Error(`No token for ${scope}`);
      held = { token: fresh.token, expires: fresh.expiresOnTimestamp };
    }
    return held.token;
  };
}

function tokenSource(site: string, access: SiteAccess): TokenSource {
  switch (access.kind) {
    case 'token':
      return () => Promise.resolve(access.token);
    case 'managed-identity':
      return renewing(new ManagedIdentityCredential({ clientId: access.appId }), site);
    case 'certificate':
      return renewing(new ClientCertificateCredential(access.tenantId, access.appId, { certificate: readFileSync(access.file, 'utf8') }), site);
  }
}

export interface SitePorts {
  repository: PlanRepository;
  outbox: ReminderOutbox;
  missingAnswers: MissingAnswerList;
  /** The municipality's own concepts, as their rows hold them. */
  publishedConcepts(): Promise<PublishedConcept[]>;
}

/** Plans, outbox, «Mangler svar» and concepts of one site over PnPjs. */
export function sharePointSite(site: string, access: SiteAccess, watch?: RequestWatch): SitePorts {
  const sp = connectSharePoint(site, tokenSource(site, access), watch);
  return {
    repository: createPlanRepository(sp, { site, asReaders: true }),
    outbox: createReminderOutbox(sp, { site }),
    missingAnswers: createMissingAnswers(sp, { site }),
    publishedConcepts: () => readPublishedConcepts(sp, { site }),
  };
}
