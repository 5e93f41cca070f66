import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { allScreens } from '../screens/all-screens.js';
import { examine } from '../screens/examine.js';
import { WIDTHS } from '../screens/looks.js';
import { planted, PLANTS } from '../screens/plants.js';
import type { Screen } from '../screens/screen.js';
import { startScreensSite, type ScreensSite } from '../screens/screens-site.js';
import { contextOf } from '../screens/show-screen.js';

// a browser on a busy machine
jest.setTimeout(60_000);

const main = allScreens.filter(({ sample }) => sample);
const cases = WIDTHS.flatMap((width) => main.map((screen) => ({ name: screen.name, width, screen })));

let site: ScreensSite;
let browser: Browser;
const contexts = new Map<number, BrowserContext>();

beforeAll(async () => {
  [site, browser] = await Promise.all([startScreensSite(resolve(__dirname, '../..')), launchBrowser()]);
  for (const width of WIDTHS) contexts.set(width, await contextOf(browser, width));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const at = (width: number): BrowserContext => contexts.get(width) ?? browser.contexts()[0]!;

test.each(cases)('$name is readable for everyone and keeps within the page at $width pixels', async ({ width, screen }) => {
  expect((await examine(at(width), site, screen)).findings).toEqual([]);
});

test('the same check is red when faults are planted', async () => {
  const everyFault = PLANTS.map(({ html }) => html).join('');
  const { findings } = await examine(at(1280), site, { ...(main[0] as Screen), name: 'plantet' }, planted({ found: '', html: everyFault }));
  for (const { found } of PLANTS) expect(findings.filter((finding) => finding.includes(found))).not.toEqual([]);
});
