import { redirect, sendHtml } from './answers.js';
import { contentSecurity } from './content-security.js';
import { escapeHtml } from './html.js';
import type { PageHandler } from './turn.js';
import { choiceIn } from './visitor.js';

/** Sends the browser to where it should be: off `localhost`, from the root to the front page, and on after a choice in the bar. */
export const answerRedirect: PageHandler = async ({ options }, { req, res, url, path }) => {
  const { site, people } = options;
  const inSite = path === '/' || path === site || path.startsWith(`${site}/`);
  if (!inSite || path.startsWith(`${site}/_api`)) return false;
  const address = req.url ?? '/';
  // The runtime treats the host name "localhost" as a developer's workbench, not as SharePoint.
  if (/^localhost(:|$)/.test(req.headers.host ?? '')) redirect(res, options.origin() + address);
  else if (['/', site, `${site}/`].includes(path)) redirect(res, `${site}/SitePages/Forside.aspx${url.search}`);
  else return followChoice();
  return true;

  function followChoice(): boolean {
    const choice = choiceIn(address, people);
    if (!choice) return false;
    if (choice.unknownPerson === undefined) redirect(res, choice.location, choice.cookies);
    else sendHtml(res, { status: 404, html: unknown(choice.unknownPerson), security: contentSecurity() });
    return true;
  }
};

function unknown(person: string): string {
  return `<!doctype html><html lang="da"><meta charset="utf-8"><title>Ukendt person</title><p>${escapeHtml(person)} findes ikke i den lokale tenants personer.</p></html>`;
}
