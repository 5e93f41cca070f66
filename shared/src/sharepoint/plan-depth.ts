import type { Indicator, KeyFigureTable, PlanSeries, TheoryOfChange } from '../domain/index.js';
import { indicatorsList, keyFiguresList, measurementsList, readableLists, resultGoalsList } from '../lists/index.js';
import { sitePathOf } from './odata-literal.js';
import { readAllRows, readAs, type Site } from './read-all-rows.js';
import { inSeries, orNone } from './read-plan-book.js';
import { inOneGo } from './read-with-fetch.js';
import type { ReadAtOnce } from './reads.js';
import { codesOf } from './rows-to-domain.js';
import { toIndicator, toKeyFigures, toMeasurement, toResultGoal } from './side-rows-to-domain.js';

/** What stands beside a unit's plan: tables of key figures, and what shows that the goals are reached. RU-18, HU-25. */
export interface BesidePlans {
  keyFigures: KeyFigureTable[];
  indicators: Indicator[];
}

/** Reads what only some views need, each in one round trip. A site without these lists has none of it. */
export interface DepthReader {
  besidePlans(series: PlanSeries): Promise<BesidePlans>;
  behindIndsatser(series: PlanSeries): Promise<TheoryOfChange>;
}

const { units, goals } = readableLists;
const CODE = ['code'] as const;

async function besidePlans(site: Site, series: PlanSeries): Promise<BesidePlans> {
  const [unitRaw = [], goalRaw = [], figureRaw = [], indicatorRaw = []] = await readAllRows(site, [
    { list: units, keys: CODE },
    { list: goals, keys: CODE, filter: inSeries(goals.fields, series) },
    { list: keyFiguresList, filter: inSeries(keyFiguresList.fields, series), orNone },
    { list: indicatorsList, filter: inSeries(indicatorsList.fields, series), orNone },
  ]);
  const codes = { units: codesOf(readAs({ list: units }, unitRaw)), goals: codesOf(readAs({ list: goals }, goalRaw)) };
  const figures = readAs<typeof keyFiguresList>({ list: keyFiguresList }, figureRaw).sort(
    (a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.order ?? 0) - (b.order ?? 0),
  );
  return {
    keyFigures: figures.flatMap((row) => toKeyFigures(row, codes.units) ?? []),
    indicators: readAs<typeof indicatorsList>({ list: indicatorsList }, indicatorRaw).map((row) => toIndicator(row, codes.goals)),
  };
}

async function behindIndsatser(site: Site, series: PlanSeries): Promise<TheoryOfChange> {
  const [goalRaw = [], resultRaw = [], indicatorRaw = [], measuredRaw = []] = await readAllRows(site, [
    { list: goals, keys: CODE, filter: inSeries(goals.fields, series) },
    { list: resultGoalsList, filter: inSeries(resultGoalsList.fields, series), orNone },
    { list: indicatorsList, filter: inSeries(indicatorsList.fields, series), orNone },
    // a measurement says no series: it belongs where its indicator does
    { list: measurementsList, keys: ['indicator', 'date', 'value', 'assessment'], orNone },
  ]);
  const codes = codesOf(readAs({ list: goals }, goalRaw));
  return {
    resultGoals: readAs<typeof resultGoalsList>({ list: resultGoalsList }, resultRaw).map((row) => toResultGoal(row, codes)),
    indicators: readAs<typeof indicatorsList>({ list: indicatorsList }, indicatorRaw).map((row) => toIndicator(row, codes)),
    measurements: readAs<typeof measurementsList>({ list: measurementsList }, measuredRaw).flatMap((row) => toMeasurement(row) ?? []),
  };
}

/** Reads what stands beside and behind the plans of a site; `site` is the site's address. */
export function readDepth(read: ReadAtOnce, options: { site: string }): DepthReader {
  const site: Site = { sitePath: sitePathOf(options.site), read: inOneGo(read) };
  return { besidePlans: (series) => besidePlans(site, series), behindIndsatser: (series) => behindIndsatser(site, series) };
}
