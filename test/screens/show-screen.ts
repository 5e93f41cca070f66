import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Screen } from './screen.js';
import type { ScreensSite } from './screens-site.js';

const READER = 'frida.dahl@demo.example';
const PATIENCE = 15_000;

/** Who looks, how it looks at first, and in which language. */
async function become(context: BrowserContext, origin: string, { as = READER, culture }: Screen): Promise<void> {
  const cookies = { as, theme: 'light', culture: culture ?? 'da-DK' };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: origin })));
}

/** What a screen remembered for its reader is not the next one's. */
async function forget(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb,cache_storage,service_workers' });
  await session.detach();
}

async function cutOff(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
  await page.route('**/_api/**', (route) => route.abort('internetdisconnected'));
}

async function reach(page: Page, screen: Screen): Promise<void> {
  await screen.act?.(page);
  await page.locator('main, .ms-Layer').getByText(screen.ready).first().waitFor();
  const waits = screen.faults?.some(({ kind }) => kind === 'delay') ?? false;
  if (!waits) await page.waitForLoadState('networkidle');
}

export interface Shown {
  page: Page;
  /** Closes the page. */
  leave(): Promise<void>;
}

/** Shows a state of a screen in a tab of its own: the site as it asks for, its person, its faults, its acts. The caller leaves it. */
export async function showScreen(context: BrowserContext, site: ScreensSite, screen: Screen): Promise<Shown> {
  const { origin, site: address } = site.running;
  await site.be(screen.site ?? 'filled');
  await become(context, origin, screen);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (screen.offline) await cutOff(page);
  await forget(page, origin);
  await site.fail(screen.faults ?? []);
  await page.goto(`${address}/SitePages/${screen.page ?? 'Forside'}.aspx${screen.query ?? ''}`);
  await reach(page, screen);
  return { page, leave: () => page.close() };
}

/** One context for many screens: what they all load is fetched once. */
export function contextOf(browser: Browser, width: number): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width, height: 900 }, locale: 'da-DK', reducedMotion: 'reduce' });
}
