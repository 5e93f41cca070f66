import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-users/web.js';
import '@pnp/sp/webs/index.js';
import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import { goalsList, indsatserList, statusesList, unitsList, type RowOf } from '@virksomhedsplaner/shared/lists';
import { createPlanRepository, firstRows, literal, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import { readSideRows } from '../../side-rows/read-side-rows.js';
import { noSide, type SiteContent } from './site-content.js';

/** A site to import into: a connection and the site's address. */
export interface Site {
  sp: SPFI;
  address: string;
}

/** The address behind a connection. */
export function siteOf(sp: SPFI): Site {
  return { sp, address: sp.web.toUrl().replace(/\/_api\/.*$/, '') };
}

const CLAIM = /^i:0#\.f\|membership\|/i;

function idsByCode(rows: readonly { id: number; code?: string }[]): Map<string, number> {
  return new Map(rows.flatMap((row) => (row.code === undefined ? [] : [[row.code, row.id] as const])));
}

async function statusRows({ sp, address }: Site, series: PlanSeries): Promise<RowOf<typeof statusesList>[]> {
  const { concept, period } = statusesList.fields;
  const query = {
    filter: `${period.internalName} eq ${literal(series.period)} and ${concept.internalName} eq ${literal(series.concept)}`,
    keys: ['key', 'answers'],
  };
  return withRemainingRows(sp, sitePathOf(address), statusesList, { query, first: firstRows(sp, sitePathOf(address), statusesList, query) });
}

async function sitePeople({ sp }: Site): Promise<SiteContent['people']> {
  const users = await sp.web.siteUsers.select('LoginName', 'Title').top(5000)<{ LoginName: string; Title: string }[]>();
  return users.filter((user) => CLAIM.test(user.LoginName)).map((user) => ({ upn: user.LoginName.replace(CLAIM, '').toLowerCase(), name: user.Title }));
}

async function earlierIndsatser({ sp, address }: Site, { concept }: PlanSeries): Promise<ReadonlyMap<string, number>> {
  const query = { filter: `${indsatserList.fields.concept.internalName} eq ${literal(concept)}`, keys: ['key'] };
  const path = sitePathOf(address);
  const rows = await withRemainingRows(sp, path, indsatserList, { query, first: firstRows(sp, path, indsatserList, query) });
  return new Map(rows.map((row) => [row.key ?? '', row.id]));
}

interface Needs {
  /** The file names owners by name. */
  withPeople: boolean;
  /** The file says what its indsatser go on from. */
  withEarlier: boolean;
  /** The file brings rows beside the plans. */
  withSide: boolean;
}

/** What the site holds of one concept and period. */
export async function readSite(site: Site, series: PlanSeries, { withPeople, withEarlier, withSide }: Needs): Promise<SiteContent> {
  const path = sitePathOf(site.address);
  const [book, unitRows, goalRows, statuses, people, earlier, side] = await Promise.all([
    createPlanRepository(site.sp, { site: site.address }).planBook(series),
    firstRows(site.sp, path, unitsList, { keys: ['code'] }),
    firstRows(site.sp, path, goalsList, { keys: ['code'] }),
    statusRows(site, series),
    withPeople ? sitePeople(site) : Promise.resolve([]),
    withEarlier ? earlierIndsatser(site, series) : Promise.resolve(new Map<string, number>()),
    withSide ? readSideRows(site, series) : Promise.resolve(noSide),
  ]);
  const unitIds = idsByCode(unitRows);
  const goalIds = idsByCode(goalRows);
  return {
    units: book.units.map((unit) => ({ ...unit, id: unitIds.get(unit.code) ?? 0 })),
    goals: book.goals.map((goal) => ({ ...goal, id: goalIds.get(goal.code) ?? 0 })),
    plans: book.plans,
    indsatser: book.indsatser,
    rounds: book.rounds,
    statuses: statuses.map((row) => ({ id: row.id, key: row.key ?? '', answers: row.answers ?? {} })),
    people,
    earlier,
    side,
  };
}
