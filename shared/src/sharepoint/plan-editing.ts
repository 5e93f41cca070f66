import type { SPFI } from '@pnp/sp';
import type { Indsats, Person, Plan, Unit } from '../domain/index.js';
import { goalsList, indsatserList, plansList, unitsList, type ListDefinition, type RowOf } from '../lists/index.js';
import type { Edited, EditingRights, IndsatsChange, PlanChange, PlanEditing, SaveOptions, SaveResult } from '../ports/index.js';
import { editedRows, written, type EditedRow } from './edited-rows.js';
import { indsatsRow, planRow } from './editing-changes.js';
import { collectionAt, sitePathOf } from './odata.js';
import { firstRows, withRemainingRows } from './read-rows.js';
import { codesOf, toIndsats, toPlan, toUnit, type Codes } from './rows-to-domain.js';
import { faultIn } from './sharepoint-error.js';
import { listAt } from './site-lists.js';
import type { Site } from './write-status.js';

interface SiteCodes {
  units: Codes;
  goals: Codes;
  organisation: Unit[];
}

async function rowsOf<L extends ListDefinition>({ sp, path }: Site, list: L, keys: string[]): Promise<RowOf<L>[]> {
  const query = { keys };
  return withRemainingRows(sp, path, list, { query, first: await firstRows(sp, path, list, query) });
}

/** SharePoint's bits for changing items and for approving them (PermissionKind 3 and 5). */
const EDIT_ITEMS = 0x4;
const APPROVE_ITEMS = 0x10;

async function readRights(site: Site): Promise<EditingRights> {
  try {
    const list = await listAt(site.sp, site.path, indsatserList).select('EffectiveBasePermissions')<{ EffectiveBasePermissions: { Low: string } }>();
    const low = Number(list.EffectiveBasePermissions.Low);
    return { write: (low & EDIT_ITEMS) !== 0, approve: (low & APPROVE_ITEMS) !== 0 };
  } catch (error) {
    if ((await faultIn(error)) === undefined) throw error;
    return { write: false, approve: false };
  }
}

interface Kind<L extends ListDefinition, T> {
  list: L;
  toValue(row: EditedRow<L>['row'], codes: SiteCodes): T;
}
const indsatsKind: Kind<typeof indsatserList, Indsats> = { list: indsatserList, toValue: toIndsats };
const planKind: Kind<typeof plansList, Plan> = { list: plansList, toValue: (row, codes) => toPlan(row, codes.units) };

function edited<L extends ListDefinition, T>({ toValue }: Kind<L, T>, { row, ...mark }: EditedRow<L>, codes: SiteCodes): Edited<T> {
  return { value: toValue(row, codes), ...mark };
}

const GONE = 404;
const CHANGED = 412;

type CodeSource = () => Promise<SiteCodes>;

async function current<L extends ListDefinition, T>(
  site: Site,
  kind: Kind<L, T>,
  { id, codes }: { id: number; codes: CodeSource },
): Promise<Edited<T> | undefined> {
  const [row] = await editedRows(site, kind.list, `Id eq ${id}`);
  return row === undefined ? undefined : edited(kind, row, await codes());
}

/** Runs a write of one row; a changed or missing row is an outcome. */
async function settled<L extends ListDefinition, T>(
  site: Site,
  kind: Kind<L, T>,
  { id, codes, write }: { id: number; codes: CodeSource; write: () => Promise<unknown> },
): Promise<SaveResult<T>> {
  try {
    await write();
  } catch (error) {
    const status = (await faultIn(error))?.status;
    if (status === GONE) return { ok: false, reason: 'gone' };
    if (status !== CHANGED) throw error;
    const theirs = await current(site, kind, { id, codes });
    return theirs === undefined ? { ok: false, reason: 'gone' } : { ok: false, reason: 'changed-meanwhile', current: theirs };
  }
  const saved = await current(site, kind, { id, codes });
  return saved === undefined ? { ok: false, reason: 'gone' } : { ok: true, saved };
}

