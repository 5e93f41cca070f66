import { SPCollection, type ISPCollection, type SPFI } from '@pnp/sp';
import type { ListDefinition } from '../lists/index.js';

export { literal, sitePathOf } from './odata-literal.js';

/** Something of the site to be read, by path. Made without PnPjs' webs, lists and items, which a page that only reads need not load. */
export function collectionAt(sp: SPFI, path: string): ISPCollection {
  // `create` is how PnPjs' own modules extend the root; its types keep it for subclasses
  return sp['create'](SPCollection, `_api/web/${path}`);
}

/** A list's items, found by the list's address. */
export function itemsToRead(sp: SPFI, sitePath: string, list: ListDefinition): ISPCollection {
  return collectionAt(sp, `getList('${encodeURIComponent(`${sitePath}/Lists/${list.urlName}`)}')/items`);
}
