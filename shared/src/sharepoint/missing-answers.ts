import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import { missingAnswersList, unitsList, writeRow, type ChangeOf, type RowOf } from '../lists/index.js';
import type { MissingAnswer, MissingAnswerChanges, MissingAnswerList } from '../ports/index.js';
import { collectionAt, sitePathOf } from './odata.js';
import { firstRows, withRemainingRows } from './read-rows.js';
import { faultCodes, faultIn } from './sharepoint-error.js';
import { listAt } from './site-lists.js';
import type { Site } from './write-status.js';

type Row = RowOf<typeof missingAnswersList>;
type Ids = ReadonlyMap<string, number>;

/** SharePoint's largest batch. */
const MOST_PARTS = 100;
const LONGEST_TITLE = 255;
const CLAIM = /^i:0#\.f\|membership\|/i;

const keyOf = ({ indsatsId, roundId }: MissingAnswer): string => `${indsatsId}/${roundId}`;

/** The rows as they stand and the units' ids: one request. */
async function readHeld({ sp, path }: Site): Promise<{ held: Row[]; units: Ids }> {
  const queries = { held: { keys: ['key', 'unit', 'owner', 'due'] }, units: { keys: ['code'] } };
  const [batched, execute] = sp.batched();
  const first = Promise.all([firstRows(batched, path, missingAnswersList, queries.held), firstRows(batched, path, unitsList, queries.units)]);
  first.catch(() => undefined);
  await execute();
  const [heldRows, unitRows] = await first;
  const held = await withRemainingRows(sp, path, missingAnswersList, { query: queries.held, first: heldRows });
  const units = await withRemainingRows(sp, path, unitsList, { query: queries.units, first: unitRows });
  return { held, units: new Map(units.flatMap(({ id, code }) => (code === undefined ? [] : [[code, id] as const]))) };
}

/** Ids in the site's user list by user principal name; an owner stands there already. */
async function readUserIds({ sp }: Site): Promise<Ids> {
  const users = await collectionAt(sp, 'siteusers').select('Id', 'LoginName').top(5000)<{ Id: number; LoginName: string }[]>();
  return new Map(users.map(({ Id, LoginName }) => [LoginName.replace(CLAIM, '').toLowerCase(), Id]));
}

function saysTheSame(row: Row, { title, unit, owner, due }: MissingAnswer, units: Ids): boolean {
  return row.title === title.slice(0, LONGEST_TITLE) && row.unit === units.get(unit ?? '') && row.owner?.upn === owner?.upn.toLowerCase() && row.due === due;
}

function rowOf(missing: MissingAnswer, { units, users }: { units: Ids; users: Ids }): ChangeOf<typeof missingAnswersList> {
  const { indsatsId, roundId, title, unit, owner, due } = missing;
  return {
    ...{ title, key: keyOf(missing), indsats: indsatsId, round: roundId, due },
    unit: units.get(unit ?? '') ?? null,
    owner: users.get(owner?.upn.toLowerCase() ?? '') ?? null,
  };
}

/** Another worker did the same at the same moment: added the row, or removed it. */
async function unlessDone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const fault = await faultIn(error);
    if (fault?.code !== faultCodes.duplicateValues && fault?.status !== 404) throw error;
  }
}

type Write = (batched: SPFI) => Promise<unknown>;

async function carryOut(sp: SPFI, writes: readonly Write[]): Promise<void> {
  for (let from = 0; from < writes.length; from += MOST_PARTS) {
    const [batched, execute] = sp.batched({ maxRequests: MOST_PARTS });
    const all = Promise.all(writes.slice(from, from + MOST_PARTS).map((write) => unlessDone(write(batched))));
    // the batch reports its own failure; without this the parts' rejections would go unhandled
    all.catch(() => undefined);
    await execute();
    await all;
  }
}

async function replace(site: Site, missing: readonly MissingAnswer[]): Promise<MissingAnswerChanges> {
  const { held, units } = await readHeld(site);
  const wanted = new Map(missing.map((one) => [keyOf(one), one]));
  const standing = new Map(held.map((row) => [row.key ?? '', row]));
  const gone = held.filter(({ key = '' }) => !wanted.has(key));
  const added = [...wanted.values()].filter((one) => !standing.has(keyOf(one)));
  const changed = held.flatMap((row) => {
    const one = wanted.get(row.key ?? '');
    return one === undefined || saysTheSame(row, one, units) ? [] : [{ id: row.id, one }];
  });
  if (gone.length + added.length + changed.length === 0) return { added: 0, changed: 0, removed: 0 };
  const ids = { units, users: added.length + changed.length === 0 ? new Map<string, number>() : await readUserIds(site) };
  const items = (batched: SPFI) => listAt(batched, site.path, missingAnswersList).items;
  const body = (one: MissingAnswer) => writeRow(missingAnswersList, rowOf(one, ids));
  await carryOut(site.sp, [
    ...gone.map(
      ({ id }): Write =>
        (batched) =>
          items(batched).getById(id).delete(),
    ),
    ...changed.map(
      ({ id, one }): Write =>
        (batched) =>
          items(batched).getById(id).update(body(one)),
    ),
    ...added.map(
      (one): Write =>
        (batched) =>
          items(batched).add(body(one)),
    ),
  ]);
  return { added: added.length, changed: changed.length, removed: gone.length };
}

/** «Mangler svar» on a site: one request when nothing has changed, else one more for every hundred rows. */
export function createMissingAnswers(sp: SPFI, options: { site: string }): MissingAnswerList {
  const site: Site = { sp, path: sitePathOf(options.site) };
  return { replace: (missing) => replace(site, missing) };
}
