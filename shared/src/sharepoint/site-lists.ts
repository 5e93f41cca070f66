import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/webs/index.js';
import type { ListDefinition } from '../lists/index.js';

/** The list by its address, which a renamed title does not change. `sitePath` is server-relative: `/sites/virksomhedsplaner`. */
export function listAt(sp: SPFI, sitePath: string, list: ListDefinition): IList {
  return sp.web.getList(`${sitePath}/Lists/${list.urlName}`);
}
