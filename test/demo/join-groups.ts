import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import '@pnp/sp/webs/index.js';
import type { DemoPerson } from './people.js';

function loginOf(upn: string): string {
  return `i:0#.f|membership|${upn}`;
}

async function membersOf(sp: SPFI, group: string): Promise<Set<string>> {
  const users = await sp.web.siteGroups.getByName(group).users.select('LoginName')<{ LoginName: string }[]>();
  return new Set(users.map((user) => user.LoginName.toLowerCase()));
}

/** Puts people into the site's groups; returns how many memberships were new. */
export async function joinGroups(sp: SPFI, people: readonly DemoPerson[]): Promise<number> {
  let joined = 0;
  for (const group of new Set(people.flatMap((person) => person.groups))) {
    const members = await membersOf(sp, group);
    const missing = people.filter((person) => person.groups.includes(group) && !members.has(loginOf(person.upn)));
    for (const { upn } of missing) await sp.web.siteGroups.getByName(group).users.add(loginOf(upn));
    joined += missing.length;
  }
  return joined;
}
