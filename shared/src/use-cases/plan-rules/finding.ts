import type { PlanRule, Severity } from '../../concepts/index.js';
import type { IndsatsFieldKey } from '../../domain/index.js';

/** Where in the plans something is; what is left out does not apply. */
export interface FindingPlace {
  /** Code. */
  unit?: string;
  indsatsId?: number;
  /** The indsats's heading. */
  title?: string;
  field?: IndsatsFieldKey;
  /** Code. */
  goal?: string;
}

/** Something a plan lacks by its template's rules; texts are Danish sentences for whoever writes the plan. */
export interface PlanFinding {
  rule: PlanRule['rule'];
  severity: Severity;
  place: FindingPlace;
  what: string;
  todo: string;
}
