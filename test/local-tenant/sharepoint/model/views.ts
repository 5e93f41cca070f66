import { randomUUID } from 'node:crypto';
import { escapeXml } from '../xml/write-xml.js';
import type { ListDoc, ViewDoc } from './types.js';

interface NewView {
  url: string;
  isDefault: boolean;
  fields: string[];
  ownerId: number;
}

export const newView = (Title: string, options: NewView): ViewDoc => ({
  Id: randomUUID(),
  Title,
  DefaultView: options.isDefault,
  Hidden: false,
  PersonalView: false,
  ViewQuery: '',
  RowLimit: 30,
  Paged: true,
  Scope: 0,
  CustomFormatter: null,
  fields: options.fields,
  url: options.url,
  own: {},
  ownerId: options.ownerId,
});

/** A personal view is its owner's alone: not even those who manage the site see it. */
export const isSeenBy = (view: ViewDoc, userId: number): boolean => !view.PersonalView || view.ownerId === userId;

const SCOPES = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'];
const flag = (name: string, set: boolean): string => (set ? ` ${name}="TRUE"` : '');
export const fieldRefs = (names: readonly string[]): string => names.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('');

const head = (view: ViewDoc): string =>
  `Name="{${view.Id.toUpperCase()}}"${flag('DefaultView', view.DefaultView)}${flag('Hidden', view.Hidden)}${flag('Personal', view.PersonalView)}` +
  `${flag('MobileView', true)}${flag('MobileDefaultView', view.DefaultView)}${view.Scope > 0 ? ` Scope="${SCOPES[view.Scope] ?? ''}"` : ''} Type="HTML"` +
  ` DisplayName="${escapeXml(view.Title)}" Url="${escapeXml(view.url)}" Level="1" BaseViewID="1" ContentTypeID="0x" ImageUrl="/_layouts/15/images/generic.png?rev=47"`;

const formatter = (view: ViewDoc): string => (view.CustomFormatter ? `<CustomFormatter>${escapeXml(view.CustomFormatter)}</CustomFormatter>` : '');
const rowLimit = (view: ViewDoc): string => `<RowLimit Paged="${view.Paged ? 'TRUE' : 'FALSE'}">${view.RowLimit}</RowLimit>`;
const ownText = (view: ViewDoc, name: string): string => (typeof view.own[name] === 'string' ? view.own[name] : '');
const aggregations = (view: ViewDoc): string =>
  `<Aggregations Value="${ownText(view, 'AggregationsStatus') || 'Off'}">${ownText(view, 'Aggregations')}</Aggregations>`;

/** The view as SetViewXml takes it. */
export const listViewXml = (view: ViewDoc): string =>
  `<View ${head(view)} ><Query>${view.ViewQuery}</Query><ViewFields>${fieldRefs(view.fields)}</ViewFields>${rowLimit(view)}${aggregations(view)}` +
  `${formatter(view)}<JSLink>clienttemplates.js</JSLink><XslLink Default="TRUE">main.xsl</XslLink><Toolbar Type="Standard"/></View>`;

export const htmlSchemaXml = (view: ViewDoc): string =>
  `<View ${head(view)}><ViewFields>${fieldRefs(view.fields)}</ViewFields><ViewData /><Query>${view.ViewQuery}</Query>${aggregations(view)}${rowLimit(view)}` +
  `<Mobile MobileItemLimit="3" MobileSimpleViewField="LinkTitle" /><XslLink Default="TRUE">main.xsl</XslLink><JSLink>clienttemplates.js</JSLink><Toolbar Type="Standard" />${formatter(view)}</View>`;

/** Address of a new view's page: its title without what an address cannot hold; a number when it is taken. */
export function viewUrl(list: ListDoc, title: string): string {
  const name = title.replace(/["#%&*:<>?\\/{|}~.']/g, '').trim() || 'View';
  const urls = new Set(list.views.map((view) => view.url.toLowerCase()));
  for (let number = 0; ; number += 1) {
    const url = `${list.url}/${name}${number === 0 ? '' : number}.aspx`;
    if (!urls.has(url.toLowerCase())) return url;
  }
}
