import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { screenshotFolder } from '../browser/launch.js';
import { axeFindings, widthFindings } from './findings.js';
import { LOOKS, wear } from './looks.js';
import type { Screen } from './screen.js';
import type { ScreensSite } from './screens-site.js';
import { showScreen } from './show-screen.js';

export interface Examined {
  /** Looks that were examined. */
  looks: number;
  findings: string[];
}

async function inEachLook(page: Page, name: string): Promise<Examined> {
  const width = page.viewportSize()?.width ?? 0;
  const findings: string[] = [];
  for (const look of LOOKS) {
    await wear(page, look);
    await page.screenshot({ path: join(screenshotFolder(), `skaerm-${name}-${look}-${width}.png`), fullPage: true });
    const found = [...(await axeFindings(page)), ...(await widthFindings(page))];
    findings.push(...found.map((finding) => `${name}, ${look}, ${width} px: ${finding}`));
  }
  return { looks: LOOKS.length, findings };
}

/**
 * Shows a screen in a context and examines it in light, dark and forced colours: axe-core's rules, and that it keeps within
 * the page. `plant` spoils the page first, to see that it is found.
 */
export async function examine(context: BrowserContext, site: ScreensSite, screen: Screen, plant?: (page: Page) => Promise<void>): Promise<Examined> {
  const { page, leave } = await showScreen(context, site, screen);
  try {
    await plant?.(page);
    return await inEachLook(page, screen.name);
  } finally {
    await leave();
  }
}
