import type { Page } from 'playwright-core';

const MARGIN = 8;

interface Stop {
  /** The name that a screen reader says, as far as the page's own text gives it. */
  name: string;
  /** Elements of one kind look alike when they have the focus. */
  kind: string;
}

/** What has the focus, within the web part; undefined outside it. */
export function stopOf(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const held = document.activeElement;
    if (held === null || (!held.closest('main') && !held.closest('.ms-Layer')) || held.matches('main')) return undefined;
    const labels = held instanceof HTMLInputElement ? [...(held.labels ?? [])].map(({ textContent }) => textContent) : [];
    const named = (held.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
    const name = [held.getAttribute('aria-label') ?? '', ...named, ...labels, held.textContent].join(' ');
    return { name: name.replace(/\s+/g, ' ').trim(), kind: `${held.tagName} ${held.className}` };
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the window around a box. */
function around(page: Page, box: Box): Box {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [Math.max(0, box.x - MARGIN), Math.max(0, box.y - MARGIN)];
  return { x, y, width: Math.min(width, box.x + box.width + MARGIN) - x, height: Math.min(height, box.y + box.height + MARGIN) - y };
}

/** Whether what has the focus looks otherwise than without it. The focus is back where it was after. */
async function isSeen(page: Page): Promise<boolean> {
  const held = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const box = await held.boundingBox();
  const clip = box === null ? undefined : around(page, box);
  if (clip === undefined || clip.width < 1 || clip.height < 1) return false;
  const focused = await page.screenshot({ clip, caret: 'hide' });
  await held.evaluate((element) => element.blur());
  const without = await page.screenshot({ clip, caret: 'hide' });
  await held.evaluate((element) => element.focus({ preventScroll: true }));
  return !focused.equals(without);
}

export interface Walk {
  /** Every stop, in order. */
  names: string[];
  /** Stops whose focus cannot be seen. */
  unseen: string[];
}

/** Walks through the web part with the Tab key; the focus of each kind of stop must be seen. `most`: stops at most. */
export async function walkWithTab(page: Page, most: number): Promise<Walk> {
  const walk: Walk = { names: [], unseen: [] };
  const kinds = new Set<string>();
  await page.locator('main').focus();
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop === undefined) break;
    walk.names.push(stop.name);
    if (kinds.has(stop.kind)) continue;
    kinds.add(stop.kind);
    if (!(await isSeen(page))) walk.unseen.push(`${stop.name} (${stop.kind})`);
  }
  return walk;
}

/** Presses Tab until the named stop has the focus. Error: there is none among the next hundred. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let at = 0; at < 100; at += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopOf(page);
    if (stop !== undefined && name.test(stop.name)) return;
  }
  throw new Error(`The Tab key does not come to ${String(name)}`);
}
