import type { PageTarget, PlanSeries } from '@virksomhedsplaner/shared/domain';
import { seriesKey } from '../address/address.js';
import type { PlanReader } from './remember-reads.js';
import { useLoaded, type Loaded } from './use-loaded.js';

export interface ChosenSeries {
  /** What is shown; undefined when the lists hold no plans yet. */
  current: PlanSeries | undefined;
  /** What the reader may switch between; empty when the page is for one series. */
  choices: PlanSeries[];
}

/** Newest period first, then by concept. */
function newestFirst(series: readonly PlanSeries[]): PlanSeries[] {
  return [...series].sort((a, b) => b.period.localeCompare(a.period) || a.concept.localeCompare(b.concept));
}

/** Which series to show: the address's, else the configured one, else the newest there is. A known one is shown without waiting. */
export function useSeries(
  reader: PlanReader,
  { target, configured }: { target: Partial<PageTarget>; configured: PlanSeries | undefined },
): Loaded<ChosenSeries> {
  const named = target.concept !== undefined && target.period !== undefined ? { concept: target.concept, period: target.period } : configured;
  const all = useLoaded(configured === undefined ? 'series' : undefined, () => reader.series());
  if (all.state === 'ready') {
    const choices = newestFirst(all.value);
    const known = named !== undefined && !choices.some((choice) => seriesKey(choice) === seriesKey(named)) ? undefined : named;
    return { state: 'ready', value: { current: known ?? choices[0], choices } };
  }
  if (named !== undefined) return { state: 'ready', value: { current: named, choices: [] } };
  return all;
}
