import type { LiveList, LiveRight } from './live-site.js';

export const listSelect = [
  'Id',
  'Title',
  'Description',
  'BaseTemplate',
  'EnableVersioning',
  'MajorVersionLimit',
  'EnableModeration',
  'HasUniqueRoleAssignments',
  'RootFolder/ServerRelativeUrl',
];

export interface RawList {
  Id: string;
  Title: string;
  Description: string;
  BaseTemplate: number;
  EnableVersioning: boolean;
  MajorVersionLimit: number;
  EnableModeration: boolean;
  HasUniqueRoleAssignments: boolean;
  RootFolder: { ServerRelativeUrl: string };
}

export interface RawRight {
  PrincipalId: number;
  Member: { Title: string };
  RoleDefinitionBindings: { Id: number; RoleTypeKind: number }[];
}

/** Given by SharePoint to whoever may see something below; no right of its own. */
const LIMITED_ACCESS = 1;

/** A list without its columns, views and rights. */
export function listOf(raw: RawList): Omit<LiveList, 'columns' | 'views' | 'rights'> {
  const [, urlName = ''] = /\/Lists\/([^/]+)$/i.exec(raw.RootFolder.ServerRelativeUrl) ?? [];
  return {
    id: raw.Id.toLowerCase(),
    urlName,
    title: raw.Title,
    description: raw.Description,
    template: raw.BaseTemplate,
    versions: raw.EnableVersioning ? raw.MajorVersionLimit : 0,
    contentApproval: raw.EnableModeration,
    ownRights: raw.HasUniqueRoleAssignments,
  };
}

export function rightOf(raw: RawRight): LiveRight {
  const roles = raw.RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED_ACCESS);
  return { principalId: raw.PrincipalId, name: raw.Member.Title, roleIds: roles.map(({ Id }) => Id) };
}
