import type { Page } from 'playwright-core';
import { widthFindings } from '../../screens/findings.js';

/** What may never stand in the web part, whatever a list says; the elements are those that no component of ours makes. */
const FORBIDDEN = [
  'script',
  'iframe',
  'object',
  'embed',
  'link',
  'meta',
  'base',
  'style',
  'audio',
  'video',
  'img',
  'marquee',
  'dialog',
  'template',
  'math',
  'foreignObject',
  'animate',
  'slot',
  '[ping]',
  '[srcset]',
  '[background]',
  '[popover]',
  '[name=kode]',
  '#localTenant',
].join(',');

/** Elements, handlers and links that a hostile text has got into the page. */
function smuggled(page: Page): Promise<string[]> {
  return page.evaluate((forbidden) => {
    const inside = [...document.querySelectorAll('main *, .ms-Layer *')];
    const told = (what: string, element: Element): string => `${what}: ${element.outerHTML.slice(0, 160)}`;
    const honest = (link: HTMLAnchorElement): boolean => {
      if (link.origin === location.origin) return true;
      const written = link.getAttribute('href') ?? '';
      return /^(https?:\/\/(?![^/?#]*@)|mailto:)/i.test(written) && /^(https?|mailto):$/.test(link.protocol);
    };
    return inside.flatMap((element) => [
      ...(element.matches(forbidden) ? [told('an element that is not ours', element)] : []),
      ...(element.getAttributeNames().some((name) => name.startsWith('on')) ? [told('a handler in the page', element)] : []),
      ...(element instanceof HTMLAnchorElement && element.hasAttribute('href') && !honest(element) ? [told('a link that hides where it goes', element)] : []),
    ]);
  }, FORBIDDEN);
}

/** Parts of the page that lie over each other. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // what a place scrolls within itself takes no room beside it
    const scrolled = (element: Element): boolean => {
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (/(auto|scroll)/.test(getComputedStyle(around).overflowX)) return true;
      }
      return false;
    };
    const parts = [...document.querySelectorAll('main header, main nav, main form, main article, main section, main table, main h2, main h3, main h4')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1)
      .filter(({ element }) => !scrolled(element))
      .sort((a, b) => a.box.top - b.box.top);
    return parts.flatMap((one, at) =>
      parts.slice(at + 1, at + 8).flatMap((other) => {
        if (one.element.contains(other.element) || other.element.contains(one.element)) return [];
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return across > 2 && down > 2 ? [`${one.element.outerHTML.slice(0, 100)} lies over ${other.element.outerHTML.slice(0, 100)}`] : [];
      }),
    );
  });
}

/** Everything that a screen full of hostile texts is looked at for. */
export async function hostileFindings(page: Page): Promise<string[]> {
  const hits = await page.evaluate<number>('window.hits ?? 0');
  const ran = hits > 0 ? [`a script ran ${hits} times`] : [];
  return [...ran, ...(await smuggled(page)), ...(await widthFindings(page, { cut: true })), ...(await overlaps(page))];
}

/** Counts the scripts that run, and the calls to other places. */
export async function watch(page: Page, origin: string): Promise<{ away: string[] }> {
  const away: string[] = [];
  await page.addInitScript('window.ramt = () => { window.hits = (window.hits ?? 0) + 1; };');
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      away.push(`a call to elsewhere: ${route.request().url()}`);
      return route.abort();
    },
  );
  return { away };
}

/** Serves the packaged web part with its sanitiser turned off: what it is given it gives back. */
export async function withoutSanitiser(page: Page): Promise<void> {
  await page.route('**/ClientSideAssets/*.js', async (route) => {
    const answer = await route.fetch();
    const code = await answer.text();
    await route.fulfill({ response: answer, body: code.replace(/\.sanitize=function\((\w+)\)\{/, '.sanitize=function($1){return $1;') });
  });
}

/** The numbers of the hostile texts that can be read on the page. */
export async function numbersOn(page: Page): Promise<Set<string>> {
  const text = await page.locator('main').innerText();
  return new Set(text.match(/T\d+(?=:)/g) ?? []);
}
