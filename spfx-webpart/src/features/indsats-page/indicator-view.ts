import type { Indicator, Indsats, Measurement, TheoryOfChange } from '@virksomhedsplaner/shared/domain';

export interface IndicatorView extends Indicator {
  measured: Measurement[];
}

/** What shows how an indsats goes: its own indicators, those of its result goals, and those of its goals; oldest measurement first. */
export function indicatorsOf(indsats: Indsats, { resultGoals, indicators, measurements }: TheoryOfChange): IndicatorView[] {
  const own = new Set(resultGoals.filter(({ indsatsId }) => indsatsId === indsats.id).map(({ id }) => id));
  const belongs = ({ indsatsId, resultGoalId, goal }: Indicator): boolean =>
    indsatsId === indsats.id || own.has(resultGoalId ?? 0) || (goal !== undefined && indsats.goals.includes(goal));
  return indicators.filter(belongs).map((indicator) => ({
    ...indicator,
    measured: measurements.filter(({ indicatorId }) => indicatorId === indicator.id).sort((a, b) => a.date.localeCompare(b.date)),
  }));
}

/** A point of a chart, in its units. */
export interface ChartPoint {
  x: number;
  y: number;
  value: number;
}

export interface Chart {
  points: ChartPoint[];
  /** Height of the target's line. */
  target?: number;
  /** Height of the axis. */
  zero: number;
}

export const CHART = { width: 320, height: 140, edge: 24 };

/** Where an indicator's measurements stand in a chart from nothing (or the lowest below) to the highest; undefined without any. */
export function chartOf({ measured, target }: IndicatorView): Chart | undefined {
  if (measured.length === 0) return undefined;
  const values = measured.map(({ value }) => value);
  const [low, high] = [Math.min(0, target ?? 0, ...values), Math.max(target ?? 0, ...values)];
  const days = measured.map(({ date }) => Date.parse(date));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const { width, height, edge } = CHART;
  const across = (day: number): number => (last === first ? width / 2 : edge + ((day - first) / (last - first)) * (width - 2 * edge));
  const up = (value: number): number => height - edge - (high === low ? 0 : ((value - low) / (high - low)) * (height - 2 * edge));
  return {
    points: measured.map(({ value }, at) => ({ x: across(days[at] ?? 0), y: up(value), value })),
    zero: up(Math.max(0, low)),
    ...(target === undefined ? {} : { target: up(target) }),
  };
}
