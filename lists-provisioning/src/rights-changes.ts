import { siteGroups, type ListDefinition, type RightLevel, type SiteGroup } from '@virksomhedsplaner/shared/lists';
import type { LiveList, LiveRight, LiveSite } from './live-site.js';
import type { Conflict, Extra, Holder, Step } from './steps.js';

const allGroups = Object.keys(siteGroups) as SiteGroup[];

/** SharePoint's id of who holds a right, when it exists. */
export function holderId(site: { groups: readonly { id: number; title: string }[]; ownerGroupId?: number }, holder: Holder): number | undefined {
  return holder === 'siteOwners' ? site.ownerGroupId : site.groups.find(({ title }) => title === siteGroups[holder])?.id;
}

function wantedRights(list: ListDefinition, site: LiveSite): [Holder, RightLevel][] {
  const owners: [Holder, RightLevel][] = site.ownerGroupId === undefined ? [] : [['siteOwners', 'full']];
  return [...owners, ...(Object.entries(list.rights) as [SiteGroup, RightLevel][])];
}

/** Whether an answer counts depends on who is in the secretariat, so every reader's page must be able to see that. */
export const hasVisibleMembers = (group: SiteGroup): boolean => group === 'secretariat';

/** Groups that do not exist yet, and one whose members should be seen but are not. */
export function groupChanges(site: LiveSite): Step[] {
  return allGroups.flatMap((group): Step[] => {
    const live = site.groups.find(({ title }) => title === siteGroups[group]);
    if (live === undefined) return [{ do: 'create-group', group }];
    return hasVisibleMembers(group) && !live.membersVisible ? [{ do: 'show-members', group, groupId: live.id }] : [];
  });
}

/** Our group's name taken by the site's own group of owners: whoever is in it could do anything. */
export function groupConflicts(site: LiveSite): Conflict[] {
  const taken = site.groups.filter(({ id, title }) => id === site.ownerGroupId && (Object.values(siteGroups) as string[]).includes(title));
  return taken.map(({ title }) => ({
    is: `«${title}» sidens egen gruppe af ejere`,
    wanted: 'en gruppe for sig',
    advice: 'Giv sidens egen gruppe et andet navn, og kør kommandoen igen.',
  }));
}

function grantOf(list: ListDefinition, holder: Holder, level: RightLevel): Step {
  return { do: 'grant', list: list.key, holder, level };
}

/** Roles that one of our own groups has beyond what is wanted; others' rights are not ours to take. */
function tooMuch(list: ListDefinition, site: LiveSite, rights: readonly LiveRight[]): Step[] {
  return allGroups.flatMap((group) => {
    const level = list.rights[group];
    const wantedRole = level === undefined ? undefined : site.roleIds[level];
    const held = rights.find(({ principalId }) => principalId === holderId(site, group))?.roleIds ?? [];
    return held.filter((roleId) => roleId !== wantedRole).map((roleId): Step => ({ do: 'revoke', list: list.key, holder: group, roleId }));
  });
}

/** Rights of one list: broken off from the site's, each group its level, the site's owners full control. */
export function rightsChanges(list: ListDefinition, live: LiveList | undefined, site: LiveSite): Step[] {
  const wanted = wantedRights(list, site);
  if (live === undefined || !live.ownRights) {
    return [{ do: 'separate-rights', list: list.key }, ...wanted.map(([holder, level]) => grantOf(list, holder, level))];
  }
  const missing = wanted.filter(([holder, level]) => {
    const held = live.rights.find(({ principalId }) => principalId === holderId(site, holder));
    const roleId = site.roleIds[level];
    return roleId === undefined || held?.roleIds.includes(roleId) !== true;
  });
  return [...missing.map(([holder, level]) => grantOf(list, holder, level)), ...tooMuch(list, site, live.rights)];
}

/** Principals with rights on our list that we did not give any; whoever runs this keeps its own. */
export function extraRights(list: ListDefinition, live: LiveList, site: LiveSite): Extra[] {
  if (!live.ownRights) return [];
  const known = new Set([site.currentUserId, site.ownerGroupId, ...allGroups.map((group) => holderId(site, group))]);
  return live.rights
    .filter(({ principalId, roleIds }) => roleIds.length > 0 && !known.has(principalId))
    .map(({ name }) => ({ list: list.key, what: 'right', name }));
}