/** To the recycle bin; one that is gone already is as it should be. */
async function recycled({ sp, path }: Site, id: number): Promise<void> {
  try {
    await listAt(sp, path, indsatserList).items.getById(id).recycle();
  } catch (error) {
    if ((await faultIn(error))?.status !== GONE) throw error;
  }
}

const MEMBER = /^i:0#\.f\|membership\|([^|]+)$/i;

/** Members of staff in the site's user list; groups, guests and apps left out. */
async function readPeople({ sp }: Site): Promise<Person[]> {
  const users = await collectionAt(sp, 'siteusers').select('LoginName', 'Title').filter('PrincipalType eq 1')<{ LoginName: string; Title: string }[]>();
  const people = users.flatMap(({ LoginName, Title }): Person[] => {
    const upn = MEMBER.exec(LoginName)?.[1]?.toLowerCase();
    return upn === undefined || upn.includes('#ext#') ? [] : [{ upn, name: Title }];
  });
  return people.sort((a, b) => a.name.localeCompare(b.name, 'da'));
}

/** Runs a read once; a failure is forgotten, so that the next asks again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => (known ??= read().catch((error: unknown) => Promise.reject(((known = undefined), error))));
}

async function readCodes(site: Site): Promise<SiteCodes> {
  const [unitRows, goalRows] = await Promise.all([rowsOf(site, unitsList, ['code', 'parent', 'kind', 'active']), rowsOf(site, goalsList, ['code'])]);
  const units = codesOf(unitRows);
  return { units, goals: codesOf(goalRows), organisation: unitRows.map((row) => toUnit(row, units)) };
}

async function readIndsatser(site: Site, planId: number, codes: CodeSource): Promise<Edited<Indsats>[]> {
  const rows = await editedRows(site, indsatserList, `${indsatserList.fields.plan.internalName}Id eq ${planId}`);
  const all = await codes();
  return rows.map((row) => edited(indsatsKind, row, all)).sort((a, b) => a.value.order - b.value.order || a.value.id - b.value.id);
}

/** Writing plans over SharePoint's REST. `sp` acts for whoever the host signed in. */
export function createPlanEditing(sp: SPFI, options: { site: string }): PlanEditing {
  const site: Site = { sp, path: sitePathOf(options.site) };
  const codes = once(() => readCodes(site));
  const items = (list: ListDefinition) => listAt(sp, site.path, list).items;
  const saveIndsats = async (id: number, change: IndsatsChange, { etag, approval }: SaveOptions): Promise<SaveResult<Indsats>> => {
    const body = written(await indsatsRow(site, change, await codes()), approval);
    return settled(site, indsatsKind, { id, codes, write: () => items(indsatserList).getById(id).update(body, etag) });
  };
  const savePlan = (id: number, change: PlanChange, { etag, approval }: SaveOptions): Promise<SaveResult<Plan>> =>
    settled(site, planKind, {
      id,
      codes,
      write: () =>
        items(plansList)
          .getById(id)
          .update(written(planRow(change), approval), etag),
    });
  const addIndsats: PlanEditing['addIndsats'] = async (key, change) => {
    const added = await items(indsatserList).add(written(await indsatsRow(site, change, await codes(), key), 'draft'));
    const row = await current(site, indsatsKind, { id: (added as { Id: number }).Id, codes });
    if (row === undefined) throw new Error('Indsatsen blev oprettet, men kan ikke læses igen.');
    return row;
  };
  return {
    rights: once(() => readRights(site)),
    indsatserOf: (planId) => readIndsatser(site, planId, codes),
    plan: (id) => current(site, planKind, { id, codes }),
    ...{ saveIndsats, savePlan, addIndsats },
    removeIndsats: (id) => recycled(site, id),
    people: () => readPeople(site),
  };
}
