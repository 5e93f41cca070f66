import type { ReadableList } from '../lists/index.js';
import { APPROVAL, selectOf } from '../lists/index.js';

export type RawRow = Readonly<Record<string, unknown>>;

/** One GET below `_api/web`. */
export interface Read {
  path: string;
  /** The rows must carry their etags; without it SharePoint sends the columns alone. */
  etags?: boolean;
}

/** The rows, or why SharePoint did not give them. */
export type ReadOutcome = { rows: RawRow[] } | { error: unknown };

/** Reads it all in one round trip, outcomes in the order asked. Throws when the whole could not be read. */
export type ReadAtOnce = (reads: readonly Read[]) => Promise<ReadOutcome[]>;

export interface RowsRead {
  list: ReadableList;
  filter?: string;
  /** Keys of the fields to read; all when left out. */
  keys?: readonly string[];
  /** Reads who last changed the row, for lists where that decides whether it counts. */
  withEditor?: boolean;
  /** Reads whether the row is approved; lists with content approval only. */
  withApproval?: boolean;
  /** Newest first, for the highest id. */
  newestFirst?: boolean;
  top: number;
}

/** SharePoint's largest page, and the most rows it examines for one question (the list view threshold). */
export const PAGE_SIZE = 5000;

/** The address of some rows of a list, found by the list's address. `sitePath` is server-relative. */
export function rowsPath(sitePath: string, { list, filter, keys, withEditor = false, withApproval = false, newestFirst = false, top }: RowsRead): string {
  const { select, expand } = selectOf(list, keys);
  const editor = withEditor ? ['Editor/Id', 'Editor/Title', 'Editor/Name'] : [];
  const expanded = [...expand, ...(withEditor ? ['Editor'] : [])];
  const options = [
    `$select=${[...select, ...editor, ...(withApproval ? [APPROVAL] : [])].join(',')}`,
    ...(expanded.length > 0 ? [`$expand=${expanded.join(',')}`] : []),
    ...(filter === undefined ? [] : [`$filter=${encodeURIComponent(filter)}`]),
    `$orderby=Id${newestFirst ? '%20desc' : ''}`,
    `$top=${top}`,
  ];
  return `getList('${encodeURIComponent(`${sitePath}/Lists/${list.urlName}`)}')/items?${options.join('&')}`;
}
