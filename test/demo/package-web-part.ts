import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['spfx-webpart/src', 'spfx-webpart/config', 'spfx-webpart/package.json', 'shared/src', 'package-lock.json'];
export const PACKAGE_FILE = 'dist/virksomhedsplaner.sppkg';

function newestIn(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return path.includes('.test.') ? 0 : entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** True when the package is missing or older than anything it is made of. */
export function packageIsStale(root: string): boolean {
  const made = join(root, PACKAGE_FILE);
  return !existsSync(made) || SOURCES.some((source) => newestIn(join(root, source)) > statSync(made).mtimeMs);
}

/** Packages the web part as `npm run package` does; throws with the packager's own words when it fails. */
export async function packageWebPart(root: string): Promise<void> {
  const packager = spawn('npm', ['run', 'package'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  packager.stdout.on('data', (chunk: Buffer) => (words += chunk.toString()));
  packager.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => packager.once('close', resolve));
  if (code !== 0) throw new Error(`Webdelen kunne ikke pakkes (npm run package endte med ${code}):\n${words.slice(-4000)}`);
}
