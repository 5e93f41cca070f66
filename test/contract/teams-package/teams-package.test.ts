import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import JSZip from 'jszip';
import { englishWords, teamsManifest, WEB_PART_ID } from '../../../lists-provisioning/src/teams-package/manifest';
import { faultsInSettings, teamsPackage } from '../../../lists-provisioning/src/teams-package/package-file';

const settings = {
  botId: '33333333-3333-4333-8333-333333333333',
  appId: '55555555-5555-4555-8555-555555555555',
  site: 'https://kommune.sharepoint.com/sites/virksomhedsplaner',
  municipality: 'Hillerød Kommune',
  version: '1.0.0',
};
const faultsOf = (manifest: object): Promise<string[]> => AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);

describe('the manifest', () => {
  test('is right by Microsoft’s own schema', async () => expect(await faultsOf(teamsManifest(settings))).toEqual([]));
  test.each([
    ['a scope that is not there', { bots: [{ botId: settings.botId, scopes: ['everywhere'] }] }],
    ['a name that is too long', { name: { short: 'x'.repeat(31), full: 'x' } }],
    ['no icons', { icons: undefined }],
  ])('the check is not blind: %s', async (_what, change) =>
    expect(await faultsOf(JSON.parse(JSON.stringify({ ...teamsManifest(settings), ...change })) as object)).not.toEqual([]),
  );
  test('its tab is the web part', () => {
    const manifest = readFileSync(resolve(__dirname, '../../../spfx-webpart/src/webparts/virksomhedsplaner/VirksomhedsplanerWebPart.manifest.json'), 'utf8');
    const { id, supportedHosts } = JSON.parse(manifest) as { id: string; supportedHosts: string[] };
    expect({ id, personal: supportedHosts.includes('TeamsPersonalApp') }).toEqual({ id: WEB_PART_ID, personal: true });
  });
  test('every English word has its place in the manifest', () => {
    const { $schema, ...words } = englishWords();
    expect($schema).toContain('Localization');
    for (const [path, word] of Object.entries(words)) {
      const found = path
        .split(/[.[\]]+/u)
        .filter((step) => step !== '')
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], teamsManifest(settings));
      expect({ path, found: typeof found, word: word.length > 0 }).toEqual({ path, found: 'string', word: true });
    }
    expect(words['name.short']?.length).toBeLessThanOrEqual(30);
    expect(words['description.short']?.length).toBeLessThanOrEqual(80);
  });
});

test.each([
  ['botId', 'x', '--bot-id'],
  ['appId', '', '--app-id'],
  ['site', 'http://kommune.sharepoint.com', '--site'],
  ['version', '1.0', '--app-version'],
])('a wrong %s is told', (name, value, told) => expect(faultsInSettings({ ...settings, [name]: value }).join()).toContain(told));

describe('the package', () => {
  let made: Buffer;
  beforeAll(async () => {
    made = await teamsPackage(settings);
  }, 20_000);

  test('holds what Teams wants at its root, and is the same twice', async () => {
    const { files } = await JSZip.loadAsync(made);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
    expect((await teamsPackage(settings)).equals(made)).toBe(true);
    expect(made.length).toBeLessThan(20_000);
  }, 20_000);

  test.each([
    ['color.png', 192, true],
    ['outline.png', 32, false],
  ])('%s is %i points square', async (name, size, filled) => {
    const png = await (await JSZip.loadAsync(made)).file(name)?.async('nodebuffer');
    if (png === undefined) throw new Error(`no ${name}`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const points = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
    // a corner: blue, or nothing at all; Teams takes an outline only in white
    expect([...points.subarray(1, 5)]).toEqual(filled ? [0, 83, 159, 255] : [255, 255, 255, 0]);
    expect(points.length).toBe(size * (size * 4 + 1));
  });
});
