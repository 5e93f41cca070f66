import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import { withOwnKeys, type PlanBook, type PlanSeries } from '../domain/index.js';
import {
  delegationsList,
  goalsList,
  indsatserList,
  plansList,
  roundsList,
  statusesList,
  unitsList,
  type FieldDefinition,
  type ListDefinition,
  type RowOf,
} from '../lists/index.js';
import { answersThatCount } from './answers-that-count.js';
import { literal } from './odata.js';
import { firstRows, withRemainingRows, type RowQuery } from './read-rows.js';
import { faultIn } from './sharepoint-error.js';
import { codesOf, isComplete, toDelegation, toGoal, toIndsats, toPlan, toRound, toStatus, toUnit } from './rows-to-domain.js';
import { secretariatMembers } from './secretariat.js';

type SeriesList = ListDefinition & { fields: { period: FieldDefinition; concept: FieldDefinition } };

function inSeries(list: SeriesList, series: PlanSeries): RowQuery {
  const { period, concept } = list.fields;
  return { filter: `${period.internalName} eq ${literal(series.period)} and ${concept.internalName} eq ${literal(series.concept)}` };
}

interface Rows {
  unitRows: RowOf<typeof unitsList>[];
  goalRows: RowOf<typeof goalsList>[];
  planRows: RowOf<typeof plansList>[];
  indsatsRows: RowOf<typeof indsatserList>[];
  roundRows: RowOf<typeof roundsList>[];
  statusRows: RowOf<typeof statusesList>[];
  delegationRows: RowOf<typeof delegationsList>[];
  secretariat: string[];
}

function bookOf(series: PlanSeries, rows: Rows): PlanBook {
  const codes = { units: codesOf(rows.unitRows), goals: codesOf(rows.goalRows) };
  const units = rows.unitRows.map((row) => toUnit(row, codes.units));
  const indsatser = withOwnKeys(rows.indsatsRows.map((row) => toIndsats(row, codes)));
  const delegations = rows.delegationRows.flatMap((row) => toDelegation(row) ?? []);
  return {
    ...series,
    units,
    goals: rows.goalRows.map((row) => toGoal(row, codes.goals)),
    plans: rows.planRows.map((row) => toPlan(row, codes.units)),
    indsatser,
    rounds: rows.roundRows.filter(isComplete).map(toRound),
    statuses: answersThatCount(rows.statusRows, { indsatser, units, secretariat: rows.secretariat, delegations }).map(toStatus),
    delegations,
  };
}

/** One request of a batch: its rows now, the rest of them after. */
function part<L extends ListDefinition>(sp: SPFI, batched: SPFI, sitePath: string, { list, query }: { list: L; query: RowQuery }) {
  return withRemainingRows(sp, sitePath, list, { query, first: firstRows(batched, sitePath, list, query) });
}

/** The list is not there (a site that has not been upgraded yet), or not for the reader to see. */
const HIDDEN: readonly number[] = [403, 404];

/** What has been handed on; nothing where the reader cannot see it. */
async function readableOrNone<T>(rows: Promise<T[]>): Promise<T[]> {
  try {
    return await rows;
  } catch (error) {
    if (HIDDEN.includes((await faultIn(error))?.status ?? 0)) return [];
    throw error;
  }
}

/**
 * Everything of one concept and period in one `$batch`. Reads by period and concept, which are indexed; units and goals of an
 * indsats come as ids, since multi-value lookups can neither be indexed nor filtered on.
 */
export async function readPlanBook(sp: SPFI, sitePath: string, series: PlanSeries): Promise<PlanBook> {
  const [batched, execute] = sp.batched();
  const reads = Promise.all([
    part(sp, batched, sitePath, { list: unitsList, query: {} }),
    part(sp, batched, sitePath, { list: goalsList, query: inSeries(goalsList, series) }),
    part(sp, batched, sitePath, { list: plansList, query: inSeries(plansList, series) }),
    part(sp, batched, sitePath, { list: indsatserList, query: inSeries(indsatserList, series) }),
    part(sp, batched, sitePath, { list: roundsList, query: inSeries(roundsList, series) }),
    part(sp, batched, sitePath, { list: statusesList, query: { ...inSeries(statusesList, series), withEditor: true } }),
    readableOrNone(part(sp, batched, sitePath, { list: delegationsList, query: inSeries(delegationsList, series) })),
    secretariatMembers(batched),
  ]);
  // the batch reports its own failure; without this the parts' rejections would go unhandled
  reads.catch(() => undefined);
  await execute();
  const [unitRows, goalRows, planRows, indsatsRows, roundRows, statusRows, delegationRows, secretariat] = await reads;
  return bookOf(series, { unitRows, goalRows, planRows, indsatsRows, roundRows, statusRows, delegationRows, secretariat });
}
