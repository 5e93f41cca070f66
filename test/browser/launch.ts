import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { chromiumFromNpm } from './chromium-from-npm.js';

/**
 * Not the npm package's own arguments: they run everything in one process (the browser dies with its first context) and
 * switch web security off (which hides faults).
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Starts a headless Chromium: the installed one that the environment's CHROMIUM names, else the one from npm. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const installed = process.env['CHROMIUM'];
  if (installed && !existsSync(installed)) throw new Error(`CHROMIUM names ${installed}, which does not exist: correct it or leave it unset`);
  const executablePath = installed ?? (await chromiumFromNpm());
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, env: environment(executablePath) });
}

/** A machine without font configuration gets the fonts that came with the browser, or it would draw boxes for letters. */
function environment(executablePath: string): Record<string, string> {
  const own = Object.fromEntries(Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined));
  const fonts = join(dirname(executablePath), 'fonts.conf');
  return existsSync('/etc/fonts/fonts.conf') || !existsSync(fonts) ? own : { ...own, FONTCONFIG_FILE: fonts };
}

/** Folder for screenshots: SCREENSHOTS, else one in the temporary folder; never inside the repository. Made when missing. */
export function screenshotFolder(): string {
  const folder = process.env['SCREENSHOTS'] ?? join(tmpdir(), 'virksomhedsplaner-skaermbilleder');
  mkdirSync(folder, { recursive: true });
  return folder;
}
