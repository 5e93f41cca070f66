import type { StatusReport } from '../domain/index.js';
import { statusesList, statusStateWords, writeRow } from '../lists/index.js';
import { faultIn } from './sharepoint-error.js';
import { listAt } from './site-lists.js';
import { findStatus, type Site } from './write-status.js';

/** Reopens an answer, as long as it stands as it was seen; undefined when it has changed since. The text stays in the row. */
export async function withdrawStatus(site: Site, { id, key, etag }: Pick<StatusReport, 'id' | 'key' | 'etag'>): Promise<StatusReport | undefined> {
  try {
    await listAt(site.sp, site.path, statusesList)
      .items.getById(id)
      .update(writeRow(statusesList, { state: statusStateWords.reopened }), etag);
  } catch (error) {
    const status = (await faultIn(error))?.status;
    if (status === 412 || status === 404) return undefined;
    throw error;
  }
  return findStatus(site, key);
}
