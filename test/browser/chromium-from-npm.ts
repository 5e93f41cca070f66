import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGE = '@sparticuz/chromium';

/**
 * Path of the Chromium that the npm package carries, unpacked once per version into the machine's temporary folder.
 * Several processes may ask at the same time: each unpacks into a folder of its own and the first rename wins, so that
 * nobody ever starts a half-written browser.
 */
export async function chromiumFromNpm(): Promise<string> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const folder = join(tmpdir(), `virksomhedsplaner-chromium-${versionBeside(entry)}`);
  if (!existsSync(folder)) await unpack(entry, folder);
  return join(folder, 'chromium');
}

function versionBeside(entry: string): string {
  for (let dir = dirname(entry); dir !== dirname(dir); dir = dirname(dir)) {
    const file = join(dir, 'package.json');
    const { name, version } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: string; version?: string }) : {};
    if (name === PACKAGE && version) return version;
  }
  throw new Error(`${PACKAGE} is installed without a package.json: run npm ci`);
}

async function unpack(entry: string, folder: string): Promise<void> {
  const own = mkdtempSync(`${folder}-unpacking-`);
  try {
    // The package unpacks into TMPDIR, which must not change for the process that asks: a child does it.
    const script = `const m = require(${JSON.stringify(entry)}); (m.default ?? m).executablePath();`;
    await run(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: own } });
    writeFileSync(join(own, 'fonts.conf'), fontsConfig(join(folder, 'fonts'), join(folder, 'fonts-cache')));
    if (!existsSync(folder)) renameSync(own, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw new Error(`Chromium could not be unpacked into ${folder}`, { cause });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function fontsConfig(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`;
}
