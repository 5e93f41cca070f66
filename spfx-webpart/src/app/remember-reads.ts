import type { PlanBook, PlanSeries } from '@virksomhedsplaner/shared/domain';
import type { PlanRepository } from '@virksomhedsplaner/shared/ports';
import { seriesKey } from '../address/address.js';

/** The reads that the pages are made of. */
export type PlanReader = Pick<PlanRepository, 'series' | 'planBook'>;
/** A reader that can be told that something has been written. */
export type RememberingReader = PlanReader & { forget(): void };

/**
 * A reader that asks the same only once while the page is open: overview and plan pages share one book. A failure is
 * forgotten, so that the next try asks again.
 */
export function rememberReads(connect: () => Promise<PlanReader>): RememberingReader {
  let reader: Promise<PlanReader> | undefined;
  let series: Promise<PlanSeries[]> | undefined;
  const books = new Map<string, Promise<PlanBook>>();
  const connected = (): Promise<PlanReader> => (reader ??= connect().catch((error: unknown) => Promise.reject(((reader = undefined), error))));
  return {
    forget: () => {
      series = undefined;
      books.clear();
    },
    series: () =>
      (series ??= connected()
        .then((plans) => plans.series())
        .catch((error: unknown) => Promise.reject(((series = undefined), error)))),
    planBook: (wanted) => {
      const key = seriesKey(wanted);
      const known = books.get(key) ?? connected().then((plans) => plans.planBook(wanted));
      books.set(key, known);
      known.catch(() => books.delete(key));
      return known;
    },
  };
}
