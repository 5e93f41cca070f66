import { beforeEach, describe, expect, test } from '@jest/globals';
import type { MissingAnswer, MissingAnswerList } from '@virksomhedsplaner/shared/ports';
import { coOwner, owner, round } from './sample-book.js';

/** A list that is empty, and what stands in it. */
export interface WatchedMissingAnswers {
  list: MissingAnswerList;
  rows(): Promise<{ title: string; owner?: string; due?: string }[]>;
}

const missing = (indsatsId: number, change: Partial<MissingAnswer> = {}): MissingAnswer => ({
  ...{ indsatsId, roundId: 1, title: `Indsats ${indsatsId}: ${round.name}`, unit: 'csu', owner, due: round.due },
  ...change,
});

const nothing = { added: 0, changed: 0, removed: 0 };

/** What every list «Mangler svar» does, wherever it is kept. */
export function missingAnswersContract(adapter: string, make: () => Promise<WatchedMissingAnswers>): void {
  describe(`missing answers: ${adapter}`, () => {
    let watched: WatchedMissingAnswers;
    beforeEach(async () => {
      watched = await make();
    });

    test('says what is missing; the same again changes nothing', async () => {
      const { list, rows } = watched;
      expect(await list.replace([missing(1), missing(2)])).toEqual({ ...nothing, added: 2 });
      expect(await list.replace([missing(2), missing(1)])).toEqual(nothing);
      expect(await rows()).toEqual([missing(1), missing(2)].map(({ title, due }) => ({ title, owner: owner.upn, due })));
    });

    test('what has been answered leaves the list', async () => {
      const { list, rows } = watched;
      await list.replace([missing(1), missing(2)]);
      expect(await list.replace([missing(2)])).toEqual({ ...nothing, removed: 1 });
      expect(await rows()).toHaveLength(1);
      expect(await list.replace([])).toEqual({ ...nothing, removed: 1 });
    });

    test('another owner, another due day, no owner: the row follows', async () => {
      const { list, rows } = watched;
      await list.replace([missing(1), missing(2)]);
      const { owner: _, ...unowned } = missing(2);
      const now = [missing(1, { owner: coOwner, due: '2023-03-15' }), unowned];
      expect(await list.replace(now)).toEqual({ ...nothing, changed: 2 });
      expect(await list.replace(now)).toEqual(nothing);
      const [first, second] = await rows();
      expect(first).toMatchObject({ owner: coOwner.upn, due: '2023-03-15' });
      expect(second).not.toHaveProperty('owner');
    });

    test('two at once leave one row each', async () => {
      const { list, rows } = watched;
      await Promise.all([list.replace([missing(1), missing(2)]), list.replace([missing(1), missing(2)])]);
      expect(await rows()).toHaveLength(2);
    });
  });
}
