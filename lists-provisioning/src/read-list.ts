import type { LiveList, LiveRight } from './live-site.js';
import { columnOf, columnSelect, type RawColumn } from './read-column.js';
import { viewOf, viewSelect, type RawView } from './read-view.js';

export const listSelect = [
  'Id',
  'Title',
  'Description',
  'BaseTemplate',
  'EnableVersioning',
  'MajorVersionLimit',
  'EnableModeration',
  'DraftVersionVisibility',
  'HasUniqueRoleAssignments',
  'RootFolder/ServerRelativeUrl',
  ...columnSelect.map((name) => `Fields/${name}`),
  ...viewSelect.map((name) => `Views/${name}`),
  'RoleAssignments/PrincipalId',
  'RoleAssignments/Member/Title',
  'RoleAssignments/RoleDefinitionBindings/Id',
  'RoleAssignments/RoleDefinitionBindings/RoleTypeKind',
];
export const listExpand = ['RootFolder', 'Fields', 'Views', 'RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings'];

interface RawRight {
  PrincipalId: number;
  Member: { Title: string };
  RoleDefinitionBindings: { Id: number; RoleTypeKind: number }[];
}

export interface RawList {
  Id: string;
  Title: string;
  Description: string;
  BaseTemplate: number;
  EnableVersioning: boolean;
  MajorVersionLimit: number;
  EnableModeration: boolean;
  DraftVersionVisibility: number;
  HasUniqueRoleAssignments: boolean;
  RootFolder: { ServerRelativeUrl: string };
  Fields: RawColumn[];
  Views: RawView[];
  RoleAssignments: RawRight[];
}

/** Given by SharePoint to whoever may see something below; no right of its own. */
const LIMITED_ACCESS = 1;

function rightOf(raw: RawRight): LiveRight {
  const roles = raw.RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS);
  return { principalId: raw.PrincipalId, name: raw.Member.Title, roleIds: roles.map(({ Id }) => Id) };
}

/** The last part of a list's address; empty for libraries, which do not lie below `Lists`. */
export function urlNameOf({ RootFolder }: RawList): string {
  const [, urlName = ''] = /\/Lists\/([^/]+)$/i.exec(RootFolder.ServerRelativeUrl) ?? [];
  return urlName;
}

export function listOf(raw: RawList): LiveList {
  return {
    id: raw.Id.toLowerCase(),
    urlName: urlNameOf(raw),
    title: raw.Title,
    description: raw.Description,
    template: raw.BaseTemplate,
    versions: raw.EnableVersioning ? raw.MajorVersionLimit : 0,
    contentApproval: raw.EnableModeration,
    draftsSeenBy: raw.DraftVersionVisibility,
    ownRights: raw.HasUniqueRoleAssignments,
    columns: raw.Fields.map(columnOf),
    views: raw.Views.filter(({ PersonalView }) => !PersonalView).map(viewOf),
    rights: raw.RoleAssignments.map(rightOf),
  };
}
