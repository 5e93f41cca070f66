import type { SPFI } from '@pnp/sp';
import type { PublishedConcept } from '../domain/index.js';
import { conceptsList } from '../lists/index.js';
import { sitePathOf } from './odata.js';
import { firstRows } from './read-rows.js';
import { faultIn } from './sharepoint-error.js';

/** The municipality's own concepts as rows of its site; none on a site that has not been upgraded. */
export async function readPublishedConcepts(sp: SPFI, { site }: { site: string }): Promise<PublishedConcept[]> {
  try {
    const rows = await firstRows(sp, sitePathOf(site), conceptsList, { keys: ['key', 'concept', 'version', 'file'] });
    return rows.map(({ key = '', concept = '', version = 0, file: content }) => ({ key, concept, version, content }));
  } catch (error) {
    if ((await faultIn(error))?.status === 404) return [];
    throw error;
  }
}
