import type { Page } from 'playwright-core';

/** Spoils a page in one way that a check must find; `found`: what the finding says. */
export interface Plant {
  found: string;
  /** Put at the end of the web part. */
  html: string;
}

/** One fault of each kind that the screens are examined for. */
export const PLANTS: readonly Plant[] = [
  { found: 'image-alt', html: '<img src="data:,">' },
  { found: 'color-contrast', html: '<p style="color:#777;background:#888;forced-color-adjust:none">Grå på grå</p>' },
  { found: 'button-name', html: '<button type="button"></button>' },
  { found: 'link-name', html: '<a href="?"></a>' },
  { found: 'label', html: '<input type="text">' },
  { found: 'heading-order', html: '<h6>Dybt nede</h6>' },
  { found: 'empty-heading', html: '<h3></h3>' },
  { found: 'list', html: '<ul><p>Ikke et punkt</p></ul>' },
  { found: 'empty-table-header', html: '<table><tr><th></th></tr><tr><td>1</td></tr></table>' },
  { found: 'aria-allowed-attr', html: '<p aria-checked="true" role="note">Ikke et felt</p>' },
  { found: 'aria-hidden-focus', html: '<div aria-hidden="true"><a href="?">Skjult</a></div>' },
  { found: 'valid-lang', html: '<p lang="dansk">Dansk</p>' },
  { found: 'wider than the page', html: '<p style="width:2000px">Bredt</p>' },
];

/** Puts a fault into the web part. */
export function planted({ html }: Plant): (page: Page) => Promise<void> {
  return (page) =>
    page.evaluate((text) => {
      const place = document.createElement('div');
      place.innerHTML = text;
      document.querySelector('main')?.append(place);
    }, html);
}
