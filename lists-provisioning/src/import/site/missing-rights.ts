import '@pnp/sp/lists/index.js';
import { goalsList, indsatserList, plansList, roundsList, statusesList, unitsList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { readInOneBatch } from '../../batch.js';
import { sideKinds } from '../../side-rows/side-lists.js';
import { listOf } from '../../side-rows/side-references.js';
import type { SiteChanges } from '../diff.js';
import type { Site } from './read-site.js';

/** SharePoint's bits, by what people see them called. SP.PermissionKind, Microsoft Learn. */
const ADD = { bit: 0x2, name: 'tilføje' };
const EDIT = { bit: 0x4, name: 'ændre' };

interface Needed {
  list: ListDefinition;
  rights: (typeof ADD)[];
}

function needed(list: ListDefinition, changes: readonly { id?: number }[]): Needed[] {
  const rights = [...(changes.some(({ id }) => id === undefined) ? [ADD] : []), ...(changes.some(({ id }) => id !== undefined) ? [EDIT] : [])];
  return rights.length === 0 ? [] : [{ list, rights }];
}

function neededFor(changes: SiteChanges): Needed[] {
  return [
    ...needed(unitsList, changes.units),
    ...needed(goalsList, changes.goals),
    ...needed(roundsList, changes.rounds),
    ...needed(plansList, changes.plans),
    ...needed(indsatserList, changes.indsatser),
    ...needed(statusesList, changes.statuses),
    ...sideKinds.flatMap((kind) =>
      needed(
        listOf(kind),
        changes.side.filter((change) => change.kind === kind),
      ),
    ),
  ];
}

type Mask = { Low: string | number };

/** What the account may not do although the changes need it: «tilføje rækker i listen «Mål»». One request. */
export async function missingRights({ sp, address }: Site, changes: SiteChanges): Promise<string[]> {
  const lists = neededFor(changes);
  const masks = await readInOneBatch(
    sp,
    lists.map(
      ({ list }) =>
        (batched) =>
          listAt(batched, sitePathOf(address), list).select('EffectiveBasePermissions')<{ EffectiveBasePermissions: Mask }>(),
    ),
  );
  return lists.flatMap(({ list, rights }, index) => {
    const low = Number(masks[index]?.EffectiveBasePermissions.Low ?? 0);
    const lacking = rights.filter(({ bit }) => (low & bit) === 0).map(({ name }) => name);
    return lacking.length === 0 ? [] : [`${lacking.join(' og ')} rækker i listen «${list.title}»`];
  });
}

export function rightsSentence(missing: readonly string[]): string {
  return `kontoen mangler rettigheder: den må ikke ${missing.join(', ikke ')}. Bed sekretariatet køre importen, eller få kontoen i gruppen «Virksomhedsplaner Sekretariat». Intet er skrevet.`;
}
