import { siteGroups, type ListDefinition, type RightLevel, type SiteGroup } from '@virksomhedsplaner/shared/lists';
import { columnId, newColumnXml } from './column-schema.js';
import { linkChanges, linkUrl } from './link-changes.js';
import { siteVersion } from './upgrades.js';
import type { LiveColumn, LiveList, LiveSite, LiveView } from './live-site.js';
import { columnOf } from './read-column.js';
import { viewOf } from './read-view.js';
import { changedViewXml } from './view-schema.js';

const ROLES: Record<RightLevel, number> = { full: 1073741829, contribute: 1073741827, read: 1073741826 };
const OWNERS = 3;
const groups = (Object.keys(siteGroups) as SiteGroup[]).map((group, index) => ({
  id: 10 + index,
  title: siteGroups[group] as string,
  membersVisible: group === 'secretariat',
}));

const idOf = (list: ListDefinition): string =>
  `00000000-0000-4000-8000-${list.urlName
    .toLowerCase()
    .replace(/[^a-f0-9]/g, '0')
    .padEnd(12, '0')
    .slice(0, 12)}`;

function columns(list: ListDefinition, lists: readonly ListDefinition[]): LiveColumn[] {
  const title = columnOf({
    Id: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247',
    InternalName: 'Title',
    Title: list.titleColumn,
    Description: '',
    Required: true,
    Indexed: false,
    EnforceUniqueValues: false,
    FromBaseType: true,
    CanBeDeleted: false,
    CustomFormatter: null,
    SchemaXml: '<Field Type="Text" Name="Title"/>',
  });
  const own = Object.values(list.fields).map((field) => {
    const target = lists.find(({ key }) => key === field.lookupList);
    return columnOf({
      Id: columnId(list, field),
      InternalName: field.internalName,
      Title: field.title,
      Description: field.description ?? '',
      Required: field.required === true,
      Indexed: field.indexed === true || field.unique === true,
      EnforceUniqueValues: field.unique === true,
      FromBaseType: false,
      CanBeDeleted: true,
      CustomFormatter: field.formatter ?? null,
      SchemaXml: newColumnXml(list, field, target && idOf(target)),
    });
  });
  return [title, ...own];
}

function views(list: ListDefinition): LiveView[] {
  return list.views.map((view) =>
    viewOf({
      Id: `view-${view.name}`,
      Title: view.title,
      DefaultView: view.default === true,
      PersonalView: false,
      ServerRelativeUrl: `/sites/x/Lists/${list.urlName}/${view.name}.aspx`,
      ListViewXml: changedViewXml('<View Type="HTML"/>', list, view),
      CustomFormatter: view.formatter ?? null,
    }),
  );
}

/** A list as apply leaves it. */
function wantedList(list: ListDefinition, lists: readonly ListDefinition[]): LiveList {
  const rights = Object.entries(list.rights).map(([group, level]) => {
    const found = groups.find(({ title }) => title === siteGroups[group as SiteGroup]);
    return { principalId: found?.id ?? 0, name: found?.title ?? '', roleIds: [ROLES[level]] };
  });
  return {
    id: idOf(list),
    urlName: list.urlName,
    title: list.title,
    description: list.description,
    template: 100,
    versions: list.versions,
    contentApproval: list.contentApproval === true,
    draftsSeenBy: list.contentApproval === true ? 1 : 0,
    ownRights: true,
    columns: columns(list, lists),
    views: views(list),
    rights: [{ principalId: OWNERS, name: 'Ejere', roleIds: [ROLES.full] }, ...rights],
  };
}

/** For tests: a site where nothing is left to do. */
export function wantedSite(lists: readonly ListDefinition[]): LiveSite {
  return {
    ...emptySite(),
    groups: [...groups],
    links: linkChanges(lists, emptySite()).flatMap((step, id) =>
      step.do === 'add-link' ? [{ id, title: step.title, url: linkUrl(emptySite(), step.link).toLowerCase() }] : [],
    ),
    version: siteVersion,
    lists: lists.map((list) => wantedList(list, lists)),
    allLists: lists.map(({ title, urlName }) => ({ title, urlName })),
  };
}

/** For tests: a site as the municipality orders it. */
export function emptySite(): LiveSite {
  return {
    title: 'Virksomhedsplaner',
    url: 'https://kommune.example/sites/x',
    ownerGroupId: OWNERS,
    currentUserId: 1,
    roleIds: ROLES,
    groups: [],
    allLists: [{ title: 'Dokumenter', urlName: '' }],
    links: [],
    lists: [],
  };
}
