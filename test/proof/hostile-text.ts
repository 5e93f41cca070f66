import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { packageIsStale, packageWebPart } from '../demo/package-web-part.js';
import { startScreensSite, type ScreensSite } from '../screens/screens-site.js';
import { hostileFindings, numbersOn, watch, withoutSanitiser } from './page/hostile-checks.js';
import { OWNER, SERIES, writeHostileRows, type Call, type HostileRows } from './page/hostile-rows.js';
import { HOSTILE_TEXTS } from './page/hostile-texts.js';

const WAVE = 20;
const WIDTHS = [1280, 320];
const PLAN = `plan=${encodeURIComponent(`${SERIES.concept}/${SERIES.period}`)}`;

export interface HostileTextResult {
  texts: number;
  /** Fields written. */
  fields: number;
  /** Screens looked at. */
  screens: number;
  /** Texts that could be read on some screen. */
  read: Set<string>;
  findings: string[];
}

export interface HostileTextPlan {
  root: string;
  texts: readonly string[];
  plant?: 'no-sanitiser';
}

interface Visit {
  page: Page;
  result: HostileTextResult;
}

const caller =
  ({ running }: ScreensSite): Call =>
  async (path, body, method) => {
    const headers = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', Authorization: `Bearer user:${OWNER}` };
    const more: Record<string, string> = method === undefined ? {} : { 'X-HTTP-Method': method, 'IF-MATCH': '*' };
    const answer = await fetch(`${running.site}/_api/${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method ?? 'POST'} ${path}: ${answer.status} ${text.slice(0, 300)}`);
    return text === '' ? {} : (JSON.parse(text) as { Id?: number });
  };

/** Goes to another address of the page as its own links do, without loading it anew. */
async function goWithin(page: Page, query: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `?${query}`);
  await page.locator('main h2').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null);
}

async function look({ page, result }: Visit, screen: string): Promise<void> {
  result.screens += 1;
  for (const number of await numbersOn(page)) result.read.add(number);
  const told = (await hostileFindings(page)).map((finding) => `${screen}, ${page.viewportSize()?.width} px: ${finding}`);
  result.findings.push(...told.filter((finding) => !result.findings.includes(finding)));
}

/** Everything that shows the rows of a wave: overview, the choice of series, one's own answers, each unit's plan. */
async function visit({ page, result }: Visit, site: ScreensSite, codes: readonly string[]): Promise<void> {
  await page.goto(`${site.running.site}/SitePages/Frit-valg.aspx?${PLAN}`);
  await page.locator('main table').first().waitFor();
  await page.waitForLoadState('networkidle');
  await look({ page, result }, 'oversigt');
  await goWithin(page, `${PLAN}&vis=mine-svar`);
  await look({ page, result }, 'mine svar');
  for (const code of codes) {
    await goWithin(page, `${PLAN}&enhed=${encodeURIComponent(code)}`);
    await look({ page, result }, `plan ${code}`);
  }
}

async function watchedPage(browser: Browser, { running }: ScreensSite, { width, plant }: { width: number; plant: HostileTextPlan['plant'] }) {
  // without the page's policy, which would stop what the sanitiser has let through
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  await context.addCookies([{ name: 'as', value: OWNER, url: running.origin }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const { away } = await watch(page, running.origin);
  if (plant === 'no-sanitiser') await withoutSanitiser(page);
  return { page, away };
}

async function waves(browser: Browser, site: ScreensSite, { texts, plant }: HostileTextPlan): Promise<HostileTextResult> {
  const result: HostileTextResult = { texts: texts.length, fields: 0, screens: 0, read: new Set(), findings: [] };
  const rows: HostileRows = new Map();
  const owner = site.running.userId(OWNER);
  const call = caller(site);
  const pages = await Promise.all(WIDTHS.map((width) => watchedPage(browser, site, { width, plant })));
  for (let from = 0; from < texts.length; from += WAVE) {
    const wave = texts.slice(from, from + WAVE);
    result.fields += await writeHostileRows(call, rows, { texts: wave, owner });
    for (const { page } of pages)
      await visit(
        { page, result },
        site,
        wave.map((text) => text.slice(0, 100)),
      );
  }
  result.findings.push(...pages.flatMap(({ away }) => [...new Set(away)]));
  return result;
}

/** Puts hostile texts into every field of every list, and looks at every screen that reads them. */
export async function hostileText(plan: HostileTextPlan): Promise<HostileTextResult> {
  const site = await startScreensSite(plan.root);
  const browser = await launchBrowser();
  try {
    await site.be('provisioned');
    return await waves(browser, site, plan);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Texts of a sample: some of each kind. */
export const sampleOf = (every: number): string[] => HOSTILE_TEXTS.filter((_, number) => number % every === 0);

/** Every hostile text; and some with the sanitiser off, which must be found. */
export async function main(): Promise<void> {
  const root = resolve(import.meta.dirname, '../../..');
  if (packageIsStale(root)) await packageWebPart(root);
  const { texts, fields, screens, read, findings } = await hostileText({ root, texts: HOSTILE_TEXTS });
  const unread = HOSTILE_TEXTS.filter((text) => !read.has(text.slice(0, text.indexOf(':'))));
  console.log(`${texts} texts in ${fields} fields, ${screens} screens; ${read.size} were read on one of them`);
  const planted = await hostileText({ root, texts: sampleOf(13), plant: 'no-sanitiser' });
  console.log(`without the sanitiser: ${planted.findings.length} findings, such as ${planted.findings[0] ?? 'NONE'}`);
  const faults = [
    ...findings,
    ...unread.map((text) => `on no screen: ${text.slice(0, 80)}`),
    ...(planted.findings.some((finding) => finding.includes('a script ran')) ? [] : ['nothing was found without the sanitiser']),
  ];
  for (const fault of faults.slice(0, 40)) console.log(fault);
  console.log(`hostile-text ratio=${faults.length === 0 ? 1 : 0} worst=${faults.length} n=${texts}`);
  if (faults.length > 0) process.exitCode = 1;
}
