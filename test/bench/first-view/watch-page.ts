import type { Browser, Page } from 'playwright-core';

export interface Seen {
  /** Requests to the site's REST before everything was still. */
  requests: string[];
  /** Milliseconds from the first request for the package's code to the first row on the page. */
  toRow: number;
  /** Cumulative layout shift since the package's code was asked for; what the host's page does before that is its own. */
  shift: number;
}

interface Marks {
  row?: number;
  shifts: { at: number; by: number }[];
}

/** Runs in the page before anything else: notes when the first row stands, and every shift. */
function note(): void {
  const marks: Marks = { shifts: [] };
  Reflect.set(window, 'marks', marks);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) marks.shifts.push({ at: entry.startTime, by: Number(Reflect.get(entry, 'value')) });
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver((_changes, watcher) => {
    if (document.querySelector('main table tbody tr a') === null) return;
    watcher.disconnect();
    requestAnimationFrame(() => (marks.row = performance.now()));
  }).observe(document, { childList: true, subtree: true });
}

const readMarks = (page: Page) =>
  page.evaluate(() => {
    const { row = Number.NaN, shifts } = Reflect.get(window, 'marks') as { row?: number; shifts: { at: number; by: number }[] };
    const assets = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/ClientSideAssets/'));
    const asked = Math.min(...assets.map(({ startTime }) => startTime));
    const shift = shifts.reduce((sum, { at, by }) => (at < asked ? sum : sum + by), 0);
    return { shift, toRow: row - asked };
  });

/** One cold view of a page in a browser context of its own. */
export async function watchPage(browser: Browser, address: string, settled: (page: Page) => Promise<unknown>): Promise<Seen & { page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK' });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/_api/')) requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await page.addInitScript(note);
  await page.goto(address);
  await settled(page);
  await page.waitForLoadState('networkidle');
  return { page, requests, ...(await readMarks(page)) };
}
