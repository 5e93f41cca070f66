import type { Delegation } from './delegation.js';
import type { Goal } from './goal.js';
import type { Indsats } from './indsats.js';
import type { Plan } from './plan.js';
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
  /** More is on its way: what is here can be shown, but not counted. */
  incomplete?: true;
}

/** A concept and period the site holds plans of. */
export interface PlanSeries {
  concept: string;
  period: string;
}
