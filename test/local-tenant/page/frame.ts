import { FRAME_STYLE } from './frame-style.js';
import { escapeHtml } from './html.js';
import type { NavigationLink } from './navigation.js';
import type { DirectoryPerson } from './options.js';
import { RUNTIME_URL } from './runtime.js';
import type { Visitor } from './visitor.js';

export interface Frame {
  readonly title: string;
  readonly siteTitle: string;
  readonly visitor: Visitor;
  readonly people: readonly DirectoryPerson[];
  readonly navigation: readonly NavigationLink[];
  /** Server-relative path of this page, to mark it in the navigation. */
  readonly path: string;
  /** HTML of the page between header and end. */
  readonly main: string;
  /** More HTML for the head and the end of the body. */
  readonly head?: string;
  readonly scripts?: string;
}

const WAFFLE =
  '<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 1h3v3H1zM6.5 1h3v3h-3zM12 1h3v3h-3zM1 6.5h3v3H1zM6.5 6.5h3v3h-3zM12 6.5h3v3h-3zM1 12h3v3H1zM6.5 12h3v3h-3zM12 12h3v3h-3z"/></svg>';

/** A whole page: the local tenant's bar, SharePoint's suite bar and site header, then the page's own content. */
export function framed(frame: Frame): string {
  const { title, siteTitle, visitor } = frame;
  return `<!doctype html>
<html lang="${visitor.culture.slice(0, 2)}" data-theme="${visitor.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – ${escapeHtml(siteTitle)}</title>
<style>${FRAME_STYLE}</style>
${frame.head ?? ''}
</head>
<body>
<a class="skip" href="#indhold">Spring til indhold</a>
${bar(frame)}
<header>
<div class="suite">${WAFFLE}SharePoint<span class="me" title="${escapeHtml(visitor.person.displayName)}">${escapeHtml(initials(visitor.person.displayName))}</span></div>
<div class="site"><div>
<div class="logo"><b aria-hidden="true">${escapeHtml(siteTitle.slice(0, 1))}</b>${escapeHtml(siteTitle)}</div>
<nav aria-label="Websted"><ul>${frame.navigation.map((link) => item(link, frame.path)).join('')}</ul></nav>
</div></div>
</header>
${frame.main}
${frame.scripts ?? ''}
<script src="${RUNTIME_URL}bar.js"></script>
</body>
</html>`;
}

function item({ title, href, below }: NavigationLink, path: string): string {
  const here = path === href || (below !== undefined && path.startsWith(below));
  return `<li><a href="${escapeHtml(encodeURI(href))}"${here ? ' aria-current="page"' : ''}>${escapeHtml(title)}</a></li>`;
}

/** Not SharePoint's: lets one person at the keyboard act as anyone in the directory. */
function bar({ visitor, people }: Frame): string {
  const person = (p: DirectoryPerson): string =>
    choice('as', p.upn, p.upn === visitor.person.upn, `${escapeHtml(p.displayName)} <small>${escapeHtml(p.upn)}</small>`);
  return `<div class="bar" role="region" aria-label="Lokal tenant">
<strong>Lokal tenant</strong>
<details><summary>Du ser siden som <b>${escapeHtml(visitor.person.displayName)}</b></summary><ul>${people.map((p) => `<li>${person(p)}</li>`).join('')}</ul></details>
<p>Tema: ${choice('theme', 'light', visitor.theme === 'light', 'lyst')} ${choice('theme', 'dark', visitor.theme === 'dark', 'mørkt')}</p>
<p>Sprog: ${choice('culture', 'da-DK', visitor.culture === 'da-DK', 'dansk')} ${choice('culture', 'en-US', visitor.culture === 'en-US', 'engelsk')}</p>
<form data-day hidden><label>Dag: <input type="date" name="day" required></label> <button>Flyt dagen</button></form>
</div>`;
}

function choice(name: string, value: string, current: boolean, html: string): string {
  const query = escapeHtml(`${name}=${encodeURIComponent(value)}`);
  return `<a href="?${query}" data-choice="${query}"${current ? ' aria-current="true"' : ''}>${html}</a>`;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((w) => (w ?? '').slice(0, 1).toUpperCase()).join('');
}
