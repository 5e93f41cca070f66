import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.js';
import { buildPage } from './rows/build-page.js';
import { median } from './tenant/served.js';

const ROWS = 50_000;
const ROUNDS = 7;
const LEAST = { paint: 1.1, letter: 3 };
const TYPED = ['r', 're', 'reh', 'reha', 'rehab', 'rehabi', 'rehabil'];

const measure = <T>(page: Page, call: string): Promise<T> => page.evaluate<T>(`window.measures.${call}`);

async function toPaint(page: Page): Promise<number[]> {
  const ratios: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await measure<number>(page, 'ours()');
    await measure(page, 'leave()');
    const virtual = await measure<number>(page, 'virtual()');
    await measure(page, 'leave()');
    console.log(`to paint: ours ${ours.toFixed(0)} ms, TanStack Virtual ${virtual.toFixed(0)} ms`);
    // the first round warms the engine
    if (round > 0) ratios.push(ours / virtual);
  }
  return ratios;
}

async function toLetter(page: Page): Promise<number[]> {
  await measure(page, 'ours()');
  await page.getByRole('searchbox').waitFor();
  // what a reader takes to find the box
  await page.waitForTimeout(3000);
  const ratios: number[] = [];
  for (const typed of TYPED) {
    const loop = await measure<{ took: number; found: number }>(page, `loop('${typed}')`);
    const letter = await measure<number>(page, `letter('${typed}')`);
    const shown = await measure<string | undefined>(page, 'shown()');
    console.log(`letter: ours ${letter.toFixed(1)} ms, a bare loop ${loop.took.toFixed(1)} ms (${loop.found}); the page says "${shown}"`);
    ratios.push(letter / loop.took);
  }
  return ratios;
}

/** 50,000 indsatser in memory: to paint against TanStack Virtual with the same columns, a letter typed against a bare filter loop, and the page's memory. */
export async function main(): Promise<void> {
  const root = process.cwd();
  const { script, css } = await buildPage(root);
  const strings = await readFile(join(root, 'spfx-webpart/src/loc/da-dk.ts'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    // an address of its own: the page keeps its view there
    await page.route('http://rows.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id="place"></div>' }));
    await page.goto('http://rows.example/');
    await page.addStyleTag({ content: css });
    await page.addScriptTag({ content: `window.define = (_needs, given) => (window.strings = given);${strings}` });
    await page.addScriptTag({ content: script });
    await measure(page, `make(${ROWS})`);
    const [paint, letter] = [await toPaint(page), await toLetter(page)];
    const memory = await page.evaluate<number>('performance.memory.usedJSHeapSize / 1e6');
    if (median(paint) > LEAST.paint || median(letter) > LEAST.letter) process.exitCode = 1;
    console.log(
      `rows n=${ROWS} paint=${median(paint).toFixed(2)} worst-paint=${Math.max(...paint).toFixed(2)} letter=${median(letter).toFixed(2)} worst-letter=${Math.max(...letter).toFixed(2)} memory=${memory.toFixed(0)}MB`,
    );
  } finally {
    await browser.close();
  }
}
