import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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
  await context.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim()),
    );
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const refusedOn = (page: Page): Promise<string[]> => page.evaluate<string[]>('window.refused');
/** A handler is refused only when its event comes: none may stand in the page at all. */
const handlersOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, .ms-Layer *')].flatMap((element) => element.getAttributeNames().filter((name) => name.startsWith('on'))),
  );
const screens = allScreens.filter(({ name }) => ['oversigt', 'oversigt-filter-aabent', 'plan-hilleroed', 'kom-i-gang'].includes(name));

test("the page is served under SharePoint's policy: no inline script, no script from elsewhere", async () => {
  const answer = await fetch(`${site.running.site}/SitePages/Forside.aspx`, { headers: { cookie: 'as=frida.dahl@demo.example' } });
  const scripts = /script-src ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  expect(scripts).toMatch(/^'unsafe-eval' 'self' 'nonce-[^']+'$/);
});

test.each(screens)('$name needs nothing that the policy refuses', async (screen) => {
  const { page, leave } = await showScreen(context, site, screen);
  expect([...(await refusedOn(page)), ...(await handlersOn(page))]).toEqual([]);
  await leave();
});

test.each([
  ['script-src-attr', '<img alt="" src="data:," onerror="window.ramt = 1">'],
  ['script-src-elem', '<script>window.ramt = 1</script>'],
  ['img-src', '<img alt="" src="https://ond.example/pixel.gif">'],
])('the same check is red when something is planted: %s', async (directive, html) => {
  const served = '**/SitePages/*';
  await context.route(served, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</main>', `${html}</main>`) });
  });
  const { page, leave } = await showScreen(context, site, screens[0]!);
  expect(await refusedOn(page)).toContainEqual(expect.stringContaining(directive));
  expect((await handlersOn(page)).length).toBe(directive === 'script-src-attr' ? 1 : 0);
  expect(await page.evaluate("'ramt' in window")).toBe(false);
  await context.unroute(served);
  await leave();
});
