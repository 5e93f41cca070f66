import type { UserDoc } from '../model/types.js';
import type { DirectoryPerson } from './directory.js';
import { appClaim, EVERYONE_CLAIM, findApp, findPerson, personClaim } from './directory.js';
import type { Site } from './site.js';

export const SYSTEM_ID = 1073741823;

/** Users and groups share their ids. */
export const nextPrincipalId = (site: Site): number =>
  1 +
  Math.max(
    5,
    ...site.docs.all('group').map((group) => group.Id),
    ...site.docs
      .all('user')
      .map((user) => user.Id)
      .filter((id) => id < SYSTEM_ID),
  );

export const findUser = (site: Site, login: string): UserDoc | undefined => {
  const lower = login.toLowerCase();
  return site.docs.all('user').find((user) => user.LoginName.toLowerCase() === lower);
};

function putUser(site: Site, user: Omit<UserDoc, 'Id'>, id?: number): UserDoc {
  const doc: UserDoc = { Id: id ?? findUser(site, user.LoginName)?.Id ?? nextPrincipalId(site), ...user };
  site.docs.put('user', doc.Id, doc);
  return doc;
}

const blank = (LoginName: string, Title: string): Omit<UserDoc, 'Id'> => ({
  LoginName,
  Title,
  Email: '',
  PrincipalType: 1,
  UserPrincipalName: null,
  objectId: null,
  JobTitle: '',
  IsSiteAdmin: false,
  everywhere: '',
});

const same = (left: UserDoc, right: Omit<UserDoc, 'Id'>): boolean => JSON.stringify(left) === JSON.stringify({ Id: left.Id, ...right });

export function ensurePerson(site: Site, person: DirectoryPerson): UserDoc {
  const wanted: Omit<UserDoc, 'Id'> = {
    ...blank(personClaim(person.upn), person.displayName),
    Email: person.upn,
    UserPrincipalName: person.upn,
    objectId: person.objectId,
    JobTitle: person.jobTitle ?? '',
    IsSiteAdmin: person.siteAdmin ?? false,
  };
  const known = findUser(site, wanted.LoginName);
  return known && same(known, wanted) ? known : putUser(site, wanted);
}

export function ensureApp(site: Site, id: string): UserDoc {
  const app = findApp(site.directory, id);
  const wanted: Omit<UserDoc, 'Id'> = {
    ...blank(appClaim(id), app?.displayName ?? id),
    everywhere: app?.right ?? '',
    IsSiteAdmin: false,
  };
  const known = findUser(site, wanted.LoginName);
  return known && same(known, wanted) ? known : putUser(site, wanted);
}

export const ensureEveryone = (site: Site): UserDoc =>
  findUser(site, EVERYONE_CLAIM) ?? putUser(site, { ...blank(EVERYONE_CLAIM, 'Alle undtagen eksterne brugere'), PrincipalType: 4 });

export const ensureSystem = (site: Site): UserDoc => putUser(site, { ...blank('SHAREPOINT\\system', 'System Account') }, SYSTEM_ID);

/** Finds or adds the user that a login name, a claim or an e-mail address means; undefined when the tenant knows none. */
export function ensurePrincipal(site: Site, logonName: string): UserDoc | undefined {
  const name = logonName.trim();
  const known = findUser(site, name);
  if (known) return known;
  const app = /^(?:i:0i\.t\|)?ms\.sp\.ext\|([^@|]+)@/i.exec(name);
  if (app) return ensureApp(site, app[1] ?? '');
  if (name.toLowerCase() === EVERYONE_CLAIM.toLowerCase() || /^c:0-\.f\|rolemanager\|spo-grid-all-users\//i.test(name)) return ensureEveryone(site);
  const upn = name.replace(/^i:0#\.f\|membership\|/i, '').replace(/^membership\|/i, '');
  const person = findPerson(site.directory, upn);
  return person && ensurePerson(site, person);
}

/** The ids whose role assignments hold for a user: its own, its groups', and everyone's for people. */
export function principalsOf(site: Site, user: UserDoc): Set<number> {
  const ids = new Set([user.Id]);
  const everyone = user.UserPrincipalName === null ? undefined : findUser(site, EVERYONE_CLAIM);
  if (everyone) ids.add(everyone.Id);
  for (const group of site.docs.all('group')) if (group.members.some((member) => ids.has(member))) ids.add(group.Id);
  return ids;
}
