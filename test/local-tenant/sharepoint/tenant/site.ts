import type { Clock } from '../time/clock.js';
import type { Database } from '../storage/database.js';
import type { Documents } from '../storage/documents.js';
import type { ItemStore } from '../storage/items.js';
import type { GroupDoc, ListDoc, UserDoc, WebDoc } from '../model/types.js';
import type { Collection, Entity } from '../protocol/node.js';
import type { Collation } from '../query/compare.js';
import { ignoringCase, mindingCase } from '../query/compare.js';
import type { Directory } from './directory.js';
import type { Limits, Switches } from './settings.js';

export const SITE_PATH = '/sites/virksomhedsplaner';

/** The one site collection of the tenant. */
export interface Site {
  /** http://127.0.0.1:8700 */
  origin: string;
  /** origin and SITE_PATH */
  url: string;
  db: Database;
  docs: Documents;
  items: ItemStore;
  clock: Clock;
  limits: Limits;
  switches: Switches;
  directory: Directory;
}

/** Things that lead to one another in a circle: an item to its list, a list to its web, a user to its groups. */
export interface Openers {
  web(context: Context): Entity;
  list(context: Context, list: ListDoc): Entity;
  item(context: Context, list: ListDoc, id: number): Entity;
  group(context: Context, group: GroupDoc): Entity;
  groupsOf(context: Context, user: UserDoc): Collection;
}

/** What one request acts in. */
export interface Context {
  open: Openers;
  site: Site;
  user: UserDoc;
  /** If-Match of the request */
  ifMatch: string | undefined;
}

export function webOf(site: Site): WebDoc {
  const web = site.docs.get('web', 'web');
  if (!web) throw new Error('The site has no web: it was not seeded.');
  return web;
}

export const collationOf = (site: Site): Collation => (site.switches.collation === 'case' ? mindingCase : ignoringCase);
