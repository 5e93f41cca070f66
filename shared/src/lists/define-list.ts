import type { FieldDefinition } from './field-kinds.js';

/** One condition of a view: kept as data so that provisioning writes the CAML and a test can read it. */
export interface ViewCondition {
  field: string;
  op: 'eq' | 'neq' | 'lt' | 'leq' | 'gt' | 'geq' | 'isNull' | 'isNotNull' | 'contains' | 'in';
  /** `me`: the reader; `today`: the day of reading, or so many days from it; with `in`, any of the words. */
  value?: string | number | boolean | 'today' | 'me' | { daysFromToday: number } | readonly string[];
}

export interface ViewDefinition<F extends string = string> {
  /** ASCII: becomes the page's name. */
  name: string;
  title: string;
  /** Keys of the list's fields, or 'title', 'id', 'modified', 'editor'. */
  fields: readonly (F | BuiltinField)[];
  where?: readonly (Omit<ViewCondition, 'field'> & { field: F | BuiltinField })[];
  orderBy?: readonly { field: F | BuiltinField; descending?: boolean }[];
  /** One column, or two: groups within groups. */
  groupBy?: F | readonly [F, F];
  default?: boolean;
  /** Rows shown at a time; SharePoint's own 30 when left out. */
  rowLimit?: number;
  /** JSON view formatting, as text. */
  formatter?: string;
}

export const builtinFields = {
  title: 'Title',
  id: 'ID',
  created: 'Created',
  modified: 'Modified',
  editor: 'Editor',
  /** Only on lists with content approval. */
  approval: '_ModerationStatus',
} as const;
export type BuiltinField = keyof typeof builtinFields;

/** The columns a view is grouped by, outermost first. */
export const groupedBy = ({ groupBy }: Pick<ViewDefinition, 'groupBy'>): readonly string[] => (groupBy === undefined ? [] : [groupBy].flat());

/** The site's groups; who may do what on each list. `domain.md`, "Rights are per list". */
export type SiteGroup = 'secretariat' | 'planWriters' | 'owners' | 'readers' | 'botApp';
export type RightLevel = 'read' | 'contribute' | 'full';

export interface ListDefinition<F extends Record<string, FieldDefinition> = Record<string, FieldDefinition>> {
  key: string;
  /** ASCII: becomes the list's address, `Lists/<urlName>`; never changes. */
  urlName: string;
  /** Danish; the secretariat may change it. */
  title: string;
  description: string;
  /** Heading and help of the built-in Title column. */
  titleColumn: string;
  fields: F;
  views: readonly ViewDefinition[];
  /** Who may do what; groups that are left out have no right here. */
  rights: Partial<Record<SiteGroup, RightLevel>>;
  /** Kept versions of each item; 0 turns versioning off. */
  versions: number;
  /** A row, and a change to it, is a draft until somebody approves it: only who may edit the list sees drafts. */
  contentApproval?: boolean;
}

/** A list as a value: types, select, mappers and provisioning steps all come from it. The only home of column names. */
export function defineList<const F extends Record<string, FieldDefinition>>(
  definition: Omit<ListDefinition<F>, 'views'> & { views: readonly ViewDefinition<Extract<keyof F, string>>[] },
): ListDefinition<F> {
  return definition;
}

type ValueOf<D> = D extends FieldDefinition<infer _K, infer V> ? V : never;

/** A row of the list: built-in columns and the list's own; columns without a value are undefined. */
export type RowOf<L> =
  L extends ListDefinition<infer F>
    ? { id: number; title: string; etag: string; editor?: { login: string; name: string } } & { [K in keyof F]?: ValueOf<F[K]> }
    : never;

/** What can be written: people by SharePoint user id. */
type WrittenValue<D> = D extends FieldDefinition<infer K, infer V> ? (K extends 'person' ? number : K extends 'people' ? number[] : V) : never;
export type ChangeOf<L> = L extends ListDefinition<infer F> ? { title?: string } & { [K in keyof F]?: WrittenValue<F[K]> | null } : never;
