import type { SPFI } from '@pnp/sp';
import type { ListDefinition, RightLevel } from '@virksomhedsplaner/shared/lists';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/site-users/index.js';
import { readInOneBatch, type Call } from './batch.js';
import type { LiveSite } from './live-site.js';
import { listExpand, listOf, listSelect, urlNameOf, type RawList } from './read-list.js';

/** SharePoint's kinds of role definition; their names follow the site's language. */
const ROLE_KINDS: Record<RightLevel, number> = { read: 2, contribute: 3, full: 5 };

interface RawSite {
  web: { Title: string; Url: string; AssociatedOwnerGroup?: { Id?: number } | null };
  user: { Id: number };
  lists: RawList[];
  groups: { Id: number; Title: string; OnlyAllowMembersViewMembership: boolean }[];
  roles: { Id: number; RoleTypeKind: number }[];
}

/** Everything at once: hidden lists are SharePoint's own and left out. */
async function readRaw(sp: SPFI): Promise<RawSite> {
  const calls: Call<unknown>[] = [
    ({ web }) => web.select('Title', 'Url', 'AssociatedOwnerGroup/Id').expand('AssociatedOwnerGroup')(),
    ({ web }) => web.currentUser.select('Id')(),
    ({ web }) =>
      web.lists
        .filter('Hidden eq false')
        .select(...listSelect)
        .expand(...listExpand)(),
    ({ web }) => web.siteGroups.select('Id', 'Title', 'OnlyAllowMembersViewMembership')(),
    ({ web }) => web.roleDefinitions.select('Id', 'RoleTypeKind')(),
  ];
  const [web, user, lists, groups, roles] = await readInOneBatch(sp, calls);
  return { web, user, lists, groups, roles } as RawSite;
}

function roleIdsOf(roles: RawSite['roles']): LiveSite['roleIds'] {
  const found = Object.entries(ROLE_KINDS).map(([level, kind]) => [level, roles.find(({ RoleTypeKind }) => RoleTypeKind === kind)?.Id]);
  return Object.fromEntries(found.filter(([, id]) => id !== undefined)) as LiveSite['roleIds'];
}

/** Reads what of the site the lists are about, in one batch of five. */
export async function readSite(sp: SPFI, wanted: readonly ListDefinition[]): Promise<LiveSite> {
  const raw = await readRaw(sp);
  const addresses = new Set(wanted.map(({ urlName }) => urlName));
  const ownerGroupId = raw.web.AssociatedOwnerGroup?.Id;
  return {
    title: raw.web.Title,
    url: raw.web.Url,
    ...(ownerGroupId === undefined ? {} : { ownerGroupId }),
    currentUserId: raw.user.Id,
    roleIds: roleIdsOf(raw.roles),
    groups: raw.groups.map((group) => ({ id: group.Id, title: group.Title, membersVisible: !group.OnlyAllowMembersViewMembership })),
    allLists: raw.lists.map((list) => ({ title: list.Title, urlName: urlNameOf(list) })),
    lists: raw.lists.filter((list) => addresses.has(urlNameOf(list))).map(listOf),
  };
}
