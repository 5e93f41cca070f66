import type { PlanConcept } from '@virksomhedsplaner/shared/concepts';
import type { Answers, AnswerSource, Goal, Indsats, IndsatsFieldKey, IndsatsKind, PlanState, Round, StatusState, Unit } from '@virksomhedsplaner/shared/domain';

import type { FileChain } from './plan-file.js';
import type { SideRows } from '../side-rows/side-lists.js';

/** A unit as the site shall have it; what is undefined stays as it is. */
export type WantedUnit = Pick<Unit, 'code' | 'name' | 'kind'> & Partial<Pick<Unit, 'parent' | 'aliases' | 'active'>> & { manager?: string };
export type WantedGoal = Pick<Goal, 'code' | 'level' | 'name'> & Partial<Omit<Goal, 'code' | 'level' | 'name' | 'concept' | 'period'>>;
export type WantedRound = Omit<Round, 'id' | 'concept' | 'period'>;

export interface WantedPlan {
  key: string;
  unit: string;
  title?: string;
  conceptVersion?: number;
  /** Key of the plan above. */
  parentPlan?: string;
  state?: PlanState;
  foreword?: string;
  about?: string;
  homepage?: string;
  contact?: string;
}

export interface WantedStatus {
  key: string;
  roundKey: string;
  answers: Answers;
  answeredBy?: string;
  answeredAt?: string;
  state?: StatusState;
  source?: AnswerSource;
}

export interface WantedIndsats {
  key: string;
  place: string;
  title: string;
  planKey: string;
  fields: Partial<Record<IndsatsFieldKey, string>>;
  /** Codes; the first leads unless `leadUnit` says otherwise. */
  units: string[];
  leadUnit: string;
  goals?: string[];
  owner?: string;
  coOwners?: string[];
  partners?: string;
  kind?: IndsatsKind;
  themes?: string[];
  order?: number;
  /** Key of an indsats of an earlier period. */
  continuedFrom?: string;
  chain?: FileChain;
  fromCells?: boolean;
  statuses: WantedStatus[];
  /** The indsats of the site that this is, when it has been there before. */
  found?: Indsats;
}

/** A file with every name resolved: units, goals and rounds by code, people by user principal name. */
export interface WantedPlans {
  concept: PlanConcept;
  period: string;
  units: WantedUnit[];
  goals: WantedGoal[];
  rounds: WantedRound[];
  plans: WantedPlan[];
  indsatser: WantedIndsats[];
  side: SideRows;
}
