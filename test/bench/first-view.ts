import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { startFilledSite } from '../demo/filled-site.js';
import { PACKAGE_FILE } from '../demo/package-web-part.js';
import { constantPackage, type ConstantTable } from './first-view/constant-package.js';
import { watchPage } from './first-view/watch-page.js';
import { median } from './tenant/served.js';

const ROUNDS = 9;
const TODAY = '2023-01-18';
const LEAST = { ratio: 1.5, requests: 1, warm: 1, plan: 2, shift: 0 };

const tablesOf = (page: Page): Promise<ConstantTable[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main table')].map((table) => ({
      heading: table.querySelector('caption')?.textContent ?? '',
      rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    })),
  );
const listed = (page: Page): Promise<unknown> => page.locator('main table tbody tr a').first().waitFor();
const whole = (page: Page): Promise<unknown> => page.getByRole('searchbox').waitFor();

/** Requests, layout shift, and load + initialise + render against a packaged web part that renders the same table from constants. */
export async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'first-view-'));
  const root = process.cwd();
  const site = await startFilledSite({ root, port: 0, today: TODAY });
  const browser = await launchBrowser();
  const closers = [() => browser.close(), () => site.close(), () => rm(folder, { recursive: true })];
  try {
    const first = await watchPage(browser, site.page, whole);
    const tables = await tablesOf(first.page);
    const before = first.requests.length;
    await first.page.getByRole('link', { name: 'Fleksibelt daghjem' }).click();
    await first.page.getByRole('heading', { name: 'Fleksibelt daghjem' }).waitFor();
    await first.page.goBack();
    await listed(first.page);
    const warm = first.requests.length - before;
    const plan = await watchPage(browser, `${site.page}?plan=rudersdal%2F2020&enhed=myndighed`, (page) => page.locator('main article').first().waitFor());
    const reference = join(folder, 'constant.sppkg');
    await constantPackage(join(root, PACKAGE_FILE), reference, tables);
    const constant = await startFilledSite({ root, port: 0, today: TODAY, sppkg: reference });
    closers.push(() => constant.close());
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [ours, theirs] = [await watchPage(browser, site.page, listed), await watchPage(browser, constant.page, listed)];
      // the first round warms the servers
      if (round > 0) ratios.push(ours.toRow / theirs.toRow);
      console.log(`ours ${ours.toRow.toFixed(0)} ms, constants ${theirs.toRow.toFixed(0)} ms`);
      for (const { page } of [ours, theirs]) await page.context().close();
    }
    const ratio = median(ratios);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    console.log(`requests: first view ${first.requests.join(', ')}; warm ${warm}; plan page ${plan.requests.length}; rows ${rows}`);
    if (ratio > LEAST.ratio || before > LEAST.requests || warm > LEAST.warm || plan.requests.length > LEAST.plan || first.shift > LEAST.shift)
      process.exitCode = 1;
    console.log(
      `first-view requests=${before} warm=${warm} plan=${plan.requests.length} shift=${first.shift.toFixed(4)} ratio=${ratio.toFixed(2)} worst=${Math.max(...ratios).toFixed(2)} n=${ROUNDS}`,
    );
  } finally {
    for (const close of closers) await close();
  }
}
