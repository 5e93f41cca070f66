import type { MissingAnswer, MissingAnswerList } from '../ports/index.js';

const keyOf = ({ indsatsId, roundId }: MissingAnswer): string => `${indsatsId}/${roundId}`;
const saidOf = ({ title, unit, owner, due }: MissingAnswer): string => [title, unit, owner?.upn.toLowerCase(), due].join('\n');

/** A MissingAnswerList in memory; `rows` lets a test look at it. */
export function inMemoryMissingAnswers(): MissingAnswerList & { rows(): MissingAnswer[] } {
  let held = new Map<string, MissingAnswer>();
  return {
    rows: () => [...held.values()].sort((a, b) => a.roundId - b.roundId || a.indsatsId - b.indsatsId),
    replace: (missing) => {
      const wanted = new Map(missing.map((one) => [keyOf(one), one]));
      const added = [...wanted.keys()].filter((key) => !held.has(key)).length;
      const removed = [...held.keys()].filter((key) => !wanted.has(key)).length;
      const changed = [...wanted].filter(([key, one]) => {
        const before = held.get(key);
        return before !== undefined && saidOf(before) !== saidOf(one);
      }).length;
      held = wanted;
      return Promise.resolve({ added, changed, removed });
    },
  };
}
