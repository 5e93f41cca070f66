import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { startFilledSite } from '../demo/filled-site.js';

interface Script {
  name: string;
  raw: number;
  gzip: number;
  /** Asked for before the first list was on the page. */
  beforeList: boolean;
}

/** The package's own scripts as the page asks for them; the SPFx runtime, React and PageContext are SharePoint's. */
async function scriptsOf(page: Page, address: string): Promise<Script[]> {
  const asked: { name: string; body: Promise<Buffer>; beforeList: boolean }[] = [];
  let listShown = false;
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/ClientSideAssets/') && pathname.endsWith('.js'))
      asked.push({ name: pathname.split('/').pop() ?? pathname, body: response.body(), beforeList: !listShown });
  });
  await page.exposeFunction('listIsShown', () => {
    listShown = true;
  });
  // the page itself tells when the first row stands in it: asking from outside would come too late
  await page.addInitScript(() => {
    const seen = () => document.querySelector('main table tbody tr a') !== null;
    const watcher = new MutationObserver(() => {
      if (!seen()) return;
      watcher.disconnect();
      const tell: unknown = Reflect.get(window, 'listIsShown');
      if (typeof tell === 'function') void tell();
    });
    watcher.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.getByRole('searchbox').waitFor();
  await page.waitForLoadState('networkidle');
  return Promise.all(
    asked.map(async ({ name, body, beforeList }) => {
      const bytes = await body;
      return { name, raw: bytes.length, gzip: gzipSync(bytes).length, beforeList };
    }),
  );
}

const total = (scripts: readonly Script[], size: 'raw' | 'gzip'): number => scripts.reduce((sum, script) => sum + script[size], 0);

/** JavaScript of the packaged web part that the overview asks for, in a real browser on the real runtime: before the first list, and in all. */
export async function main(): Promise<void> {
  const site = await startFilledSite({ root: process.cwd(), port: 0, today: '2023-01-18' });
  const browser = await launchBrowser();
  try {
    const scripts = await scriptsOf(await browser.newPage(), site.page);
    const first = scripts.filter(({ beforeList }) => beforeList);
    for (const { name, raw, gzip, beforeList } of scripts)
      console.log(`${beforeList ? 'before the list' : 'after          '} ${String(gzip).padStart(7)} ${String(raw).padStart(7)} ${name}`);
    console.log(`bundle-first gzip=${total(first, 'gzip')} raw=${total(first, 'raw')}`);
    console.log(`bundle gzip=${total(scripts, 'gzip')} raw=${total(scripts, 'raw')}`);
  } finally {
    await browser.close();
    await site.close();
  }
}
