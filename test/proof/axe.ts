import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../browser/launch.js';
import { packageIsStale, packageWebPart } from '../demo/package-web-part.js';
import { allScreens } from '../screens/all-screens.js';
import { examine, type Examined } from '../screens/examine.js';
import { WIDTHS } from '../screens/looks.js';
import { planted, PLANTS } from '../screens/plants.js';
import type { Screen } from '../screens/screen.js';
import { startScreensSite, type ScreensSite } from '../screens/screens-site.js';
import { contextOf } from '../screens/show-screen.js';

const root = resolve(import.meta.dirname, '../../..');
const order = ['bare', 'provisioned', 'filled'];
const state = ({ site = 'filled' }: Screen): number => order.indexOf(site);

async function examineAll(browser: Browser, site: ScreensSite): Promise<Examined> {
  const all: Examined = { looks: 0, findings: [] };
  // the site changes its state seldom
  const asked = process.env['SCREENS'] ?? '';
  const screens = allScreens.filter(({ name }) => name.includes(asked)).sort((a, b) => state(a) - state(b));
  for (const width of WIDTHS) {
    const context = await contextOf(browser, width);
    for (const screen of screens) {
      const { looks, findings } = await examine(context, site, screen).catch((error: unknown) => ({
        looks: 0,
        findings: [`${screen.name}, ${width} px: ${String(error)}`],
      }));
      all.looks += looks;
      all.findings.push(...findings);
    }
    await context.close();
  }
  return all;
}

/** Each kind of fault must be found in every look, at the width where it is hardest. */
async function missedPlants(browser: Browser, site: ScreensSite): Promise<string[]> {
  const [screen] = allScreens;
  const context = await contextOf(browser, 1280);
  const missed: string[] = [];
  for (const plant of PLANTS) {
    if (screen === undefined) break;
    const { looks, findings } = await examine(context, site, { ...screen, name: 'plantet' }, planted(plant));
    const found = findings.filter((finding) => finding.includes(plant.found)).length;
    console.log(`planted ${plant.found}: found in ${found} of ${looks} looks`);
    if (found < looks) missed.push(`a planted fault was not found: ${plant.found}`);
  }
  await context.close();
  return missed;
}

/** Every state of every screen in light, dark and forced colours, at 1280 and 320 pixels; `SCREENSHOTS` names the pictures' folder, `SCREENS` a part of the names to look at alone. */
export async function main(): Promise<void> {
  if (packageIsStale(root)) await packageWebPart(root);
  const site = await startScreensSite(root);
  const browser = await launchBrowser();
  try {
    const { looks, findings } = await examineAll(browser, site);
    findings.push(...(await missedPlants(browser, site)));
    for (const finding of findings) console.log(finding);
    console.log(`pictures: ${screenshotFolder()}`);
    console.log(`axe ratio=${findings.length === 0 ? 1 : 0} worst=${findings.length} n=${looks} (${allScreens.length} states)`);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await site.close();
  }
}
