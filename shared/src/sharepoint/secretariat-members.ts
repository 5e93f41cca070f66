import { siteGroups } from '../lists/index.js';
import { literal } from './odata-literal.js';
import type { Read, ReadOutcome } from './reads.js';
import { faultIn } from './sharepoint-error.js';

const CLAIM = /^i:0#\.f\|membership\|/i;

/** The group is not there, or its members are not for the reader to see. */
const HIDDEN: readonly number[] = [403, 404, 500];

export const secretariatRead: Read = { path: `sitegroups/getByName(${literal(encodeURIComponent(siteGroups.secretariat))})/users?$select=LoginName` };

/** The secretariat's members by user principal name, lower case; nobody when the reader may not see them. */
export async function membersIn(outcome: ReadOutcome): Promise<string[]> {
  if ('rows' in outcome) return outcome.rows.map(({ LoginName }) => String(LoginName).replace(CLAIM, '').toLowerCase());
  const fault = await faultIn(outcome.error);
  if (fault !== undefined && HIDDEN.includes(fault.status)) return [];
  throw outcome.error;
}
