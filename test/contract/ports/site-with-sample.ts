import type { SPFI } from '@pnp/sp';
import { provisionSite } from '@virksomhedsplaner/lists-provisioning/provision';
import {
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
  for (const row of rows) await listAt(sp, sitePathOf(site), list).items.add(writeRow(list, row));
}

/** Provisions an empty site and writes `sampleBook()` into it, row by row. */
export async function fillSite(sp: SPFI, site: string): Promise<void> {
  await provisionSite(sp);
  const { goals, indsatser } = sampleBook();
  const ownerId = (await sp.web.ensureUser(owner.upn)).Id;
  const coOwnerId = (await sp.web.ensureUser(coOwner.upn)).Id;
  await sp.web.siteGroups.getByName(siteGroups.secretariat).users.add(`i:0#.f|membership|${secretary.upn}`);
  await write(sp, site, unitsList, [
    { title: 'Borger- og Socialservice', code: 'bss', kind: 'Område', active: true },
    { title: 'CSU Egedammen', code: 'csu', kind: 'Sektion', parent: 1, aliases: 'Egedammen', active: true },
  ]);
  await write(
    sp,
    site,
    goalsList,
    goals.map(({ name, code, level, order, concept, period }) => ({ title: name, code, level, order, concept, period, state: 'Vedtaget', locked: true })),
  );
  await write(sp, site, plansList, [
    {
      title: 'Udviklingsplan 2022-2024',
      key: 'hilleroed/2022-2024/csu',
      concept: 'hilleroed',
      conceptVersion: 1,
      unit: 2,
      period: '2022-2024',
      state: 'Offentliggjort',
      foreword: '<p>Kære alle</p>',
    },
  ]);
  await write(
    sp,
    site,
    indsatserList,
    indsatser.map(({ title, key, concept, period, order, fields }) => ({
      title,
      key,
      plan: 1,
      concept,
      period,
      units: [2],
      leadUnit: 2,
      goals: [1],
      primaryGoal: 1,
      owner: ownerId,
      coOwners: [coOwnerId],
      kind: 'Indsats',
      order,
      ...fields,
    })),
  );
  await write(sp, site, roundsList, [
    {
      title: round.name,
      key: round.key,
      concept: round.concept,
      period: round.period,
      kind: 'Midtvejsstatus',
      opens: round.opens,
      due: round.due,
      state: 'Planlagt',
      questions: round.questions,
    },
  ]);
}
