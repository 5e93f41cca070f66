import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshotFolder } from './launch.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

test('the browser outlives its contexts and honours their settings', async () => {
  const first = await browser.newContext();
  await (await first.newPage()).setContent('<p>en</p>');
  await first.close();
  const dark = await browser.newContext({ colorScheme: 'dark', forcedColors: 'active', viewport: { width: 320, height: 600 } });
  const page = await dark.newPage();
  await page.setContent('<p>to</p>');
  const seen = await page.evaluate(() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches]);
  expect(seen).toEqual([320, true, true]);
  await dark.close();
}, 30_000);

test('Danish letters have glyphs of their own', async () => {
  const page = await browser.newPage();
  await page.setContent('<span>æ</span><span>ø</span><span>å</span><span>\u{FFFFE}</span>');
  const widths = await page.locator('span').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().width));
  expect(widths.every((w) => w > 0)).toBe(true);
  // a font without them would draw the same box for every letter
  expect(new Set(widths.slice(0, 3)).size).toBeGreaterThan(1);
  await page.close();
}, 30_000);

test('a screenshot is written outside the repository', async () => {
  const file = join(screenshotFolder(), 'browser.png');
  expect(file.startsWith(process.cwd())).toBe(false);
  const page = await browser.newPage();
  await page.setContent('<h1>Virksomhedsplaner</h1><p>Blåbærgrød på Ærø, så længe øjet rækker</p>');
  await page.screenshot({ path: file });
  expect(statSync(file).size).toBeGreaterThan(1000);
}, 30_000);

test('a browser that is not there is named', async () => {
  const before = process.env['CHROMIUM'];
  process.env['CHROMIUM'] = '/findes/ikke';
  await expect(launchBrowser()).rejects.toThrow('/findes/ikke');
  if (before === undefined) delete process.env['CHROMIUM'];
  else process.env['CHROMIUM'] = before;
});
