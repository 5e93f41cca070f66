import type { Page } from 'playwright-core';

type Look = 'lys' | 'moerk' | 'tvungne-farver';

/** How a screen can look at any width. */
export const LOOKS: readonly Look[] = ['lys', 'moerk', 'tvungne-farver'];
/** A desk, and a phone (or a desk at 400 %, WCAG 1.4.10). */
export const WIDTHS: readonly number[] = [1280, 320];

const repainted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Changes the theme and the colours of a page that stands, as the site and Windows do. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ forcedColors: look === 'tvungne-farver' ? 'active' : 'none', reducedMotion: 'reduce' });
  await page.evaluate(`window.localTenant.setTheme('${look === 'moerk' ? 'dark' : 'light'}')`);
  await page.evaluate(repainted);
}
