import { GROUPS, newWeb, ROLES, WEB_ROLES } from '../model/seed.js';
import type { GroupDoc } from '../model/types.js';
import type { DirectoryPerson } from './directory.js';
import { DOCUMENTS, ensureLibrary, SITE_PAGES } from './new-list.js';
import { ensureApp, ensureEveryone, ensurePerson, ensureSystem, nextPrincipalId } from './principals.js';
import type { Site } from './site.js';

const OWN_GROUPS: Record<string, number> = { ejere: 3, besøgende: 4, medlemmer: 5 };

function groupOf(site: Site, name: string): GroupDoc {
  const known = OWN_GROUPS[name.toLowerCase()];
  const found = site.docs.all('group').find((group) => group.Id === known || group.Title.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const Id = nextPrincipalId(site);
  const group: GroupDoc = { Id, Title: name, Description: null, OwnerId: 3, members: [], own: {} };
  site.docs.put('group', Id, group);
  return group;
}

function join(site: Site, name: string, userId: number): void {
  const group = groupOf(site, name);
  if (!group.members.includes(userId)) site.docs.put('group', group.Id, { ...group, members: [...group.members, userId] });
}

/** Brings a person into the site, and into the groups that the directory names. */
export function joinSite(site: Site, person: DirectoryPerson): void {
  const user = ensurePerson(site, person);
  for (const name of person.groups ?? []) join(site, name, user.Id);
}

/** Makes the empty site when the database has none, and brings the directory's people and apps in. */
export function seedSite(site: Site): void {
  site.db.transaction(() => {
    const isNew = site.docs.get('web', 'web') === undefined;
    if (isNew) {
      site.docs.put('web', 'web', newWeb(site.clock.iso()));
      for (const role of ROLES) site.docs.put('role', role.Id, role);
      for (const group of GROUPS) site.docs.put('group', group.Id, group);
      site.docs.put('scope', 'web', { id: 'web', roles: WEB_ROLES });
      ensureEveryone(site);
      const system = ensureSystem(site).Id;
      for (const library of [DOCUMENTS, SITE_PAGES]) ensureLibrary(site, library, system);
    }
    for (const person of site.directory.people) {
      if (isNew) joinSite(site, person);
      else ensurePerson(site, person);
    }
    for (const app of site.directory.apps) ensureApp(site, app.id);
  });
}
