import type { RightLevel, SiteGroup } from '@virksomhedsplaner/shared/lists';

/** One thing that is not as wanted, in words for people. */
export interface Difference {
  what: string;
  is: string;
  wanted: string;
}

/** Who gets a right on a list: one of our groups, or the site's owners, who always keep full control. */
export type Holder = SiteGroup | 'siteOwners';

/** Settings of a list by SharePoint's names. */
export type ListSettings = Partial<{
  Title: string;
  Description: string;
  EnableVersioning: boolean;
  MajorVersionLimit: number;
  EnableModeration: boolean;
  DraftVersionVisibility: number;
}>;

/** Properties that every column has, by SharePoint's names. */
export type ColumnProperties = Partial<{
  Title: string;
  Description: string;
  Required: boolean;
  Indexed: boolean;
  EnforceUniqueValues: boolean;
  CustomFormatter: string;
}>;

/**
 * What apply does to bring the site to what is wanted. Lists, columns, views and groups are named by their keys in the definitions;
 * ids of what does not exist yet are found while applying.
 */
export type Step =
  | { do: 'create-group'; group: SiteGroup }
  | { do: 'show-members'; group: SiteGroup; groupId: number }
  | { do: 'create-list'; list: string }
  | { do: 'set-list'; list: string; settings: ListSettings; differences: Difference[] }
  | { do: 'name-title-column'; list: string; differences: Difference[] }
  | { do: 'create-column'; list: string; column: string }
  | { do: 'change-column'; list: string; column: string; columnId: string; properties: ColumnProperties; schemaXml?: string; differences: Difference[] }
  | { do: 'create-view'; list: string; view: string }
  | { do: 'change-view'; list: string; view: string; viewId: string; listViewXml?: string; properties: ViewProperties; differences: Difference[] }
  | { do: 'remove-view'; list: string; view: string; viewId: string }
  | { do: 'separate-rights'; list: string }
  | { do: 'grant'; list: string; holder: Holder; level: RightLevel }
  | { do: 'revoke'; list: string; holder: Holder; roleId: number }
  /** A link of the menu, by its address below `Lists`; under a heading, or a heading itself. */
  | { do: 'add-link'; link: string; title: string; heading?: string }
  | { do: 'remove-link'; link: string; title: string; linkId: number };

export type ViewProperties = Partial<{ Title: string; DefaultView: boolean; CustomFormatter: string }>;

/** Something on the site that stands where ours should, and that apply never overwrites. */
export interface Conflict {
  /** Absent when it is about the site's groups. */
  list?: string;
  column?: string;
  is: string;
  wanted: string;
  advice: string;
}

/** Something on our lists that we did not ask for; it is left alone. */
export interface Extra {
  list: string;
  what: 'column' | 'right';
  name: string;
}

/** What the site needs; nothing is done while there are conflicts. */
export interface SitePlan {
  steps: Step[];
  conflicts: Conflict[];
  extras: Extra[];
}
