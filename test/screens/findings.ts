import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What plays SharePoint around the web part is not ours; everything else on the page is, also what a library draws at its end. */
const FRAME = ['.bar', 'body > header', '.skip'];

/** axe-core's findings with every rule it has on by default. Needs no script in the page: it works under its policy. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const run = `axe.run({ exclude: ${JSON.stringify(FRAME)} }, { resultTypes: ['violations'] })`;
  const { violations } = await page.evaluate<axe.AxeResults>(run);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`.trim()));
}

/**
 * What stands out of the page to the side: nobody should have to scroll two ways (WCAG 1.4.10). Neither may it be cut off
 * there, but for texts that no reader could read anyway (`cut`).
 */
export function widthFindings(page: Page, { cut } = { cut: false }): Promise<string[]> {
  return page.evaluate(
    (kept) => {
      const main = document.querySelector('main');
      if (main === null) return ['the page has no main'];
      const room = document.documentElement.clientWidth;
      const scrolls = (element: Element | null): boolean =>
        element !== null && element !== main && (new RegExp(kept).test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
      const wide = [...main.querySelectorAll('*')].filter((element) => {
        const { right, left, width } = element.getBoundingClientRect();
        return width > 0 && (right > room + 1 || left < -1) && !scrolls(element.parentElement) && getComputedStyle(element).position !== 'fixed';
      });
      const told = wide.slice(0, 3).map((element) => `wider than the page: ${element.outerHTML.slice(0, 160)}`);
      const over = main.scrollWidth - main.clientWidth;
      if (over <= 1 || told.length > 0) return told;
      // text that stands out of an element which itself keeps its place
      const inner = [...main.querySelectorAll('*')].filter(
        (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && !scrolls(element),
      );
      return [`main is ${over} pixels wider than its place: ${inner.at(-1)?.outerHTML.slice(0, 160)}`];
    },
    cut ? 'auto|scroll|hidden|clip' : 'auto|scroll|hidden',
  );
}
