import type { UserDoc } from '../model/types.js';
import { findPerson } from '../tenant/directory.js';
import { ensureApp, ensurePerson, findUser } from '../tenant/principals.js';
import { appClaim, personClaim } from '../tenant/directory.js';
import type { Site } from '../tenant/site.js';

export interface Acting {
  user: UserDoc;
  /** a cookie was used: writes need a digest */
  byCookie: boolean;
}

function person(site: Site, upn: string): UserDoc | undefined {
  const found = findPerson(site.directory, upn);
  if (!found) return undefined;
  return findUser(site, personClaim(upn)) ?? site.db.transaction(() => ensurePerson(site, found));
}

const app = (site: Site, id: string): UserDoc => findUser(site, appClaim(id)) ?? site.db.transaction(() => ensureApp(site, id));

function fromCookie(cookie: string | undefined): string | undefined {
  const found = /(?:^|;\s*)as=([^;]+)/.exec(cookie ?? '')?.[1];
  try {
    return found === undefined ? undefined : decodeURIComponent(found);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Who a request acts as: `Bearer user:<upn>`, `Bearer app:<client id>`, or the cookie `as=<upn>`. Undefined: 401. */
export function whoActs(site: Site, headers: Record<string, string | undefined>): Acting | undefined {
  const bearer = /^Bearer\s+(user|app):(\S+)\s*$/i.exec(headers['authorization'] ?? '');
  if (bearer) {
    const [, kind = '', name = ''] = bearer;
    const user = kind.toLowerCase() === 'app' ? app(site, name) : person(site, name);
    return user && { user, byCookie: false };
  }
  if (headers['authorization'] !== undefined) return undefined;
  const upn = fromCookie(headers['cookie']);
  const user = upn === undefined ? undefined : person(site, upn);
  return user && { user, byCookie: true };
}
