import type { Indsats } from './indsats.js';
import type { PlanBook } from './plan-book.js';
import { hasOpened, type Day } from './round.js';
import type { GoalReached, Rating, StatusReport } from './status-report.js';

/** What an overview says about an indsats. `answered`: an answer in words alone. `missing`: a round has opened, and nobody answered. */
export type ShownStatus = Rating | `goal-${GoalReached}` | 'answered' | 'missing';

/** In the order a reader expects them: what goes well first, what waits last. */
export const shownStatuses: readonly ShownStatus[] = [
  'on-track',
  'done',
  'goal-yes',
  'attention',
  'goal-partly',
  'delayed',
  'goal-no',
  'answered',
  'missing',
  'not-started',
  'stopped',
];

function shownFor({ rating, goalReached }: StatusReport): ShownStatus {
  if (rating !== undefined) return rating;
  return goalReached === undefined ? 'answered' : `goal-${goalReached}`;
}

function isLater(a: StatusReport, b: StatusReport, due: ReadonlyMap<number, Day>): boolean {
  const [dueA, dueB] = [due.get(a.roundId) ?? '', due.get(b.roundId) ?? ''];
  return dueA === dueB ? (a.answeredAt ?? '') > (b.answeredAt ?? '') : dueA > dueB;
}

/** The status shown for each indsats, by its id: the answer to the round that falls due last, then the one given last. */
export function latestStatuses(
  { indsatser, rounds, statuses }: Pick<PlanBook, 'indsatser' | 'rounds' | 'statuses'>,
  today: Day,
): ReadonlyMap<Indsats['id'], ShownStatus> {
  const due = new Map(rounds.map((round) => [round.id, round.due]));
  const latest = new Map<number, StatusReport>();
  for (const status of statuses) {
    const known = latest.get(status.indsatsId);
    if (known === undefined || isLater(status, known, due)) latest.set(status.indsatsId, status);
  }
  const unanswered: ShownStatus = rounds.some((round) => hasOpened(round, today)) ? 'missing' : 'not-started';
  return new Map(
    indsatser.map(({ id }): [number, ShownStatus] => {
      const status = latest.get(id);
      return [id, status === undefined ? unanswered : shownFor(status)];
    }),
  );
}
