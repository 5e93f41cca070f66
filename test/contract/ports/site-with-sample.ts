import type { SPFI } from '@pnp/sp';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import {
  approved,
  goalsList,
  indsatserList,
  plansList,
  roundsList,
  siteGroups,
  unitsList,
  writeRow,
  type ChangeOf,
  type ListDefinition,
} from '@virksomhedsplaner/shared/lists';
import { listAt, sitePathOf } from '@virksomhedsplaner/shared/sharepoint';
import { owner, coOwner, round, sampleBook, secretary, neighbour } from './sample-book.js';

/** The people of the sample, as the local tenant's directory takes them. */
export const samplePeople = [owner, coOwner, secretary, neighbour].map(({ upn, name }, at) => ({
  upn,
  displayName: name,
  objectId: `22222222-0000-4000-8000-00000000000${at + 1}`,
}));

async function write<L extends ListDefinition>(sp: SPFI, site: string, list: L, rows: ChangeOf<L>[]): Promise<void> {
  const asApproved = list.contentApproval === true ? approved : {};
  for (const row of rows) await listAt(sp, sitePathOf(site), list).items.add({ ...writeRow(list, row), ...asApproved });
}

const unitRows: ChangeOf<typeof unitsList>[] = [
  { title: 'Borger- og Socialservice', code: 'bss', kind: 'Område', active: true },
  { title: 'CSU Egedammen', code: 'csu', kind: 'Sektion', parent: 1, aliases: 'Egedammen', active: true },
];

function goalRows(): ChangeOf<typeof goalsList>[] {
  return sampleBook().goals.map(({ name, state: _, parent: __, ...goal }) => ({ title: name, ...goal, state: 'Vedtaget' }));
}

function planRows(): ChangeOf<typeof plansList>[] {
  return sampleBook().plans.map(({ id: _, unit: __, state: ___, ...plan }) => ({ ...plan, unit: 2, state: 'Offentliggjort' }));
}

function indsatsRows(owners: { owner: number; coOwners: number[] }): ChangeOf<typeof indsatserList>[] {
  return sampleBook().indsatser.map(({ title, key, concept, period, order, fields }) => ({
    ...{ title, key, concept, period, order, ...fields, ...owners },
    ...{ plan: 1, units: [2], leadUnit: 2, goals: [1], primaryGoal: 1, kind: 'Indsats' },
  }));
}

function roundRows(): ChangeOf<typeof roundsList>[] {
  const { name, key, concept, period, opens, due, questions } = round;
  return [{ title: name, key, concept, period, kind: 'Midtvejsstatus', opens, due, state: 'Planlagt', questions }];
}

/** Provisions an empty site and writes `sampleBook()` into it, row by row. */
export async function fillSite(sp: SPFI, site: string): Promise<void> {
  await provisionSite(sp);
  const idOf = async (upn: string) => (await sp.web.ensureUser(upn)).Id;
  await sp.web.siteGroups.getByName(siteGroups.secretariat).users.add(`i:0#.f|membership|${secretary.upn}`);
  await write(sp, site, unitsList, unitRows);
  await write(sp, site, goalsList, goalRows());
  await write(sp, site, plansList, planRows());
  await write(sp, site, indsatserList, indsatsRows({ owner: await idOf(owner.upn), coOwners: [await idOf(coOwner.upn)] }));
  await write(sp, site, roundsList, roundRows());
}

/** More indsatser of the sample's owner, beside the two that a filled site has; in batches. */
export async function addIndsatser(sp: SPFI, site: string, count: number): Promise<void> {
  const ownerId = (await sp.web.ensureUser(owner.upn)).Id;
  const [row] = indsatsRows({ owner: ownerId, coOwners: [] });
  if (row === undefined) throw new Error('the sample has no indsats');
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const added = Array.from({ length: count }, (_, at) =>
    listAt(batched, sitePathOf(site), indsatserList).items.add({
      ...writeRow(indsatserList, { ...row, key: `${String(row.key)}/${at}`, title: `Indsats ${at}` }),
      ...approved,
    }),
  );
  await execute();
  await Promise.all(added);
}
