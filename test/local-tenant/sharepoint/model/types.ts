/** What the stand-in stores: documents named as SharePoint's REST names them, values as JSON. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Properties = Record<string, unknown>;

export interface UrlValue {
  Url: string;
  Description: string;
}

/** One item's value in one column: persons and lookups are ids, dates are UTC ISO texts without milliseconds. */
export type Cell = null | boolean | number | string | number[] | string[] | UrlValue;

export interface FieldDoc {
  Id: string;
  InternalName: string;
  StaticName: string;
  Title: string;
  Description: string;
  Group: string;
  Required: boolean;
  Hidden: boolean;
  ReadOnlyField: boolean;
  Indexed: boolean;
  EnforceUniqueValues: boolean;
  DefaultValue: string | null;
  DefaultFormula: string | null;
  ValidationFormula: string | null;
  ValidationMessage: string | null;
  CustomFormatter: string | null;
  JSLink: string | null;
  Direction: string;
  /** TypeAsString: Text, Note, LookupMulti … */
  type: string;
  /** properties of the kind alone, by REST name */
  own: Record<string, Json>;
  /** properties of the kind that were given, not assumed: SchemaXml repeats them even when they are the default */
  given: string[];
  /** attributes of SchemaXml that have no REST property */
  attributes: Record<string, string>;
  /** the column in SchemaXml, such as nvarchar4; empty for columns that store nothing */
  column: string;
  /** came with the list */
  base: boolean;
  canBeDeleted: boolean;
}

export interface ViewDoc {
  Id: string;
  Title: string;
  DefaultView: boolean;
  Hidden: boolean;
  PersonalView: boolean;
  ViewQuery: string;
  RowLimit: number;
  Paged: boolean;
  Scope: number;
  CustomFormatter: string | null;
  fields: string[];
  url: string;
  /** further settable properties by REST name */
  own: Record<string, Json>;
  ownerId: number;
}

export interface ContentTypeDoc {
  StringId: string;
  Name: string;
  Description: string;
  Group: string;
  Hidden: boolean;
  ReadOnly: boolean;
  Sealed: boolean;
  fieldLinks: { Id: string; Name: string; Required: boolean; Hidden: boolean }[];
  own: Record<string, Json>;
}

export interface ListDoc {
  Id: string;
  Title: string;
  /** server relative address of the root folder */
  url: string;
  Created: string;
  etag: number;
  /** REST properties as given or by default */
  settings: Record<string, Json>;
  fields: FieldDoc[];
  views: ViewDoc[];
  contentTypes: ContentTypeDoc[];
  rootFolderId: string;
  authorId: number;
}

export type Moderation = 0 | 1 | 2 | 3;

/** One state of an item, as a version keeps it. */
export interface ItemState {
  values: Record<string, Cell>;
  modified: string;
  editor: number;
  /** 512 times the major version plus the minor one */
  ui: number;
  moderation: Moderation;
  comment: string | null;
  contentTypeId: string;
}

export interface ItemRow extends ItemState {
  id: number;
  created: string;
  author: number;
  /** owshiddenversion: raised by every write */
  version: number;
  guid: string;
  uniqueId: string;
  /** the last approved state, kept while a later draft waits */
  published?: ItemState;
}

export interface UserDoc {
  Id: number;
  LoginName: string;
  Title: string;
  Email: string;
  PrincipalType: number;
  UserPrincipalName: string | null;
  objectId: string | null;
  JobTitle: string;
  IsSiteAdmin: boolean;
  /** rights that hold everywhere, as Sites.Selected gives an app */
  everywhere: '' | 'full' | 'write' | 'read';
}

export interface GroupDoc {
  Id: number;
  Title: string;
  Description: string | null;
  OwnerId: number;
  members: number[];
  own: Record<string, Json>;
}

export interface RoleDoc {
  Id: number;
  Name: string;
  Description: string;
  Hidden: boolean;
  Order: number;
  RoleTypeKind: number;
  BasePermissions: { High: string; Low: string };
}

/** Role assignments of a securable that does not inherit: role ids by principal id. */
export interface ScopeDoc {
  id: string;
  roles: Record<string, number[]>;
}

export interface NavigationDoc {
  Id: number;
  Title: string;
  Url: string;
  IsVisible: boolean;
  IsExternal: boolean;
  place: 'quicklaunch' | 'topnavigationbar';
  parent: number;
  order: number;
}

export interface WebDoc {
  Id: string;
  SiteId: string;
  GroupId: string;
  Created: string;
  settings: Record<string, Json>;
  regional: Record<string, Json>;
  fields: FieldDoc[];
  contentTypes: ContentTypeDoc[];
  /** ids of the groups for owners, members and visitors */
  associated: { owner: number; member: number; visitor: number };
  secret: string;
  /** the hidden list that persons point to */
  userListId: string;
}

export interface RecycledDoc {
  id: string;
  list: string;
  item: ItemRow | null;
  title: string;
  deleted: string;
  by: number;
}
