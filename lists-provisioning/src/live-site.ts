import type { FieldKind, RightLevel } from '@virksomhedsplaner/shared/lists';

/** A column as the site has it. */
export interface LiveColumn {
  id: string;
  internalName: string;
  title: string;
  description: string;
  /** Our word for the kind (`json` reads as `note`), or SharePoint's own name of a kind we never make. */
  kind: Exclude<FieldKind, 'json'> | `sharepoint:${string}`;
  required: boolean;
  indexed: boolean;
  unique: boolean;
  choices: string[];
  maxLength?: number;
  decimals?: number;
  /** Id of the list looked up in, without braces, lower case. */
  lookupListId?: string;
  formatter?: string;
  /** Came with the list; false for columns that people or we added. */
  builtin: boolean;
  schemaXml: string;
}

/** A view as the site has it; `name` is its page's name without `.aspx`. */
export interface LiveView {
  id: string;
  name: string;
  title: string;
  default: boolean;
  fields: string[];
  /** Canonical XML of the query's children. */
  query: string;
  rowLimit: number;
  formatter?: string;
  listViewXml: string;
}

/** What one principal may do on a list, without Limited Access. */
export interface LiveRight {
  principalId: number;
  name: string;
  roleIds: number[];
}

export interface LiveGroup {
  id: number;
  title: string;
  /** Everybody on the site may see who is in it, not the members alone. */
  membersVisible: boolean;
}

export interface LiveList {
  id: string;
  /** Last part of the list's address: how a list is found again whatever its title. */
  urlName: string;
  title: string;
  description: string;
  /** SharePoint's template number; 100 is a plain list. */
  template: number;
  /** Kept versions; 0 when versioning is off. */
  versions: number;
  contentApproval: boolean;
  /** SharePoint's number for who sees rows that are not approved: 0 readers, 1 editors, 2 approvers and the author. */
  draftsSeenBy: number;
  ownRights: boolean;
  columns: LiveColumn[];
  views: LiveView[];
  rights: LiveRight[];
}

/** A link of the site's menu. */
export interface LiveLink {
  id: number;
  title: string;
  /** Server-relative, lower case. */
  url: string;
  /** Id of the heading it stands under. */
  parent?: number;
}

export interface LiveSite {
  title: string;
  url: string;
  /** Absent on sites made without the usual three groups. */
  ownerGroupId?: number;
  /** Who reads: keeps what it has. */
  currentUserId: number;
  /** Role definition ids by level; names differ by language, kinds do not. */
  roleIds: Partial<Record<RightLevel, number>>;
  groups: LiveGroup[];
  /** Titles and addresses of every list, ours or not. */
  allLists: { title: string; urlName: string }[];
  /** The site's menu, headings and what stands under them. */
  links: LiveLink[];
  /** Which version of the lists was last completed here; absent on sites from before versions were kept, and on new ones. */
  version?: number;
  /** The lists at our addresses, read in full. */
  lists: LiveList[];
}
