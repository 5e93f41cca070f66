import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshotFolder } from '../browser/launch.js';
import { startFilledSite } from '../demo/filled-site.js';

/** Every screen a reader meets, by address and by what stands on it when it is ready. */
const screens = [
  { name: 'oversigt', query: '', ready: '49 indsatser, heraf 17 tværgående' },
  { name: 'oversigt-tom', query: '?soeg=findesikke', ready: /Ingen indsatser/ },
  { name: 'plan', query: '?plan=hilleroed%2F2022-2024&enhed=csu-egedammen', ready: 'Mindst tre relevante metoder' },
];
const looks = [
  { look: 'lys-1280', width: 1280, theme: 'light', colours: 'none' },
  { look: 'moerk-1280', width: 1280, theme: 'dark', colours: 'none' },
  { look: 'lys-320', width: 320, theme: 'light', colours: 'none' },
  { look: 'tvungne-farver-1280', width: 1280, theme: 'light', colours: 'active' },
] as const;

let site: Awaited<ReturnType<typeof startFilledSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await startFilledSite({ root: resolve(__dirname, '../..'), port: 0, today: '2023-02-14' });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(query: string, { width, theme, colours }: (typeof looks)[number], culture = 'da-DK'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, forcedColors: colours, locale: culture });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.goto(`${site.page}?theme=${theme}&culture=${culture}`);
  await page.goto(`${site.page}${query}`);
  return page;
}

/** axe's findings within the web part; the frame around it stands for SharePoint's own. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>("axe.run('main', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })");
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(' | ')
        .slice(0, 400)}`,
  );
}

describe.each(looks)('$look', (look) => {
  test.each(screens)(
    '$name is readable for everyone and keeps within the page',
    async ({ name, query, ready }) => {
      const page = await open(query, look);
      await page.getByRole('main').getByText(ready).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(screenshotFolder(), `skaerm-${name}-${look.look}.png`), fullPage: true });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth)).toBeLessThanOrEqual(1);
      await page.context().close();
    },
    40_000,
  );
});

test('the same check is red when a picture without words is planted', async () => {
  const page = await open('', looks[0]);
  await page.getByRole('main').getByText('49 indsatser, heraf 17 tværgående').first().waitFor();
  await page.evaluate(() => document.querySelector('main')!.append(Object.assign(document.createElement('img'), { src: 'data:,' })));
  expect(await violations(page)).toEqual([expect.stringContaining('image-alt')]);
  await page.context().close();
}, 40_000);

test('an English reader gets English words around the Danish plans', async () => {
  const page = await open('', looks[0], 'en-US');
  await page.getByText('49 indsatser').first().waitFor();
  await page.screenshot({ path: join(screenshotFolder(), 'skaerm-oversigt-engelsk.png'), fullPage: true });
  expect(await page.getByRole('main').innerText()).toMatch(/cross-cutting/i);
  await page.context().close();
}, 40_000);
