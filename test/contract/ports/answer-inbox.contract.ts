import { beforeEach, describe, expect, test } from '@jest/globals';
import type { AnswerInbox, ClaimedAnswer, KeptAnswer } from '@virksomhedsplaner/shared/ports';

const kept = (change: Partial<KeptAnswer> = {}): KeptAnswer => ({
  objectId: 'id-anne',
  target: { concept: 'hilleroed', period: '2022-2024', indsatsId: 1, roundId: 1 },
  given: { status: 'Halvvejs. Æøå «"\'\n', vurdering: 'on-track' },
  receivedAt: '2023-02-14T10:00:00.000Z',
  ...change,
});
const at = (now: string, worker = 'one') => ({ limit: 10, now: `2023-02-14T${now}.000Z`, worker, leaseSeconds: 60 });

/** What every AnswerInbox must do; `fresh` gives an empty one. */
export function answerInboxContract(name: string, fresh: () => Promise<AnswerInbox>): void {
  describe(`AnswerInbox: ${name}`, () => {
    let inbox: AnswerInbox;
    beforeEach(async () => {
      inbox = await fresh();
    });
    const claimOne = async (now = '10:00:01', worker = 'one'): Promise<ClaimedAnswer> => {
      const [claimed] = await inbox.claim(at(now, worker));
      if (claimed === undefined) throw new Error('nothing was claimed');
      return claimed;
    };

    test('gives back what was kept, once however often it was sent', async () => {
      const answer = kept({ replaces: '"3"', cardId: '17' });
      await Promise.all([inbox.keep(answer), inbox.keep(answer), inbox.keep(answer)]);
      expect(await inbox.counts()).toEqual({ waiting: 1, aside: 0 });
      expect(await inbox.claim(at('10:00:01'))).toEqual([{ ...answer, key: expect.any(String), attempts: 1, etag: expect.any(String) }]);
    });

    test('an answer with every question filled in comes back whole', async () => {
      const given = Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`q${number}`, `«${'æ'.repeat(3998)}»`]));
      await inbox.keep(kept({ given }));
      expect((await claimOne()).given).toEqual(given);
    });

    test('the longest kept come first, as many as are asked for', async () => {
      await inbox.keep(kept({ objectId: 'late', receivedAt: '2023-02-14T09:59:00.000Z' }));
      await inbox.keep(kept({ objectId: 'early', receivedAt: '2023-02-14T09:00:00.000Z' }));
      expect((await inbox.claim({ ...at('10:00:01'), limit: 1 })).map(({ objectId }) => objectId)).toEqual(['early']);
    });

    test('the answer to another question, or of another person, is another', async () => {
      await inbox.keep(kept());
      await inbox.keep(kept({ objectId: 'id-bo' }));
      await inbox.keep(kept({ target: { ...kept().target, indsatsId: 2 } }));
      expect(await inbox.counts()).toEqual({ waiting: 3, aside: 0 });
    });

    test('one worker at a time holds an answer, until the lease has run out', async () => {
      await inbox.keep(kept());
      await claimOne();
      expect(await inbox.claim(at('10:00:30', 'two'))).toEqual([]);
      expect(await inbox.claim(at('10:01:02', 'two'))).toMatchObject([{ attempts: 2 }]);
    });

    test('two workers at once share the answers out', async () => {
      for (const objectId of ['a', 'b', 'c', 'd', 'e', 'f']) await inbox.keep(kept({ objectId }));
      const claims = await Promise.all([inbox.claim(at('10:00:01')), inbox.claim(at('10:00:01', 'two'))]);
      const keys = claims.flat().map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });

    test('finished is forgotten', async () => {
      await inbox.keep(kept());
      await inbox.finish(await claimOne());
      expect(await inbox.claim(at('11:00:00'))).toEqual([]);
      expect(await inbox.counts()).toEqual({ waiting: 0, aside: 0 });
    });

    test('put back it is not handed out before its time', async () => {
      await inbox.keep(kept());
      await inbox.putBack(await claimOne(), '2023-02-14T10:05:00.000Z');
      expect(await inbox.claim(at('10:04:59'))).toEqual([]);
      expect(await inbox.claim(at('10:05:00'))).toMatchObject([{ attempts: 2 }]);
    });

    test('a newer answer that came while the first was held takes its place and is not forgotten with it', async () => {
      await inbox.keep(kept());
      const first = await claimOne();
      await inbox.keep(kept({ given: { status: 'Nyere' } }));
      await inbox.finish(first);
      const second = await claimOne('10:00:02');
      expect(second.given).toEqual({ status: 'Nyere' });
      await inbox.putBack(first, '2023-02-15T10:00:00.000Z');
      await inbox.setAside(first, 'too late');
      expect(await inbox.counts()).toEqual({ waiting: 1, aside: 0 });
    });

    test('set aside it waits for somebody to ask for another try', async () => {
      await inbox.keep(kept());
      await inbox.setAside(await claimOne(), 'it breaks');
      expect(await inbox.claim(at('12:00:00'))).toEqual([]);
      expect(await inbox.counts()).toEqual({ waiting: 0, aside: 1 });
      expect(await inbox.repeatAside()).toBe(1);
      expect(await inbox.repeatAside()).toBe(0);
      expect(await inbox.claim(at('12:00:00'))).toMatchObject([{ attempts: 1, given: kept().given }]);
    });
  });
}
