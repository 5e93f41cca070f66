import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { allScreens } from '../screens/all-screens.js';
import { stopOf, tabTo, walkWithTab } from '../screens/focus.js';
import { LOOKS, wear } from '../screens/looks.js';
import type { Screen } from '../screens/screen.js';
import { startScreensSite, type ScreensSite } from '../screens/screens-site.js';
import { contextOf, showScreen } from '../screens/show-screen.js';

// a browser on a busy machine
jest.setTimeout(90_000);

let site: ScreensSite;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [site, browser] = await Promise.all([startScreensSite(resolve(__dirname, '../..')), launchBrowser()]);
  context = await contextOf(browser, 1280);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const screen = (name: string): Screen => allScreens.find((each) => each.name === name)!;
const open = async (name: string): Promise<Page> => (await showScreen(context, site, screen(name))).page;

test('search, filter, row, plan page and back: all by keyboard', async () => {
  const page = await open('oversigt');
  await page.locator('main').focus();
  await tabTo(page, /Søg i overskrifter/);
  await page.keyboard.type('hjemmepleje');
  await page.getByText(/^Viser \d+ af 49 indsatser/).waitFor();
  await tabTo(page, /^Mål/);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  expect((await stopOf(page))?.name).toMatch(/^Mål/);
  await tabTo(page, /^Nulstil$/);
  await page.keyboard.press('Enter');
  await page.getByText('Viser alle 49 indsatser').waitFor();
  await page.locator('main').focus();
  await tabTo(page, /^Fleksibelt daghjem/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Fleksibelt daghjem' }).waitFor();
  await page.locator('main').focus();
  await tabTo(page, /Til oversigten/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Oversigt over indsatser' }).waitFor();
  expect((await stopOf(page))?.name).toMatch(/^Fleksibelt daghjem/);
  await page.close();
});

test.each(['oversigt', 'plan-hilleroed', 'oversigt-intet-fundet'])('%s: whatever has the focus is seen to have it, in every look', async (name) => {
  const page = await open(name);
  for (const look of LOOKS) {
    await wear(page, look);
    const { names, unseen } = await walkWithTab(page, 25);
    expect({ look, unseen }).toEqual({ look, unseen: [] });
    expect(names.filter((text) => text === '')).toEqual([]);
  }
  await page.close();
});

test('the same walk is red when outlines are taken away', async () => {
  const page = await open('oversigt');
  await page.addStyleTag({ content: '*:focus, *:focus-visible, *:focus::after { outline: none !important; border-color: transparent !important }' });
  expect((await walkWithTab(page, 12)).unseen).not.toEqual([]);
  await page.close();
});
