import type { LiveView } from './live-site.js';
import { parseXml, writeXml, type XmlNode } from './xml.js';

export const viewSelect = ['Id', 'Title', 'DefaultView', 'PersonalView', 'ServerRelativeUrl', 'ListViewXml', 'CustomFormatter'];

export interface RawView {
  Id: string;
  Title: string;
  DefaultView: boolean;
  PersonalView: boolean;
  ServerRelativeUrl: string;
  ListViewXml: string;
  CustomFormatter?: string | null;
}

/** Where a condition, a sorting and a grouping stand is SharePoint's choice; their order carries no meaning. */
const QUERY_PARTS = ['GroupBy', 'OrderBy', 'Where'];

function queryOf(view: XmlNode | undefined): string {
  const parts = view?.children.find(({ name }) => name === 'Query')?.children ?? [];
  const rank = ({ name }: XmlNode): number => QUERY_PARTS.indexOf(name);
  return writeXml(
    [...parts].sort((a, b) => rank(a) - rank(b)),
    true,
  );
}

/** A view from SharePoint's JSON; its page's name is its identity. */
export function viewOf(raw: RawView): LiveView {
  const [view] = parseXml(raw.ListViewXml);
  const child = (wanted: string): XmlNode | undefined => view?.children.find(({ name }) => name === wanted);
  const [, name = ''] = /([^/]+)\.aspx$/i.exec(raw.ServerRelativeUrl) ?? [];
  return {
    id: raw.Id,
    name,
    title: raw.Title,
    default: raw.DefaultView,
    fields: child('ViewFields')?.children.map(({ attributes }) => attributes['Name'] ?? '') ?? [],
    query: queryOf(view),
    rowLimit: Number(child('RowLimit')?.text ?? 0),
    listViewXml: raw.ListViewXml,
    ...(raw.CustomFormatter === undefined || raw.CustomFormatter === null || raw.CustomFormatter === '' ? {} : { formatter: raw.CustomFormatter }),
  };
}
