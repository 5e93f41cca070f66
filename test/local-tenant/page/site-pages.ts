import { sendHtml } from './answers.js';
import { contentSecurity, newNonce } from './content-security.js';
import { framed } from './frame.js';
import { frameOf, siteTitleOf } from './frame-of.js';
import { canvas, startScripts, webPartsOn } from './front-page.js';
import { pageContext } from './page-context.js';
import { sitePermissions } from './permissions.js';
import { withInertComponents } from './runtime.js';
import { siteRest } from './site-rest.js';
import type { Host, PageHandler, Turn } from './turn.js';
import { actingCookie, visitorOf } from './visitor.js';
import type { Visitor } from './visitor.js';

const PAGE = /^\/SitePages\/([^/]+)\.aspx$/i;

/** `/SitePages/<page>.aspx`: the page's web parts on the real runtime. Queries: `Mode=Edit`, `kolonne=1/3`; all else is the web part's. */
export const answerSitePage: PageHandler = async (host, turn) => {
  const { site } = host.options;
  const page = turn.path.startsWith(site) ? PAGE.exec(turn.path.slice(site.length))?.[1] : undefined;
  if (!page) return false;
  const { manifests } = await host.solution();
  const webParts = webPartsOn(page, host.options, manifests);
  if (!webParts.length) return false;
  const visitor = visitorOf(turn.req, host.options.people);
  const nonce = newNonce();
  const edit = turn.url.searchParams.get('Mode') === 'Edit';
  const all = withInertComponents([...host.runtime.manifests, ...manifests]);
  const spPageContextInfo = await contextOf(host, turn, visitor);
  const scripts = startScripts({ theme: visitor.theme, edit, webParts, manifests: all, spPageContextInfo }, nonce);
  const main = canvas(page, webParts, turn.url.searchParams.get('kolonne'));
  const html = framed({ ...(await frameOf(host, turn, visitor)), title: page, main, scripts });
  sendHtml(turn.res, { status: 200, html, security: contentSecurity(nonce), cookies: [`${actingCookie(visitor.person)}; Path=/; SameSite=Lax`] });
  return true;
};

async function contextOf({ options }: Host, { path }: Turn, visitor: Visitor): Promise<Record<string, unknown>> {
  const [userId, permissions] = await Promise.all([options.userId(visitor.person.upn), sitePermissions(siteRest(options, visitor.person))]);
  return pageContext({
    origin: options.origin(),
    site: options.site,
    siteTitle: siteTitleOf(options),
    path,
    culture: visitor.culture,
    person: visitor.person,
    userId,
    permissions,
    formDigest: options.formDigest(),
  });
}
