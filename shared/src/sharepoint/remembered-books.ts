import type { PlanBook, PlanSeries, StatusReport } from '../domain/index.js';

/** The books read lately, without their texts: enough to count what waits for somebody. */
export interface RememberedBooks {
  remember(book: PlanBook): PlanBook;
  /** Undefined when none was read in the last quarter of an hour. */
  recall(series: PlanSeries): PlanBook | undefined;
  /** What has been answered since counts too. */
  answered(status: StatusReport, series: PlanSeries): void;
}

const FOR_MS = 15 * 60_000;
const keyOf = ({ concept, period }: PlanSeries): string => `${concept}|${period}`;
const withoutAnswers = (status: StatusReport): StatusReport => ({ ...status, answers: {} });

/** `now` in milliseconds, from any beginning. */
export function rememberedBooks(now: () => number = () => performance.now()): RememberedBooks {
  const books = new Map<string, { book: PlanBook; at: number }>();
  const recall = (series: PlanSeries): PlanBook | undefined => {
    const known = books.get(keyOf(series));
    return known !== undefined && now() - known.at <= FOR_MS ? known.book : undefined;
  };
  return {
    recall,
    remember: (book) => {
      const indsatser = book.indsatser.map((indsats) => ({ ...indsats, fields: {} }));
      books.set(keyOf(book), { book: { ...book, goals: [], indsatser, statuses: book.statuses.map(withoutAnswers) }, at: now() });
      return book;
    },
    answered: (status, series) => {
      const book = recall(series);
      if (book !== undefined) book.statuses = [...book.statuses.filter(({ id }) => id !== status.id), withoutAnswers(status)];
    },
  };
}
