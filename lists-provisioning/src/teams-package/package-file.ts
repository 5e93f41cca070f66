import JSZip from 'jszip';
import { icons } from './icons.js';
import { englishWords, teamsManifest, type TeamsAppSettings } from './manifest.js';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with the settings, in words; nothing when they will do. */
export function faultsInSettings({ botId, appId, site, version }: TeamsAppSettings): string[] {
  const isSite = URL.canParse(site) && new URL(site).protocol === 'https:';
  return [
    ...(GUID.test(botId) ? [] : ['--bot-id skal være bottens app-id fra Entra, f.eks. 00000000-0000-0000-0000-000000000000.']),
    ...(GUID.test(appId) ? [] : ['--app-id skal være et GUID, der ikke ændres fra version til version.']),
    ...(isSite ? [] : ['--site skal være webstedets adresse, f.eks. https://kommune.sharepoint.com/sites/virksomhedsplaner.']),
    ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : ['--app-version skal være tre tal, f.eks. 1.0.1.']),
  ];
}

/** The zip that is uploaded to Teams: manifest, English words and icons. The same settings give the same file. */
export async function teamsPackage(settings: TeamsAppSettings): Promise<Buffer> {
  const zip = new JSZip();
  // a fixed day: the clock must not make two packages of the same app differ
  const date = new Date(Date.UTC(2020, 0, 1));
  zip.file('manifest.json', JSON.stringify(teamsManifest(settings), undefined, 2), { date });
  zip.file('en.json', JSON.stringify(englishWords(), undefined, 2), { date });
  for (const [name, draw] of Object.entries(icons)) zip.file(name, draw(), { date });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
