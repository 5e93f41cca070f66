/** Starts SharePoint's own loader with what the server wrote into the page, and mounts the web parts. */
import type { Application, FluentTheme, LocalTenantPage, PageData, PageWindow, Palettes } from './runtime-types.js';

const page = window as PageWindow;

function dataOfPage(): PageData {
  return JSON.parse(document.getElementById('page-data')?.textContent ?? '{}') as PageData;
}

/** What a SharePoint page does for its site theme: Fluent's shared settings and the colours of the page. */
function themeSwitch(palettes: Palettes): (name: keyof Palettes) => FluentTheme {
  const fluent = page.FluentUIReact;
  if (!fluent) throw new Error('Fluent UI has not been loaded');
  // On a SharePoint page they are no globals: a web part that relies on them must fail here too.
  page.React = page.ReactDOM = page.FluentUIReact = undefined;
  const themes = {
    light: fluent.createTheme({ palette: palettes.light }),
    dark: fluent.createTheme({ palette: palettes.dark, isInverted: true }),
  };
  return (name) => {
    fluent.loadTheme(themes[name]);
    document.documentElement.dataset['theme'] = name;
    return themes[name];
  };
}

async function mountAll(application: Application, { webParts, edit }: PageData): Promise<unknown> {
  const displayMode = edit ? 2 : 1;
  const places = [...document.querySelectorAll<HTMLElement>('[data-web-part]')];
  const pairs = places.flatMap((element, i) => webParts.slice(i, i + 1).map((part) => ({ element, ...part })));
  return Promise.all(pairs.map(({ element, id, properties }) => application.loadWebPart({ id, element, properties, displayMode })));
}

function start(): LocalTenantPage {
  const data = dataOfPage();
  const use = themeSwitch(data.palettes);
  const tenant: LocalTenantPage = { startTheme: use(data.theme), ready: Promise.resolve(), setTheme: (name) => void use(name) };
  page.localTenant = tenant;
  page.spModuleLoader._isTelemetryDisabled = true;
  const started = page.spModuleLoader.start(data.preloaded, (cause) => reportError(new Error('The SPFx runtime did not start', { cause })));
  tenant.ready = started.then((application) => {
    tenant.setTheme = (name) => application.setTheme(use(name));
    return mountAll(application, data);
  });
  tenant.ready.catch((cause: unknown) => reportError(new Error('A web part could not be loaded', { cause })));
  return tenant;
}

start();
