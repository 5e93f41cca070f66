/** Limits as SharePoint has them; the control door changes them. */
export interface Limits {
  listViewThreshold: number;
  lookups: number;
  indexes: number;
  pageSize: number;
  /** the most `$top` gives, and the most a page holds */
  maxTop: number;
  batchParts: number;
  bodyBytes: number;
}

/** What is not known of SharePoint for certain: a client should work in every position. */
export interface Switches {
  /** etag of an item: `"4"` or `"<guid>,4"` */
  itemEtag: 'number' | 'guid';
  /** status of a refused duplicate */
  duplicateStatus: 500 | 400;
  /** whether texts are compared with regard to case */
  collation: 'ignoreCase' | 'case';
  /** MERGE and DELETE of an item without If-Match: refused with 412, or done */
  withoutIfMatch: 'refuse' | 'overwrite';
  /** items written by one who may approve are approved at once */
  approverApproves: boolean;
}

export const defaultLimits = (): Limits => ({
  listViewThreshold: 5000,
  lookups: 12,
  indexes: 20,
  pageSize: 100,
  maxTop: 5000,
  batchParts: 100,
  bodyBytes: 4 * 1024 * 1024,
});

export const defaultSwitches = (): Switches => ({
  itemEtag: 'guid',
  duplicateStatus: 500,
  collation: 'ignoreCase',
  withoutIfMatch: 'refuse',
  approverApproves: false,
});
