/** A made-up person of the tenant. */
export interface DirectoryPerson {
  /** user principal name, which is the e-mail address too */
  upn: string;
  displayName: string;
  /** Entra object id */
  objectId: string;
  jobTitle?: string;
  /** groups of the site that the person is in from the start; `Ejere`, `Medlemmer`, `Besøgende` mean the site's own */
  groups?: string[];
  siteAdmin?: boolean;
}

/** An app with rights on the whole site, as Sites.Selected gives them. */
export interface DirectoryApp {
  /** client id */
  id: string;
  right: 'full' | 'write' | 'read';
  displayName?: string;
}

export interface Directory {
  people: DirectoryPerson[];
  apps: DirectoryApp[];
}

const TENANT_ID = '6f1c2f3a-5b0e-4d59-9c55-0b7a2d1e8c11';
export const EVERYONE_CLAIM = `c:0-.f|rolemanager|spo-grid-all-users/${TENANT_ID}`;
const PROVISIONER = 'provisioner';

export const personClaim = (upn: string): string => `i:0#.f|membership|${upn.toLowerCase()}`;
export const appClaim = (clientId: string): string => `i:0i.t|ms.sp.ext|${clientId.toLowerCase()}@${TENANT_ID}`;

export const findPerson = (directory: Directory, upn: string): DirectoryPerson | undefined =>
  directory.people.find((person) => person.upn.toLowerCase() === upn.toLowerCase());

export const findApp = (directory: Directory, id: string): DirectoryApp | undefined => {
  if (id.toLowerCase() === PROVISIONER) return { id, right: 'full', displayName: 'Provisionering' };
  return directory.apps.find((app) => app.id.toLowerCase() === id.toLowerCase());
};
