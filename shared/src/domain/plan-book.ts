import type { Delegation } from './delegation.js';
import type { Goal } from './goal.js';
import type { Indsats } from './indsats.js';
import type { Plan } from './plan.js';
import type { PublishedConcept } from './published-concept.js';
import type { Round } from './round.js';
import type { StatusReport } from './status-report.js';
import type { Unit } from './unit.js';

/** Everything the overview and a plan page need about one concept and period, read in one go. */
export interface PlanBook {
  concept: string;
  period: string;
  units: Unit[];
  goals: Goal[];
  plans: Plan[];
  indsatser: Indsats[];
  rounds: Round[];
  /** Only answers that count: see `countsAsAnswer`. */
  statuses: StatusReport[];
  /** Questions handed to colleagues; left out where nobody looked. */
  delegations?: Delegation[];
  /** What pages show of the municipality's own concepts, as their rows hold it; left out where the product's own is shown. */
  concepts?: PublishedConcept[];
  /** More is on its way: what is here can be shown, but not counted. */
  incomplete?: true;
}

/** The concept's version that a series as a whole is shown and checked under: the newest that any of its plans was written under. */
export function conceptVersionOf({ plans }: Pick<PlanBook, 'plans'>): number | undefined {
  return plans.length === 0 ? undefined : Math.max(...plans.map((plan) => plan.conceptVersion));
}

/** A concept and period the site holds plans of. */
export interface PlanSeries {
  concept: string;
  period: string;
}

/** One indsats in one round. */
export interface AskedAbout extends PlanSeries {
  indsatsId: number;
  roundId: number;
}

/** As much of a book as one question takes. */
export function questionIn(book: PlanBook, { indsatsId, roundId }: AskedAbout): PlanBook {
  const statuses = book.statuses.filter((status) => status.indsatsId === indsatsId);
  const answered = new Set(statuses.map((status) => status.roundId));
  return {
    ...book,
    goals: [],
    plans: [],
    indsatser: book.indsatser.filter(({ id }) => id === indsatsId),
    rounds: book.rounds.filter(({ id }) => id === roundId || answered.has(id)),
    statuses,
    delegations: (book.delegations ?? []).filter((delegation) => delegation.indsatsId === indsatsId),
    incomplete: true,
  };
}
