import type { PlanSeries } from '@virksomhedsplaner/shared/domain';
import { goalsList, indsatserList, unitsList, type ListDefinition, type RowOf } from '@virksomhedsplaner/shared/lists';
import { faultIn, firstRows, literal, sitePathOf, withRemainingRows } from '@virksomhedsplaner/shared/sharepoint';
import type { Site } from '../import/site/read-site.js';
import { sideKinds, type SideKind, type SideRow } from './side-lists.js';
import { fromRow, keysOf, listOf, type IdsByList } from './side-references.js';

export type HeldSideRow = SideRow & { id: number };

/** What a site holds beside the plans of one series, and the ids that new rows would refer to. */
export interface HeldSide {
  rows: Record<SideKind, HeldSideRow[]>;
  ids: IdsByList;
  /** Lists that the site does not have yet. */
  missing: string[];
}

type Row = RowOf<ListDefinition> & Record<string, unknown>;

function inSeries({ fields }: ListDefinition, { concept, period }: PlanSeries): { filter?: string } {
  const [ofConcept, ofPeriod] = [fields['concept'], fields['period']];
  if (ofConcept === undefined || ofPeriod === undefined) return {};
  return { filter: `${ofPeriod.internalName} eq ${literal(period)} and ${ofConcept.internalName} eq ${literal(concept)}` };
}

async function rowsOf({ sp, address }: Site, list: ListDefinition, query: { filter?: string; keys?: readonly string[] }): Promise<Row[]> {
  const path = sitePathOf(address);
  return (await withRemainingRows(sp, path, list, { query, first: firstRows(sp, path, list, query) })) as Row[];
}

async function rowsIfThere(site: Site, kind: SideKind, series: PlanSeries): Promise<Row[] | undefined> {
  try {
    return await rowsOf(site, listOf(kind), inSeries(listOf(kind), series));
  } catch (error) {
    if ((await faultIn(error))?.status === 404) return undefined;
    throw error;
  }
}

const idsOf = (rows: readonly Row[], field: string): ReadonlyMap<string, number> =>
  new Map([...rows].reverse().map((row) => [String(row[field] ?? ''), row.id]));

/** Reads result goals, indicators, measurements and key figures of a series. A site that has not been upgraded has none. */
export async function readSideRows(site: Site, series: PlanSeries): Promise<HeldSide> {
  const [units, goals, indsatser, ...found] = await Promise.all([
    rowsOf(site, unitsList, { keys: ['code'] }),
    rowsOf(site, goalsList, { ...inSeries(goalsList, series), keys: ['code'] }),
    rowsOf(site, indsatserList, { ...inSeries(indsatserList, series), keys: ['key'] }),
    ...sideKinds.map((kind) => rowsIfThere(site, kind, series)),
  ]);
  const raw = Object.fromEntries(sideKinds.map((kind, at) => [kind, found[at] ?? []])) as Record<SideKind, Row[]>;
  const indicators = new Set(raw.indicators.map((row) => row.id));
  // measurements say no series: they belong where their indicator does
  raw.measurements = raw.measurements.filter((row) => indicators.has(Number(row['indicator'])));
  const ids: IdsByList = {
    ...{ units: idsOf(units, 'code'), goals: idsOf(goals, 'code'), indsatser: idsOf(indsatser, 'key') },
    ...{ resultGoals: idsOf(raw.resultGoals, 'key'), indicators: idsOf(raw.indicators, 'key') },
  };
  const keys = keysOf(ids);
  const rows = Object.fromEntries(sideKinds.map((kind) => [kind, raw[kind].map((row) => ({ ...fromRow(kind, row, keys), id: row.id }))]));
  return {
    rows: rows as HeldSide['rows'],
    ids,
    missing: sideKinds.flatMap((kind, at) => (found[at] === undefined ? [listOf(kind).title] : [])),
  };
}
