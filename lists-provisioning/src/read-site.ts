import type { SPFI } from '@pnp/sp';
import type { ListDefinition, RightLevel } from '@virksomhedsplaner/shared/lists';
import { sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/site-users/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/navigation/index.js';
import { inOneBatch, orAbsent, type Call } from './batch.js';
import { setupRows, versionIn } from './site-version.js';
import type { LiveLink, LiveSite } from './live-site.js';
import type { Kept } from './patience.js';
import { listExpand, listOf, listSelect, urlNameOf, type RawList } from './read-list.js';

/** SharePoint's kinds of role definition; their names follow the site's language. */
const ROLE_KINDS: Record<RightLevel, number> = { read: 2, contribute: 3, full: 5 };

interface RawSite {
  web: { Title: string; Url: string; AssociatedOwnerGroup?: { Id?: number } | null };
  user: { Id: number };
  lists: RawList[];
  groups: { Id: number; Title: string; OnlyAllowMembersViewMembership: boolean }[];
  roles: { Id: number; RoleTypeKind: number }[];
  menu: RawLink[];
  setup: Record<string, string>[] | undefined;
}

interface RawLink {
  Id: number;
  Title: string;
  Url: string;
  Children?: RawLink[];
}

/** The answers of one batch; those that have come are kept, so that the next try asks only for what SharePoint was too busy to give. */
async function readPatiently(sp: SPFI, calls: readonly Call<unknown>[], kept: Kept): Promise<unknown[]> {
  const left = calls.flatMap((call, index) => (kept.has(index) ? [] : [{ call, index }]));
  const outcomes = await inOneBatch(
    sp,
    left.map(({ call }) => call),
  );
  outcomes.forEach((outcome, at) => {
    if (outcome.status === 'fulfilled') kept.set(left[at]?.index ?? -1, outcome.value);
  });
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return calls.map((_, index) => kept.get(index));
}

/** Everything at once: hidden lists are SharePoint's own and left out. */
async function readRaw(sp: SPFI, kept: Kept): Promise<RawSite> {
  const sitePath = sitePathOf(sp.web.toUrl().replace(/\/_api\/.*$/, ''));
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
    ({ web }) => web.navigation.quicklaunch.select('Id', 'Title', 'Url', 'Children/Id', 'Children/Title', 'Children/Url').expand('Children')(),
    (batched) => orAbsent(setupRows(batched, sitePath)),
  ];
  const [web, user, lists, groups, roles, menu, setup] = await readPatiently(sp, calls, kept);
  return { web, user, lists, groups, roles, menu, setup } as RawSite;
}

function roleIdsOf(roles: RawSite['roles']): LiveSite['roleIds'] {
  const found = Object.entries(ROLE_KINDS).map(([level, kind]) => [level, roles.find(({ RoleTypeKind }) => RoleTypeKind === kind)?.Id]);
  return Object.fromEntries(found.filter(([, id]) => id !== undefined)) as LiveSite['roleIds'];
}

function linksOf(menu: readonly RawLink[]): LiveLink[] {
  const link = ({ Id, Title, Url }: RawLink, parent?: number): LiveLink => ({
    id: Id,
    title: Title,
    url: decodeURI(Url).toLowerCase(),
    ...(parent === undefined ? {} : { parent }),
  });
  return menu.flatMap((heading) => [link(heading), ...(heading.Children ?? []).map((each) => link(each, heading.Id))]);
}

/** Reads what of the site the lists are about, in one batch of seven. */
export async function readSite(sp: SPFI, wanted: readonly ListDefinition[], kept: Kept = new Map()): Promise<LiveSite> {
  const raw = await readRaw(sp, kept);
  const addresses = new Set(wanted.map(({ urlName }) => urlName));
  const version = versionIn(raw.setup ?? []);
  const ownerGroupId = raw.web.AssociatedOwnerGroup?.Id;
  return {
    title: raw.web.Title,
    url: raw.web.Url,
    ...(ownerGroupId === undefined ? {} : { ownerGroupId }),
    ...(version === undefined ? {} : { version }),
    links: linksOf(raw.menu),
    currentUserId: raw.user.Id,
    roleIds: roleIdsOf(raw.roles),
    groups: raw.groups.map((group) => ({ id: group.Id, title: group.Title, membersVisible: !group.OnlyAllowMembersViewMembership })),
    allLists: raw.lists.map((list) => ({ title: list.Title, urlName: urlNameOf(list) })),
    lists: raw.lists.filter((list) => addresses.has(urlNameOf(list))).map(listOf),
  };
}
