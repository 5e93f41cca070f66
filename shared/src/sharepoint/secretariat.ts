import type { SPFI } from '@pnp/sp';
import { readWithPnp } from './read-with-pnp.js';
import { membersIn, secretariatRead } from './secretariat-members.js';

/** Members of the secretariat's group by user principal name, lower case; nobody when the reader may not see them. */
export async function secretariatMembers(sp: SPFI): Promise<string[]> {
  const [outcome] = await readWithPnp(sp)([secretariatRead]);
  return outcome === undefined ? [] : membersIn(outcome);
}
