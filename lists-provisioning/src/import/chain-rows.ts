import { indicatorTimingWords, resultGoalLevelWords } from '@virksomhedsplaner/shared/lists';
import { sideKinds, type SideRow } from '../side-rows/side-lists.js';
import { slugOf } from './matching/plain-text.js';
import type { FileChain, FileGoal, PlanFile } from './plan-file.js';
import type { WantedIndsats } from './wanted.js';

const AWAITING = /^afventer|endnu ikke/i;

/** Indicators that are given with goals set above the units. RA-30, RA-33. */
export function goalIndicators(goals: readonly FileGoal[]): SideRow[] {
  return goals.flatMap(({ code, indicator }): SideRow[] => {
    if (indicator === undefined) return [];
    const awaiting = AWAITING.test(indicator);
    return [{ key: `${code}/indikator`, title: indicator, goal: code, locked: true, awaiting, timing: indicatorTimingWords.final }];
  });
}

function lines(chain: FileChain | undefined, part: keyof FileChain): string[] {
  return chain?.[part] ?? [];
}

/** Delmål, resultatmål and indicators of a forandringsteori as rows of their own, each known again by its wording. RA-32, RA-35. */
export function chainRows({ key, chain, goals = [] }: WantedIndsats): { resultGoals: SideRow[]; indicators: SideRow[] } {
  const row = (title: string, level: 'part-goal' | 'result-goal', order: number): SideRow => ({
    ...{ key: `${key}/${level}/${slugOf(title)}`, title, indsats: key, level: resultGoalLevelWords[level], order },
    ...(goals.length === 0 ? {} : { effectGoals: [...goals].sort() }),
  });
  const results = lines(chain, 'resultGoal').map((title, at) => row(title, 'result-goal', at + 1));
  // a delmål is a step towards the resultatmål when there is but one
  const parent = results.length === 1 ? { parent: results[0]?.key } : {};
  const parts = lines(chain, 'partGoal').map((title, at): SideRow => ({ ...row(title, 'part-goal', at + 1), ...parent }));
  const on = results.length === 1 ? { resultGoal: results[0]?.key } : { indsats: key };
  const indicator = (title: string, timing: keyof typeof indicatorTimingWords, belongs: object): SideRow => ({
    ...{ key: `${key}/indikator/${slugOf(title)}`, title, timing: indicatorTimingWords[timing], awaiting: AWAITING.test(title) },
    ...belongs,
  });
  return {
    resultGoals: [...results, ...parts],
    indicators: [
      ...lines(chain, 'resultIndicators').map((title) => indicator(title, 'underway', on)),
      ...lines(chain, 'effectIndicators').map((title) => indicator(title, 'final', { indsats: key })),
    ],
  };
}

/** Whether rows beside the plans come with the file, of their own or made of its goals and chains. */
export function bringsSideRows(file: PlanFile): boolean {
  const chained = file.indsatser.some(({ chain }) => chain !== undefined) || file.goals.some(({ indicator }) => indicator !== undefined);
  return chained || sideKinds.some((kind) => (file[kind] ?? []).length > 0);
}
