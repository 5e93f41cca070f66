import { APPROVAL, APPROVED, WAITING, indsatserList, planStateWords, plansList, type ListDefinition } from '@virksomhedsplaner/shared/lists';
import { listAt, literal, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { changeRows, type UpgradedSite } from './upgrade-work.js';

interface Row {
  Id: number;
  [APPROVAL]: number;
}

const MOST_ROWS = 5000;

async function approvedRows({ sp, address }: UpgradedSite, list: ListDefinition, filter: string): Promise<Row[]> {
  return listAt(sp, sitePathOf(address), list).items.filter(filter).select('Id', APPROVAL).top(MOST_ROWS)<Row[]>();
}

const wait = (rows: readonly Row[]) => rows.filter((row) => row[APPROVAL] === APPROVED).map(({ Id }) => ({ id: Id, body: { [APPROVAL]: WAITING } }));

/** When content approval is switched on, SharePoint counts every row as approved: plans that are still drafts, and their indsatser, are set to wait. */
export async function hideDrafts(site: UpgradedSite): Promise<void> {
  const { state } = plansList.fields;
  const drafts = await approvedRows(site, plansList, `${state.internalName} eq ${literal(planStateWords.draft)}`);
  for (const { Id } of drafts) {
    const rows = await approvedRows(site, indsatserList, `${indsatserList.fields.plan.internalName}Id eq ${Id}`);
    await changeRows(site, indsatserList, wait(rows));
  }
  // the plans last: stopped on the way, the next run finds them again either way
  await changeRows(site, plansList, wait(drafts));
}
