import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';
import type { PlanBook, PlanSeries } from '../domain/index.js';
import {
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
import { codesOf, toGoal, toIndsats, toPlan, toRound, toStatus, toUnit } from './rows-to-domain.js';
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
  secretariat: string[];
}

function bookOf(series: PlanSeries, rows: Rows): PlanBook {
  const codes = { units: codesOf(rows.unitRows), goals: codesOf(rows.goalRows) };
  const units = rows.unitRows.map((row) => toUnit(row, codes.units));
  const indsatser = rows.indsatsRows.map((row) => toIndsats(row, codes));
  return {
    ...series,
    units,
    goals: rows.goalRows.map((row) => toGoal(row, codes.goals)),
    plans: rows.planRows.map((row) => toPlan(row, codes.units)),
    indsatser,
    rounds: rows.roundRows.map(toRound),
    statuses: answersThatCount(rows.statusRows, { indsatser, units, secretariat: rows.secretariat }).map(toStatus),
  };
}

/** One request of a batch: its rows now, the rest of them after. */
function part<L extends ListDefinition>(sp: SPFI, batched: SPFI, sitePath: string, { list, query }: { list: L; query: RowQuery }) {
  const first = firstRows(batched, sitePath, list, query);
  return first.then((rows): Promise<RowOf<L>[]> => withRemainingRows(sp, sitePath, list, { query, first: rows }));
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
    secretariatMembers(batched),
  ]);
  // the batch reports its own failure; without this the parts' rejections would go unhandled
  reads.catch(() => undefined);
  await execute();
  const [unitRows, goalRows, planRows, indsatsRows, roundRows, statusRows, secretariat] = await reads;
  return bookOf(series, { unitRows, goalRows, planRows, indsatsRows, roundRows, statusRows, secretariat });
}
