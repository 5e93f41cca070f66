import { quoted } from '../site-rest.js';
import type { SiteRest } from '../site-rest.js';

export interface ListFacts {
  readonly Id: string;
  readonly Title: string;
  readonly Description: string;
  readonly DefaultViewUrl: string;
}

export interface ViewFacts {
  readonly Title: string;
  readonly ServerRelativeUrl: string;
  readonly DefaultView: boolean;
  readonly Hidden: boolean;
  readonly PersonalView: boolean;
  /** Children of the CAML Query. */
  readonly ViewQuery: string;
  readonly RowLimit: number;
  readonly ViewFields: { readonly Items: readonly string[] };
}

export interface FieldFacts {
  readonly InternalName: string;
  readonly Title: string;
  readonly TypeAsString: string;
  readonly Hidden: boolean;
  readonly CustomFormatter: string | null;
}

export interface ListPage {
  readonly list: ListFacts;
  readonly views: readonly ViewFacts[];
  /** By internal name. */
  readonly fields: ReadonlyMap<string, FieldFacts>;
}

const VIEW = 'Title,ServerRelativeUrl,DefaultView,Hidden,PersonalView,ViewQuery,RowLimit,ViewFields/Items';

/** Everything a list says of itself. Rejects with a SiteRefusal when the person may not see it. */
export async function readList(rest: SiteRest, url: string): Promise<ListPage> {
  const path = `/_api/web/GetList(${quoted(url)})`;
  const list = await rest.get<ListFacts>(`${path}?$select=Id,Title,Description,DefaultViewUrl`);
  const [views, fields] = await Promise.all([
    rest.get<{ value: ViewFacts[] }>(`${path}/views?$select=${VIEW}&$expand=ViewFields`),
    rest.get<{ value: FieldFacts[] }>(`${path}/fields?$select=InternalName,Title,TypeAsString,Hidden,CustomFormatter`),
  ]);
  return { list, views: views.value.filter((view) => !view.Hidden && !view.PersonalView), fields: new Map(fields.value.map((f) => [f.InternalName, f])) };
}
