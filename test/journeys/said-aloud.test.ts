import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { allScreens } from '../screens/all-screens.js';
import { startScreensSite, type ScreensSite } from '../screens/screens-site.js';
import { contextOf, showScreen } from '../screens/show-screen.js';

// a browser on a busy machine
jest.setTimeout(60_000);

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

/** What a screen reader is told of the web part, a line for each element. */
async function told(name: string): Promise<string[]> {
  const screen = allScreens.find((each) => each.name === name);
  if (screen === undefined) throw new Error(`There is no screen ${name}`);
  const { page, leave } = await showScreen(context, site, screen);
  const tree = await page.locator('main').ariaSnapshot();
  await leave();
  return tree.split('\n').map((line) => line.trim());
}

test('the overview: outline, landmarks, table heads and live counts, in Danish', async () => {
  const lines = await told('oversigt-filtreret');
  expect(lines).toEqual(
    expect.arrayContaining([
      '- region "Oversigt over indsatser":',
      '- heading "Virksomhedsplan 2020" [level=2]',
      '- heading "Oversigt over indsatser" [level=3]',
      '- heading "Mål 1 Mestring af eget liv" [level=4]',
      '- search "Filtrér indsatser":',
      '- searchbox "Søg i overskrifter og tekster": hjemmepleje',
      '- combobox "Mål Alle": Alle',
      '- checkbox "Kun tværgående (2)"',
      '- status: Viser 3 af 49 indsatser, heraf 2 tværgående',
      '- list "Valgte filtre":',
      `- 'button "Fjern filteret Søgning: hjemmepleje"'`,
      `- 'table "Indsatser under Mål 1: Mestring af eget liv"':`,
      '- columnheader "Indsats"',
      '- columnheader "Center"',
      '- columnheader "Status"',
      '- cell "Efter planen"',
    ]),
  );
});

test('the plan page: outline, contents and who answers, in Danish', async () => {
  const lines = await told('plan-hilleroed');
  expect(lines).toEqual(
    expect.arrayContaining([
      '- heading "Udviklingsplan 2022-2024" [level=2]',
      '- navigation "Indhold":',
      '- link "Til oversigten":',
      '- heading "Indsatser" [level=3]',
      '- article "Kommunikation og kommunikationsteknologi":',
      '- heading "Kommunikation og kommunikationsteknologi" [level=4]',
      '- heading "Midtvejsstatus februar 2023" [level=5]',
      '- paragraph: "Ejer: Anne Holm"',
    ]),
  );
});

test('a fault is read aloud at once, with the way on', async () => {
  expect(await told('fejl-403')).toEqual(expect.arrayContaining(['- alert:', '- heading "Du har ikke adgang til planerne" [level=2]', '- button "Prøv igen"']));
});
