/** A step of the chain from activity to effektmål. RA-09, RA-35. */
export type ResultGoalLevel = 'part-goal' | 'result-goal';

/** Which way an indicator should go. HU-25. */
export type IndicatorDirection = 'more' | 'fewer' | 'unchanged';
export type IndicatorKind = 'number' | 'share' | 'change' | 'threshold';
/** When it is read: on the way or at the end. RA-32. */
export type IndicatorTiming = 'underway' | 'final';
