import '@pnp/sp/lists/index.js';
import { goalsList, indsatserList, plansList, roundsList, statusesList, unitsList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { readInOneBatch } from '../../batch.js';
import { sideKinds } from '../../side-rows/side-lists.js';
import { listOf } from '../../side-rows/side-references.js';
import type { SideChange } from '../../side-rows/side-changes.js';
import type { SiteChanges } from '../diff.js';
import type { Site } from './read-site.js';

/** SharePoint's bits, by what people see them called. SP.PermissionKind, Microsoft Learn. */
const ADD = { bit: 0x2, name: 'tilføje' };
const EDIT = { bit: 0x4, name: 'ændre' };
const APPROVE = { bit: 0x10, name: 'godkende' };

/** Whether readers see what is written: of a plan by its key, of a row beside the plans. */
export interface Published {
  plan: (key: string) => boolean;
  side: (change: SideChange) => boolean;
}

interface Needed {
  list: ListDefinition;
  rights: (typeof ADD)[];
}

function needed<C extends { id?: number }>(list: ListDefinition, changes: readonly C[], isPublic: (change: C) => boolean = () => false): Needed[] {
  const rights = [
    ...(changes.some(({ id }) => id === undefined) ? [ADD] : []),
    ...(changes.some(({ id }) => id !== undefined) ? [EDIT] : []),
    ...(list.contentApproval === true && changes.some(isPublic) ? [APPROVE] : []),
  ];
  return rights.length === 0 ? [] : [{ list, rights }];
}

/** What is written into a published plan is approved as it is written: readers see it at once. */
function neededFor(changes: SiteChanges, published: Published): Needed[] {
  return [
    ...needed(unitsList, changes.units),
    ...needed(goalsList, changes.goals),
    ...needed(roundsList, changes.rounds),
    ...needed(plansList, changes.plans, ({ wanted }) => published.plan(wanted.key)),
    ...needed(indsatserList, changes.indsatser, ({ wanted }) => published.plan(wanted.planKey)),
    ...needed(statusesList, changes.statuses),
    ...sideKinds.flatMap((kind) =>
      needed(
        listOf(kind),
        changes.side.filter((change) => change.kind === kind),
        published.side,
      ),
    ),
  ];
}

type Mask = { Low: string | number };

/** What the account may not do although the changes need it: «tilføje rækker i listen «Mål»». One request. */
export async function missingRights({ sp, address }: Site, changes: SiteChanges, published: Published): Promise<string[]> {
  const lists = neededFor(changes, published);
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
    const why = lacking.includes(APPROVE.name) ? ' (planen er offentliggjort, så det, der skrives i den, skal godkendes)' : '';
    return lacking.length === 0 ? [] : [`${lacking.join(' og ')} rækker i listen «${list.title}»${why}`];
  });
}

export function rightsSentence(missing: readonly string[]): string {
  return `kontoen mangler rettigheder: den må ikke ${missing.join(', ikke ')}. Bed sekretariatet køre importen, eller få kontoen i gruppen «Virksomhedsplaner Sekretariat». Intet er skrevet.`;
}
