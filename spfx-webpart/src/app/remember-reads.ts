import type { PlanBook, PlanSeries } from '@virksomhedsplaner/shared/domain';
import type { PlanReader } from '@virksomhedsplaner/shared/sharepoint';
import { seriesKey } from '../address/address.js';

export type { PlanReader };
/** A reader that can be told that something has been written. */
export type RememberingReader = PlanReader & { forget(): void };

interface Reading {
  book: Promise<PlanBook>;
  /** What has come so far. */
  part?: PlanBook;
  listeners: ((part: PlanBook) => void)[];
}

/**
 * A reader that asks the same only once while the page is open: overview and plan pages share one book. A failure is
 * forgotten, so that the next try asks again.
 */
export function rememberReads(plans: PlanReader): RememberingReader {
  let series: Promise<PlanSeries[]> | undefined;
  const books = new Map<string, Reading>();
  const start = (wanted: PlanSeries, key: string): Reading => {
    const reading: Omit<Reading, 'book'> = { listeners: [] };
    const book = plans.planBook(wanted, (part) => {
      reading.part = part;
      for (const tell of reading.listeners) tell(part);
    });
    book.catch(() => books.delete(key));
    const started = Object.assign(reading, { book });
    books.set(key, started);
    return started;
  };
  return {
    forget: () => {
      series = undefined;
      books.clear();
    },
    series: () => (series ??= plans.series().catch((error: unknown) => Promise.reject(((series = undefined), error)))),
    planBook: (wanted, onPart) => {
      const key = seriesKey(wanted);
      const reading = books.get(key) ?? start(wanted, key);
      if (onPart !== undefined) {
        reading.listeners.push(onPart);
        if (reading.part !== undefined) onPart(reading.part);
      }
      return reading.book;
    },
  };
}
