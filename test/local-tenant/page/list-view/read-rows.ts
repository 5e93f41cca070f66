import { quoted } from '../site-rest.js';
import type { SiteRest } from '../site-rest.js';

/** A row as SharePoint streams it: texts in the site's language, raw values under `Name.`, people and lookups as arrays. */
export type Row = Readonly<Record<string, unknown>>;

export interface Rows {
  readonly rows: readonly Row[];
  readonly firstRow: number;
  /** Query string (with `?`) of the next page. */
  readonly next?: string;
}

interface Stream {
  readonly Row: readonly Row[];
  readonly FirstRow?: number;
  readonly NextHref?: string;
}

/** `paging`: the query string of the page asked for, as an earlier answer gave it. */
export async function readRows(rest: SiteRest, list: string, { viewXml, paging }: { viewXml: string; paging?: string }): Promise<Rows> {
  const parameters = { RenderOptions: 2, ViewXml: viewXml, ...(paging ? { Paging: paging } : {}) };
  const stream = await rest.post<Stream>(`/_api/web/GetList(${quoted(list)})/RenderListDataAsStream`, { parameters });
  return { rows: stream.Row, firstRow: stream.FirstRow ?? 1, next: stream.NextHref };
}
