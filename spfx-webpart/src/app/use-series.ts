import type { PageTarget, PlanSeries } from '@virksomhedsplaner/shared/domain';
import { seriesKey } from '../address/address.js';
import type { PlanReader } from './remember-reads.js';
import { useLoaded, type Loaded } from './use-loaded.js';

export interface ChosenSeries {
  /** What is shown; undefined when the lists hold no plans yet. */
  current: PlanSeries | undefined;
  /** What the reader may switch between; empty when the page is for one series. */
  choices: PlanSeries[];
  /** What the address names, but nobody has. */
  missing?: PlanSeries;
}

/** Newest period first, then by concept. */
function newestFirst(series: readonly PlanSeries[]): PlanSeries[] {
  return [...series].sort((a, b) => b.period.localeCompare(a.period) || a.concept.localeCompare(b.concept));
}

function seriesOf({ concept, period }: Partial<PageTarget>): PlanSeries | undefined {
  return concept !== undefined && period !== undefined ? { concept, period } : undefined;
}

/** All series are needed to switch between them, and to know whether what the address names is there; they come with the plans, in one request. */
export function asksForAll(named: PlanSeries | undefined, configured: PlanSeries | undefined): boolean {
  return configured === undefined || (named !== undefined && seriesKey(named) !== seriesKey(configured));
}

function chosenFrom(choices: PlanSeries[], named: PlanSeries | undefined, configured: PlanSeries | undefined): ChosenSeries {
  const otherwise = { current: configured ?? choices[0], choices: configured === undefined ? choices : [] };
  if (named === undefined) return otherwise;
  const known = choices.some((choice) => seriesKey(choice) === seriesKey(named));
  if (known) return { ...otherwise, current: named };
  return otherwise.current === undefined ? otherwise : { ...otherwise, missing: named };
}

/** Which series to show: the address's, else the configured one, else the newest there is. A known one is shown without waiting. */
export function useSeries(
  reader: PlanReader,
  { target, configured }: { target: Partial<PageTarget>; configured: PlanSeries | undefined },
): Loaded<ChosenSeries> {
  const named = seriesOf(target);
  const all = useLoaded(asksForAll(named, configured) ? 'series' : undefined, () => reader.series());
  if (all.state === 'ready') return { state: 'ready', value: chosenFrom(newestFirst(all.value), named, configured) };
  if (configured !== undefined && !asksForAll(named, configured)) return { state: 'ready', value: { current: configured, choices: [] } };
  return all;
}
