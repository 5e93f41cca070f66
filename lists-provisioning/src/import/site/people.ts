import '@pnp/sp/site-users/web.js';
import '@pnp/sp/webs/index.js';
import { BATCH_SIZE, inOneBatch } from '../../batch.js';
import { isThrottled } from '../../sharepoint-error.js';
import type { Site } from './read-site.js';

/** People whom the organisation's directory does not know; nothing has been written. */
export class UnknownPeopleError extends Error {
  override name = 'UnknownPeopleError';
  constructor(readonly upns: readonly string[]) {
    super(`Kommunens katalog kender ikke ${upns.join(', ')}. Ret brugernavnene, eller lad feltet stå tomt.`);
  }
}

/** SharePoint's user ids by user principal name; people new to the site are added to its user list. Throws UnknownPeopleError. */
export async function userIds(site: Site, upns: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const unknown: string[] = [];
  for (let from = 0; from < upns.length; from += BATCH_SIZE) {
    const part = upns.slice(from, from + BATCH_SIZE);
    const outcomes = await inOneBatch(
      site.sp,
      part.map((upn) => (batched) => batched.web.ensureUser(`i:0#.f|membership|${upn}`)),
    );
    outcomes.forEach((outcome, index) => {
      const upn = part[index] ?? '';
      if (outcome.status === 'fulfilled') ids.set(upn, outcome.value.Id);
      else if (isThrottled(outcome.reason)) throw outcome.reason;
      else unknown.push(upn);
    });
  }
  if (unknown.length > 0) throw new UnknownPeopleError(unknown);
  return ids;
}
