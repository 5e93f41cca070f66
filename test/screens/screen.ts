import type { Page } from 'playwright-core';

/** What the site holds: nothing at all, empty lists, the demo plans, or far more rows than a municipality has. */
export type SiteState = 'bare' | 'provisioned' | 'filled';

/** A fault of the control door (`POST /_control/fault`). */
export interface ScreenFault {
  kind: 'status' | 'delay' | 'cut' | 'drop' | 'half';
  /** Strikes calls whose address contains this. */
  url: string;
  status?: number;
  milliseconds?: number;
  /** How many calls; all of them unless given. */
  next?: number;
}

/** One state of a screen that somebody can meet, and how to come to it. */
export interface Screen {
  /** Names the state, and its pictures: small letters and hyphens. */
  name: string;
  /** Who looks (upn); a reader unless given. */
  as?: string;
  culture?: 'en-US';
  /** The page's name; `Forside` shows Rudersdal's plans, `Frit-valg` lets the reader choose among all. */
  page?: 'Forside' | 'Frit-valg';
  /** What the address says after the page: `?soeg=…`. */
  query?: string;
  /** `filled` unless given. */
  site?: SiteState;
  /** What the site does to the calls of this screen. */
  faults?: readonly ScreenFault[];
  /** The browser says that it has no network; calls to the site fail. */
  offline?: true;
  /** What the person does when the page has been opened. */
  act?: (page: Page) => Promise<void>;
  /** Stands on the screen when it is ready, outside the frame that plays SharePoint. */
  ready: string | RegExp;
  /** Also looked at in `npm test`; the rest in `npm run proof -- axe`. */
  sample?: true;
}
