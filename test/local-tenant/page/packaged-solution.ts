import { readFile, stat } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';
import type { ComponentManifest } from './options.js';

export interface PackagedSolution {
  /** File name → content, as SharePoint would keep them in the site's asset library. */
  readonly assets: ReadonlyMap<string, Buffer>;
  readonly manifests: readonly ComponentManifest[];
}

/**
 * A path, not a full URL: with `http://127.0.0.1…` the runtime would think that the assets come from a developer's machine
 * (`isServedFromLocalhost`).
 */
export const ASSETS_URL = '/ClientSideAssets/';
const ASSETS_FOLDER = 'ClientSideAssets/';
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // A manifest is one attribute with thousands of &quot;
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
  htmlEntities: true,
});

/** Reads assets and component manifests out of a `.sppkg`. Throws when the file is missing, no zip, or without components. */
async function readPackagedSolution(file: string): Promise<PackagedSolution> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`The package ${file} is not there: build it first (npm run package)`, { cause });
  });
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new Error(`${file} is not a SharePoint package (no zip file)`, { cause });
  });
  const assets = new Map<string, Buffer>();
  const manifests: ComponentManifest[] = [];
  for (const entry of Object.values(zip.files).filter((f) => !f.dir)) {
    if (entry.name.startsWith(ASSETS_FOLDER)) assets.set(entry.name.slice(ASSETS_FOLDER.length), await entry.async('nodebuffer'));
    else if (entry.name.endsWith('.xml')) manifests.push(...manifestsIn(await entry.async('string')));
  }
  if (!manifests.length) throw new Error(`${file} holds no client-side component`);
  return { assets, manifests };
}

function manifestsIn(xml: string): ComponentManifest[] {
  if (!xml.includes('ComponentManifest=')) return [];
  return attributesNamed('ComponentManifest', parser.parse(xml)).map(deployed);
}

function attributesNamed(name: string, node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === name && typeof value === 'string' ? [value] : attributesNamed(name, value)));
}

/** At deployment SharePoint puts the asset library's address in the place of the package's placeholder. */
function deployed(json: string): ComponentManifest {
  const manifest = JSON.parse(json) as ComponentManifest;
  manifest.loaderConfig.internalModuleBaseUrls = [ASSETS_URL];
  return manifest;
}

/** Keeps the package in memory and reads it anew when the file has changed. */
export function solutionReader(file: string): () => Promise<PackagedSolution> {
  let kept: { changed: number; solution: Promise<PackagedSolution> } | undefined;
  return async () => {
    const changed = await stat(file).then(
      (s) => s.mtimeMs,
      () => -1,
    );
    if (!kept || kept.changed !== changed) kept = { changed, solution: readPackagedSolution(file) };
    return kept.solution;
  };
}
