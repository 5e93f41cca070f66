import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-users/web.js';
import { delegationKey, type Delegation, type Person, type PlanSeries } from '../domain/index.js';
import { delegationsList, delegationStateWords, writeRow } from '../lists/index.js';
import { literal } from './odata.js';
import { firstRows } from './read-rows.js';
import { faultCodes, faultIn } from './sharepoint-error.js';
import { listAt } from './site-lists.js';
import { userIdOf, type Site } from './write-status.js';

/** Saves a handing on under its key; handed to the same colleague again it is the same row. */
export async function saveDelegation(site: Site, delegation: Delegation, series: PlanSeries): Promise<void> {
  const key = delegationKey(delegation);
  const body = writeRow(delegationsList, {
    title: `Videregivelse ${key}`,
    key,
    indsats: delegation.indsatsId,
    round: delegation.roundId,
    concept: series.concept,
    period: series.period,
    from: await userIdOf(site, delegation.from),
    to: await userIdOf(site, delegation.to),
    state: delegationStateWords[delegation.state],
    at: delegation.at,
    note: delegation.note ?? null,
  });
  const items = listAt(site.sp, site.path, delegationsList).items;
  const [known] = await firstRows(site.sp, site.path, delegationsList, { filter: `${delegationsList.fields.key.internalName} eq ${literal(key)}`, top: 1 });
  try {
    await (known === undefined ? items.add(body) : items.getById(known.id).update(body));
  } catch (error) {
    if ((await faultIn(error))?.code !== faultCodes.duplicateValues) throw error;
    await saveDelegation(site, delegation, series);
  }
}

const MEMBER = /^i:0#\.f\|membership\|([^|]+)$/i;
/** A name as people write it, not a claim: those would find groups and «everyone». */
const NAME = /^[^\s@|]+@[^\s@|]+\.[^\s@|]+$/;
/** What SharePoint answers about a name that nobody has. */
const NOBODY: readonly number[] = [400, 404, 500];

/** Looks a person up in the tenant's directory through the site. Guests have the mark #EXT# in their name. */
export async function findPerson(sp: SPFI, name: string): Promise<Person | undefined> {
  const wanted = name.trim();
  if (!NAME.test(wanted) || /#ext#/i.test(wanted)) return undefined;
  try {
    const { LoginName, Title } = await sp.web.ensureUser(wanted);
    const upn = MEMBER.exec(LoginName)?.[1]?.toLowerCase();
    return upn === undefined || upn.includes('#ext#') ? undefined : { upn, name: Title };
  } catch (error) {
    const fault = await faultIn(error);
    if (fault !== undefined && NOBODY.includes(fault.status)) return undefined;
    throw error;
  }
}
