import type { Day } from './round.js';

/** A step of the chain from activity to effektmål. RA-09, RA-35. */
export type ResultGoalLevel = 'part-goal' | 'result-goal';

/** Which way an indicator should go. HU-25. */
export type IndicatorDirection = 'more' | 'fewer' | 'unchanged';
export type IndicatorKind = 'number' | 'share' | 'change' | 'threshold';
/** When it is read: on the way or at the end. RA-32. */
export type IndicatorTiming = 'underway' | 'final';

/** A step on the way to the effektmål, of one indsats. RA-09, RA-35. */
export interface ResultGoal {
  id: number;
  indsatsId?: number;
  level: ResultGoalLevel;
  title: string;
  text?: string;
  /** Id of the result goal that it leads to. */
  parent?: number;
  /** Codes. */
  effectGoals: string[];
  year?: number;
  order: number;
}

/** What shows whether a goal is reached; belongs to an indsats, a result goal or a goal. HU-25, RA-32. */
export interface Indicator {
  id: number;
  title: string;
  indsatsId?: number;
  resultGoalId?: number;
  /** Code. */
  goal?: string;
  direction?: IndicatorDirection;
  timing?: IndicatorTiming;
  baseline?: number;
  baselineYear?: number;
  target?: number;
  measuredIn?: string;
  year?: number;
  source?: string;
  /** How it is measured has not been decided yet. */
  awaiting: boolean;
}

/** What an indicator showed on a day. */
export interface Measurement {
  indicatorId: number;
  date: Day;
  value: number;
  assessment?: string;
}

/** What stands behind the indsatser of a series: goals on the way, what shows that they are reached, and what was measured. */
export interface TheoryOfChange {
  resultGoals: ResultGoal[];
  indicators: Indicator[];
  measurements: Measurement[];
}
