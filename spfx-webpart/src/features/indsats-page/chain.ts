import type { Goal, Indicator, Indsats, ResultGoal, TheoryOfChange } from '@virksomhedsplaner/shared/domain';

/** One step of a forandringsteori with what shows that it is reached. */
export interface ChainStep {
  key: string;
  name: string;
  year?: number;
  indicators: string[];
}

/** One way from the indsats to the long-term effects; a step that nobody has written is left out. */
export interface ChainWay {
  partGoal?: ChainStep;
  resultGoal?: ChainStep;
  effectGoals: ChainStep[];
}

export interface Chain {
  activity: ChainStep;
  ways: ChainWay[];
}

interface Known extends Pick<TheoryOfChange, 'resultGoals' | 'indicators'> {
  goals: readonly Goal[];
}

const titles = (indicators: readonly Indicator[]): string[] => indicators.map(({ title }) => title);

/** The forandringsteori of an indsats: activity → delmål → resultatmål → effektmål. RA-09, RA-35. */
export function chainOf(indsats: Indsats, { goals, resultGoals, indicators }: Known): Chain {
  const own = resultGoals.filter(({ indsatsId }) => indsatsId === indsats.id).sort((a, b) => a.order - b.order || a.id - b.id);
  const step = ({ id, title, year }: ResultGoal): ChainStep => ({
    key: `r${id}`,
    name: title,
    indicators: titles(indicators.filter(({ resultGoalId }) => resultGoalId === id)),
    ...(year === undefined ? {} : { year }),
  });
  const effects = (codes: readonly string[]): ChainStep[] =>
    goals
      .filter(({ code }) => (codes.length > 0 ? codes : indsats.goals).includes(code))
      .map(({ code, name }) => ({ key: code, name, indicators: titles(indicators.filter(({ goal }) => goal === code)) }));
  const results = own.filter(({ level }) => level === 'result-goal');
  const parts = own.filter(({ level }) => level === 'part-goal');
  const led = results.flatMap((result): ChainWay[] => {
    const way = { resultGoal: step(result), effectGoals: effects(result.effectGoals) };
    const towards = parts.filter(({ parent }) => parent === result.id);
    return towards.length === 0 ? [way] : towards.map((part) => ({ partGoal: step(part), ...way }));
  });
  const loose = parts
    .filter(({ parent }) => !results.some(({ id }) => id === parent))
    .map((part) => ({ partGoal: step(part), effectGoals: effects(part.effectGoals) }));
  return {
    activity: { key: 'activity', name: indsats.title, indicators: titles(indicators.filter(({ indsatsId }) => indsatsId === indsats.id)) },
    ways: [...led, ...loose],
  };
}
