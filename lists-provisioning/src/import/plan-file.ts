import type {
  Answers,
  AnswerSource,
  GoalState,
  IndsatsFieldKey,
  IndsatsKind,
  PlanState,
  Question,
  RoundKind,
  RoundState,
  StatusState,
  UnitKind,
} from '@virksomhedsplaner/shared/domain';

import type { SideRows } from '../side-rows/side-lists.js';

/**
 * The product's own file form, as JSON, and what the readers of Word and Excel make of theirs: the plans of one concept and
 * period. Units, goals and people are named by code, name or user principal name; what is left out is left as the site has it.
 */
export interface PlanFile extends SideRows {
  concept: string;
  period: string;
  /** What a Word file says before its first table: whose plan it is may stand there. */
  cover?: string;
  units: FileUnit[];
  goals: FileGoal[];
  rounds: FileRound[];
  plans: FilePlan[];
  indsatser: FileIndsats[];
}

export interface FileUnit {
  code: string;
  name: string;
  kind: UnitKind;
  /** Code of the unit above. */
  parent?: string;
  aliases?: string[];
  /** User principal name. */
  manager?: string;
  active?: boolean;
}

export interface FileGoal {
  code: string;
  level: string;
  label?: string;
  name: string;
  /** Code of the goal above. */
  parent?: string;
  order?: number;
  targetGroup?: string;
  origin?: string;
  committee?: string;
  link?: string;
  state?: GoalState;
  locked?: boolean;
  /** What a table of goals says of how it is measured; becomes rows of their own. */
  indicator?: string;
  /** Found in a list of the file, not in a table set above the units: added only where the site has none of its level. */
  listed?: boolean;
}

export interface FileRound {
  /** Last part of the round's key. */
  code: string;
  kind: RoundKind;
  name: string;
  /** Days: `2023-02-01`. */
  opens: string;
  due: string;
  state?: RoundState;
  questions?: Question[];
}

export interface FilePlan {
  unit: string;
  title?: string;
  /** The version the plan was written under; the concept's own when left out. */
  conceptVersion?: number;
  /** The unit whose plan stands above this one. */
  parentUnit?: string;
  state?: PlanState;
  /** HTML. */
  foreword?: string;
  about?: string;
  homepage?: string;
  contact?: string;
}

/** An answer given in an earlier follow-up; the round is named as the file names it. */
export interface FileAnswer {
  round: string;
  answers: Answers;
  answeredBy?: string;
  /** ISO instant in UTC. */
  answeredAt?: string;
  /** Submitted when left out. */
  state?: StatusState;
  /** The import itself when left out. */
  source?: AnswerSource;
}

export interface FileIndsats {
  title: string;
  /** Only when it is not made of plan and heading, as when the heading was corrected later. */
  key?: string;
  /** Whose plan it stands in; only when that is not the leading unit's. */
  planUnit?: string;
  /** Where in the file: "tabel 3", "arket «Indsatser», række 12". */
  place: string;
  /** The texts come from cells, which hold less formatting than the lists: where the words are the same, nothing is changed. */
  fromCells?: boolean;
  /** HTML, cleaned. */
  fields: Partial<Record<IndsatsFieldKey, string>>;
  /** As the file names them; empty when it names none. */
  units: string[];
  leadUnit?: string;
  /** Undefined when the file says nothing of goals. */
  goals?: string[];
  owner?: string;
  coOwners?: string[];
  partners?: string;
  kind?: IndsatsKind;
  themes?: string[];
  order?: number;
  /** Key of the indsats in an earlier period that this one goes on from. */
  continuedFrom?: string;
  /** What the file itself says in a column of its own; only compared with the rule. */
  saysCrossCutting?: boolean;
  /** The chain of a forandringsteori, as a table has it, a line each; becomes rows of their own. */
  chain?: FileChain;
  answers: FileAnswer[];
}

/** RA-35. */
export type FileChain = Partial<Record<'partGoal' | 'resultGoal' | 'resultIndicators' | 'effectIndicators', string[]>>;

/** A file without anything in it yet. */
export function emptyPlanFile(concept: string, period: string): PlanFile {
  return { concept, period, units: [], goals: [], rounds: [], plans: [], indsatser: [] };
}
