import { targetIn, type PlanSeries } from '@virksomhedsplaner/shared/domain';
import type { PlanReader } from './remember-reads.js';
import { asksForAll } from './use-series.js';

/**
 * Asks for what the page will show while its own code is still on the way. A failure is not told here: the reader forgets
 * it, and the page asks again.
 */
export function readAhead(reader: PlanReader, configured: PlanSeries | undefined): void {
  const ignore = (): void => undefined;
  const { concept, period } = targetIn(new URL(window.location.href).searchParams);
  const named = concept !== undefined && period !== undefined ? { concept, period } : undefined;
  const series = named ?? configured;
  if (asksForAll(named, configured)) reader.series().catch(ignore);
  if (series !== undefined) reader.planBook(series).catch(ignore);
}
