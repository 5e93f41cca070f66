import type { SPFI } from '@pnp/sp';
import { siteGroups } from '../lists/index.js';
import { collectionAt, literal } from './odata.js';
import { faultIn } from './sharepoint-error.js';

const CLAIM = /^i:0#\.f\|membership\|/i;

/** The group is not there, or its members are not for the reader to see. */
const HIDDEN: readonly number[] = [403, 404, 500];

/** Members of the secretariat's group by user principal name, lower case; nobody when the reader may not see them. */
export async function secretariatMembers(sp: SPFI): Promise<string[]> {
  const users = collectionAt(sp, `sitegroups/getByName(${literal(encodeURIComponent(siteGroups.secretariat))})/users`).select('LoginName');
  try {
    return (await users<{ LoginName: string }[]>()).map((user) => user.LoginName.replace(CLAIM, '').toLowerCase());
  } catch (error) {
    const fault = await faultIn(error);
    if (fault !== undefined && HIDDEN.includes(fault.status)) return [];
    throw error;
  }
}
