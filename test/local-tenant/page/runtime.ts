import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { APPLICATION_BASE, REACT, REACT_DOM } from './component-ids.js';
import type { ComponentManifest, ScriptResource } from './options.js';

/** Where the page loads the runtime from: one flat folder, as on SharePoint's CDN. */
export const RUNTIME_URL = '/_spfx/';

export interface Runtime {
  /** File name → path on disk. Nothing else on disk is served. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifests: readonly ComponentManifest[];
}

/** Collects the real SPFx runtime, React and the icon and text fonts from `node_modules`. */
export function readRuntime(root: string): Runtime {
  const modules = join(root, 'node_modules');
  const files = new Map<string, string>();
  const add = (folder: string, keep: (name: string) => boolean): void => {
    if (!existsSync(join(modules, folder))) throw new Error(`${folder} is missing below ${modules}: run npm ci`);
    for (const name of readdirSync(join(modules, folder)).filter(keep)) files.set(name, join(modules, folder, name));
  };
  const manifests = [...ownLibraries()];
  for (const folder of microsoftFolders(modules)) {
    add(folder, (name) => name.endsWith('.js'));
    manifests.push(...manifestsOf(join(modules, folder)));
  }
  for (const folder of ['react/umd', 'react-dom/umd']) add(folder, (name) => name.endsWith('.production.min.js'));
  add('@fluentui/react/dist', (name) => name === 'fluentui-react.js');
  add('@fluentui/font-icons-mdl2/fonts', () => true);
  add('@fontsource-variable/open-sans/files', (name) => name.startsWith('open-sans-latin-wght-'));
  return { files, manifests };
}

function microsoftFolders(modules: string): string[] {
  const scope = join(modules, '@microsoft');
  if (!existsSync(scope)) throw new Error(`The SPFx runtime is missing below ${modules}: run npm ci`);
  return readdirSync(scope)
    .map((name) => join('@microsoft', name, 'dist'))
    .filter((folder) => existsSync(join(modules, folder)) && readdirSync(join(modules, folder)).some((name) => name.endsWith('.manifest.json')));
}

function manifestsOf(folder: string): ComponentManifest[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.manifest.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ComponentManifest)
    .filter((manifest) => manifest.alias !== 'sp-loader-assembly' && manifest.id !== APPLICATION_BASE)
    .map(servedHere);
}

function servedHere(manifest: ComponentManifest): ComponentManifest {
  manifest.loaderConfig.internalModuleBaseUrls = [RUNTIME_URL];
  // npm has the runtime's own texts in English only; the "default" build would show text keys in every other culture.
  for (const resource of Object.values(manifest.loaderConfig.scriptResources)) {
    if (resource.type === 'localizedPath') resource.defaultPath = resource.paths?.['en-us'] ?? resource.paths?.['en-US'] ?? resource.defaultPath;
  }
  return manifest;
}

interface Library {
  id: string;
  version: string;
  alias: string;
  path: string;
  needs?: Record<string, ScriptResource>;
}

function library({ id, version, alias, path, needs = {} }: Library): ComponentManifest {
  const loaderConfig = { entryModuleId: alias, internalModuleBaseUrls: [RUNTIME_URL], scriptResources: { [alias]: { type: 'path', path }, ...needs } };
  return { id, version, alias, manifestVersion: 2, componentType: 'Library', isInternal: true, loaderConfig };
}

function* ownLibraries(): Generator<ComponentManifest> {
  yield library({ id: REACT, version: '17.0.1', alias: 'react', path: 'react.production.min.js' });
  const react = { type: 'component', id: REACT, version: '17.0.1' };
  yield library({ id: REACT_DOM, version: '17.0.1', alias: 'react-dom', path: 'react-dom.production.min.js', needs: { react } });
  yield library({ id: APPLICATION_BASE, version: '1.23.2', alias: 'host-application', path: 'host-application.js' });
}

/** Every component that is asked for and published nowhere is internal to Microsoft: it gets an inert stand-in. */
export function withInertComponents(manifests: readonly ComponentManifest[]): ComponentManifest[] {
  const known = new Set(manifests.map((m) => m.id));
  const inert: ComponentManifest[] = [];
  for (const [name, resource] of manifests.flatMap((m) => Object.entries(m.loaderConfig.scriptResources ?? {}))) {
    if (resource.type !== 'component' || !resource.id || known.has(resource.id)) continue;
    known.add(resource.id);
    // The query makes each one a module of its own for the loader.
    inert.push(library({ id: resource.id, version: resource.version ?? '1.0.0', alias: name, path: `inert-component.js?${resource.id}` }));
  }
  return [...manifests, ...inert];
}
