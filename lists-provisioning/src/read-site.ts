import type { SPFI } from '@pnp/sp';
import type { ListDefinition, RightLevel } from '@virksomhedsplaner/shared/lists';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/fields/index.js';
import '@pnp/sp/views/index.js';
import '@pnp/sp/security/index.js';
import '@pnp/sp/site-groups/index.js';
import '@pnp/sp/site-users/index.js';
import { BATCH_SIZE, readInOneBatch, type Call } from './batch.js';
import type { LiveList, LiveSite } from './live-site.js';
import { columnOf, columnSelect, type RawColumn } from './read-column.js';
import { listOf, listSelect, rightOf, type RawList, type RawRight } from './read-list.js';
import { viewOf, viewSelect, type RawView } from './read-view.js';

/** SharePoint's kinds of role definition; their names follow the site's language. */
const ROLE_KINDS: Record<RightLevel, number> = { read: 2, contribute: 3, full: 5 };

interface RawFrame {
  web: { Title: string; Url: string; AssociatedOwnerGroup?: { Id?: number } | null };
  user: { Id: number };
  lists: RawList[];
  groups: { Id: number; Title: string; OnlyAllowMembersViewMembership: boolean }[];
  roles: { Id: number; RoleTypeKind: number }[];
}

/** The site itself, in one request. */
async function readFrame(sp: SPFI): Promise<RawFrame> {
  const calls: Call<unknown>[] = [
    ({ web }) => web.select('Title', 'Url', 'AssociatedOwnerGroup/Id').expand('AssociatedOwnerGroup')(),
    ({ web }) => web.currentUser.select('Id')(),
    ({ web }) => web.lists.select(...listSelect).expand('RootFolder')(),
    ({ web }) => web.siteGroups.select('Id', 'Title', 'OnlyAllowMembersViewMembership')(),
    ({ web }) => web.roleDefinitions.select('Id', 'RoleTypeKind')(),
  ];
  const [web, user, lists, groups, roles] = await readInOneBatch(sp, calls);
  return { web, user, lists, groups, roles } as RawFrame;
}

type RawDetail = { columns: RawColumn[] } | { views: RawView[] } | { rights: RawRight[] };

function detailCalls(id: string): Call<RawDetail>[] {
  return [
    async ({ web }) => ({ columns: await web.lists.getById(id).fields.select(...columnSelect)<RawColumn[]>() }),
    async ({ web }) => ({ views: await web.lists.getById(id).views.select(...viewSelect)<RawView[]>() }),
    async ({ web }) => ({
      rights: await web.lists
        .getById(id)
        .roleAssignments.select('PrincipalId', 'Member/Title', 'RoleDefinitionBindings/Id', 'RoleDefinitionBindings/RoleTypeKind')
        .expand('Member', 'RoleDefinitionBindings')<RawRight[]>(),
    }),
  ];
}

/** Columns, views and rights of lists, in as few requests as batches allow. */
async function readDetails(sp: SPFI, lists: readonly RawList[]): Promise<LiveList[]> {
  const read: RawDetail[] = [];
  const calls = lists.flatMap(({ Id }) => detailCalls(Id));
  // three a list: 99 keeps a list's three in one batch
  const size = BATCH_SIZE - (BATCH_SIZE % 3);
  for (let from = 0; from < calls.length; from += size) read.push(...(await readInOneBatch(sp, calls.slice(from, from + size))));
  return lists.map((raw, index) => {
    const detail = Object.assign({}, ...read.slice(index * 3, index * 3 + 3)) as { columns: RawColumn[]; views: RawView[]; rights: RawRight[] };
    return {
      ...listOf(raw),
      columns: detail.columns.map(columnOf),
      views: detail.views.filter(({ PersonalView }) => !PersonalView).map(viewOf),
      rights: detail.rights.map(rightOf),
    };
  });
}

function roleIdsOf(roles: RawFrame['roles']): LiveSite['roleIds'] {
  const found = Object.entries(ROLE_KINDS).map(([level, kind]) => [level, roles.find(({ RoleTypeKind }) => RoleTypeKind === kind)?.Id]);
  return Object.fromEntries(found.filter(([, id]) => id !== undefined)) as LiveSite['roleIds'];
}

/** Reads what of the site the lists are about: two requests for up to 33 lists. */
export async function readSite(sp: SPFI, wanted: readonly ListDefinition[]): Promise<LiveSite> {
  const frame = await readFrame(sp);
  const addresses = new Set(wanted.map(({ urlName }) => urlName));
  const plain = frame.lists.map((raw) => listOf(raw));
  const ours = frame.lists.filter((raw) => addresses.has(listOf(raw).urlName));
  const ownerGroupId = frame.web.AssociatedOwnerGroup?.Id;
  return {
    title: frame.web.Title,
    url: frame.web.Url,
    ...(ownerGroupId === undefined ? {} : { ownerGroupId }),
    currentUserId: frame.user.Id,
    roleIds: roleIdsOf(frame.roles),
    groups: frame.groups.map((group) => ({ id: group.Id, title: group.Title, membersVisible: !group.OnlyAllowMembersViewMembership })),
    allLists: plain.map(({ title, urlName }) => ({ title, urlName })),
    lists: await readDetails(sp, ours),
  };
}
