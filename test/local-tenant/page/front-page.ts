import { escapeHtml, scriptJson } from './html.js';
import type { ComponentManifest, PageHostOptions, WebPartOnPage } from './options.js';
import { RUNTIME_URL } from './runtime.js';
import { PALETTES } from './site-theme.js';
import type { ThemeName } from './visitor.js';

/** Widths of a section's column, by the page's `?kolonne=` (`fuld`: edge to edge, as SharePoint's full-width section). */
const COLUMNS: Readonly<Record<string, string>> = {
  '1/1': 'minmax(0,1fr)',
  '1/2': 'minmax(0,1fr) minmax(0,1fr)',
  '1/3': 'minmax(0,1fr) minmax(0,2fr)',
  '2/3': 'minmax(0,2fr) minmax(0,1fr)',
};

const LIBRARIES = ['react.production.min.js', 'react-dom.production.min.js', 'fluentui-react.js', 'sp-loader-assembly_en-us.js', 'boot.js'];

/** Web parts of one page: those that the options place there, else every web part of the package on the front page. */
export function webPartsOn(page: string, options: Pick<PageHostOptions, 'webParts'>, manifests: readonly ComponentManifest[]): WebPartOnPage[] {
  const all: readonly WebPartOnPage[] =
    options.webParts ??
    manifests.filter((m) => m.componentType === 'WebPart').map((m) => ({ id: m.id, properties: m.preconfiguredEntries?.[0]?.properties ?? {} }));
  return all.filter((part) => (part.page ?? 'Forside') === page);
}

/** The page's canvas: its own heading, as SharePoint's title area has it, and one section whose first column holds the web parts. */
export function canvas(title: string, webParts: readonly WebPartOnPage[], column: string | null): string {
  const heading = `<h1 class="title">${escapeHtml(title)}</h1>`;
  const places = webParts.map(() => '<div data-web-part></div>').join('\n');
  if (column === 'fuld') return `<main id="indhold" class="full" tabindex="-1">${heading}${places}</main>`;
  const columns = COLUMNS[column ?? '1/1'] ?? 'minmax(0,1fr)';
  const empty = columns.includes(' ') ? '<div></div>' : '';
  return `<main id="indhold" tabindex="-1">${heading}<div class="section" style="grid-template-columns:${columns}"><div>${places}</div>${empty}</div></main>`;
}

interface PageData {
  readonly theme: ThemeName;
  readonly edit: boolean;
  readonly webParts: readonly WebPartOnPage[];
  readonly manifests: readonly ComponentManifest[];
  readonly spPageContextInfo: Record<string, unknown>;
}

/** The scripts that start the runtime. `nonce` is for the one inline script; everything else is a file of this server. */
export function startScripts({ theme, edit, webParts, manifests, spPageContextInfo }: PageData, nonce: string): string {
  const preloaded = { clientSideApplicationId: '66666666-6666-6666-6666-666666666666', buildNumber: '1', manifests, spPageContextInfo };
  const data = { theme, palettes: PALETTES, edit, webParts: webParts.map(({ id, properties }) => ({ id, properties })), preloaded };
  // Without it Fluent UI fetches icons and fonts from Microsoft's network.
  const fonts = `window.FabricConfig = { iconBaseUrl: ${scriptJson(RUNTIME_URL)}, fontBaseUrl: '' };`;
  return [
    `<script type="application/json" id="page-data">${scriptJson(data)}</script>`,
    `<script nonce="${escapeHtml(nonce)}">${fonts}</script>`,
    ...LIBRARIES.map((file) => `<script src="${RUNTIME_URL}${file}"></script>`),
  ].join('\n');
}
