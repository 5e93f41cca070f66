import { redirect, sendHtml } from '../answers.js';
import { contentSecurity } from '../content-security.js';
import { frameOf } from '../frame-of.js';
import { framed } from '../frame.js';
import { isRefusal, siteRest } from '../site-rest.js';
import type { SiteRest } from '../site-rest.js';
import type { Host, PageHandler, Turn } from '../turn.js';
import { actingCookie, visitorOf } from '../visitor.js';
import type { Visitor } from '../visitor.js';
import type { CellContext } from './cell-html.js';
import { readIcons } from './icons.js';
import type { Icons } from './icons.js';
import { itemColumns, itemHtml } from './item-html.js';
import { listAddress } from './list-address.js';
import type { ListAddress } from './list-address.js';
import { LIST_STYLE } from './list-style.js';
import { listHtml } from './list-table.js';
import { readList } from './read-list.js';
import { readRows } from './read-rows.js';
import { refusedHtml } from './refused-html.js';
import { tenantNow } from './tenant-clock.js';
import { itemQuery, viewQuery } from './view-query.js';

interface Content {
  readonly status: number;
  readonly title: string;
  readonly main: string;
}

interface Wanted {
  readonly rest: SiteRest;
  readonly address: ListAddress;
  readonly url: URL;
  readonly context: CellContext;
}

const NOT_FOUND = { status: 404, message: '' };

/** `/Lists/<list>/<view>.aspx` and `/Lists/<list>/DispForm.aspx?ID=…`: what the site's REST says of them, for this person. */
export const answerListPage: PageHandler = async (host, turn) => {
  const { options } = host;
  const address = listAddress(options.site, turn.path);
  if (!address) return false;
  const visitor = visitorOf(turn.req, options.people);
  const rest = siteRest(options, visitor.person);
  if (!address.page) return openDefaultView(rest, address, turn);
  const icons = readIcons(options.root);
  const context = { list: address.list, now: tenantNow(options), me: visitor.person.upn, web: options.origin() + options.site, icon: icons.draw };
  const content = await orRefused(() => contentOf({ rest, address, url: turn.url, context }));
  await send({ host, turn, visitor }, content, icons);
  return true;
};

async function openDefaultView(rest: SiteRest, { list }: ListAddress, { res }: Turn): Promise<boolean> {
  const found = await readList(rest, list).catch(() => undefined);
  if (found) redirect(res, encodeURI(found.list.DefaultViewUrl));
  return found !== undefined;
}

async function orRefused(read: () => Promise<Content>): Promise<Content> {
  try {
    return await read();
  } catch (error) {
    if (isRefusal(error)) return refusedHtml(error);
    throw error;
  }
}

async function contentOf(wanted: Wanted): Promise<Content> {
  return wanted.address.page.toLowerCase() === 'dispform.aspx' ? itemContent(wanted) : viewContent(wanted);
}

async function viewContent({ rest, address, url, context }: Wanted): Promise<Content> {
  const page = await readList(rest, address.list);
  const path = `${address.list}/${address.page}`.toLowerCase();
  const view = page.views.find((each) => each.ServerRelativeUrl.toLowerCase() === path);
  if (!view) return refusedHtml(NOT_FOUND);
  const { viewXml, groupBy, collapsed } = viewQuery(view);
  const rows = await readRows(rest, address.list, { viewXml, paging: url.searchParams.has('Paged') ? url.search.slice(1) : undefined });
  const open = url.searchParams.get('grupper') === 'aabne';
  return { status: 200, title: `${page.list.Title} – ${view.Title}`, main: listHtml({ page, view, rows, groupBy, collapsed: collapsed && !open, context }) };
}

async function itemContent({ rest, address, url }: Wanted): Promise<Content> {
  const page = await readList(rest, address.list);
  const id = Number(url.searchParams.get('ID'));
  if (!Number.isInteger(id)) return refusedHtml(NOT_FOUND);
  const names = itemColumns(page).map((field) => field.InternalName);
  const { rows } = await readRows(rest, address.list, { viewXml: itemQuery(id, names) });
  const [row] = rows;
  return row ? { status: 200, title: String(row['Title'] ?? page.list.Title), main: itemHtml(page, row) } : refusedHtml(NOT_FOUND);
}

async function send({ host, turn, visitor }: { host: Host; turn: Turn; visitor: Visitor }, { status, title, main }: Content, icons: Icons): Promise<void> {
  const frame = await frameOf(host, turn, visitor);
  const html = framed({ ...frame, title, main, head: `<style>${icons.style}${LIST_STYLE}</style>` });
  sendHtml(turn.res, { status, html, security: contentSecurity(), cookies: [`${actingCookie(visitor.person)}; Path=/; SameSite=Lax`] });
}
