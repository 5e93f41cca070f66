import { beforeEach, describe, expect, test } from '@jest/globals';
import type { PlanRepository, StatusSubmission } from '@virksomhedsplaner/shared/ports';
import { coOwner, neighbour, owner, round, sampleBook, secretary } from './sample-book.js';

const series = { concept: 'hilleroed', period: '2022-2024' };

function submission(changes: Partial<StatusSubmission> = {}): StatusSubmission {
  const [indsats] = sampleBook().indsatser;
  if (indsats === undefined) throw new Error('the sample has no indsats');
  return {
    indsats,
    round,
    answers: { status: 'To af tre er i brug.\nDanske tegn: æøå "«»', vurdering: 'on-track' },
    rating: 'on-track',
    answeredBy: owner,
    answeredAt: '2023-02-14T10:42:00.000Z',
    source: 'teams',
    ...changes,
  };
}

/** What every PlanRepository must do; `fresh` gives one that holds `sampleBook()` and nothing else. */
export function planRepositoryContract(name: string, fresh: () => Promise<PlanRepository>): void {
  describe(`PlanRepository: ${name}`, () => {
    let repository: PlanRepository;
    beforeEach(async () => {
      repository = await fresh();
    });
    const statuses = async () => (await repository.planBook(series)).statuses;

    test('reads back the plans as they are', async () => {
      const book = await repository.planBook(series);
      const expected = sampleBook();
      expect(book.units).toEqual(expect.arrayContaining(expected.units));
      expect(book.goals).toEqual(expected.goals);
      expect(book.rounds).toEqual(expected.rounds);
      expect(book.plans).toEqual(expected.plans.map((plan) => expect.objectContaining({ ...plan, foreword: expect.stringContaining('Kære alle') })));
      expect(book.indsatser.map(({ title, units, goals, owner: asked, coOwners }) => ({ title, units, goals, asked, coOwners }))).toEqual(
        expected.indsatser.map(({ title, units, goals, owner: asked, coOwners }) => ({ title, units, goals, asked, coOwners })),
      );
    });

    test('as much of the book as one question takes: the indsats, its round, its answers and delegations, who leads the units', async () => {
      const asked = { ...series, indsatsId: 1, roundId: 1 };
      const sent = await repository.submitStatus(submission());
      await repository.submitStatus(submission({ indsats: { id: 2, key: 'hilleroed/2022-2024/csu/2', title: 'Sundhed' } }));
      const delegation = { indsatsId: 1, roundId: 1, from: owner, to: neighbour, state: 'open' as const, at: '2023-02-14T10:00:00.000Z' };
      await repository.saveDelegation(delegation, series);
      const [{ book }, whole] = [await repository.questionBook(asked), await repository.planBook(series)];
      const [first] = whole.indsatser;
      expect(book.indsatser).toEqual([{ ...first, goals: book.indsatser[0]?.goals, primaryGoal: book.indsatser[0]?.primaryGoal }]);
      expect(book).toMatchObject({ ...series, units: whole.units, rounds: whole.rounds, delegations: [delegation] });
      expect(book.statuses).toEqual(whole.statuses.filter(({ indsatsId }) => indsatsId === 1));
      expect(book.statuses).toMatchObject([{ id: sent.status.id, etag: sent.status.etag }]);
    });

    test('what is gone, or of other plans, is not in the book of a question', async () => {
      const asked = { ...series, indsatsId: 1, roundId: 1 };
      expect((await repository.questionBook({ ...asked, indsatsId: 99 })).book.indsatser).toEqual([]);
      expect((await repository.questionBook({ ...asked, roundId: 99 })).book.rounds).toEqual([]);
      expect((await repository.questionBook({ ...asked, period: '1999' })).book).toMatchObject({ indsatser: [], rounds: [] });
    });

    test('what waits is counted in the book read lately, with what was answered since', async () => {
      await repository.planBook(series);
      await repository.submitStatus(submission());
      const { lately } = await repository.questionBook({ ...series, indsatsId: 2, roundId: 1 });
      expect(lately?.indsatser.map(({ id }) => id)).toEqual([1, 2]);
      expect(lately?.statuses.map(({ indsatsId }) => indsatsId)).toEqual([1]);
    });

    test('another period is an empty book', async () => {
      expect(await repository.planBook({ concept: 'hilleroed', period: '1999' })).toMatchObject({
        goals: [],
        plans: [],
        indsatser: [],
        rounds: [],
        statuses: [],
      });
    });

    test('knows its series and active rounds', async () => {
      expect(await repository.series()).toEqual([series]);
      expect(await repository.activeRounds()).toEqual([round]);
    });

    test('an answer is taken back as it was seen, once, and can be sent again', async () => {
      const sent = await repository.submitStatus(submission());
      const changed = await repository.submitStatus(submission({ answers: { status: 'Rettet' }, replaces: sent.status.etag }));
      expect(await repository.withdrawStatus(sent.status)).toBeUndefined();
      const reopened = await repository.withdrawStatus(changed.status);
      expect(reopened).toMatchObject({ state: 'reopened', answers: { status: 'Rettet' } });
      expect(await repository.withdrawStatus(changed.status)).toBeUndefined();
      expect(await statuses()).toMatchObject([{ state: 'reopened' }]);
      if (reopened === undefined) throw new Error('it was not taken back');
      expect(await repository.submitStatus(submission({ replaces: reopened.etag }))).toMatchObject({ ok: true, status: { state: 'submitted' } });
    });

    test('an answer is written and read again', async () => {
      const result = await repository.submitStatus(submission());
      expect(result).toMatchObject({
        ok: true,
        status: { answers: submission().answers, rating: 'on-track', answeredBy: { upn: owner.upn }, answeredAt: '2023-02-14T10:42:00.000Z', source: 'teams' },
      });
      expect(await statuses()).toHaveLength(1);
      expect(await repository.findStatus('hilleroed/2022-2024/csu/1', round.key)).toMatchObject({ indsatsId: 1, roundId: 1 });
    });

    test('the same answer sent three times at once is written once and is no fault', async () => {
      const results = await Promise.all([1, 2, 3].map(() => repository.submitStatus(submission())));
      expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect(await statuses()).toHaveLength(1);
    });

    test('a second answer by somebody else is refused and shows the first', async () => {
      await repository.submitStatus(submission());
      const second = await repository.submitStatus(
        submission({ answeredBy: coOwner, answers: { status: 'Noget andet', vurdering: 'attention' }, rating: 'attention' }),
      );
      expect(second).toMatchObject({ ok: false, reason: 'already-answered', status: { answeredBy: { upn: owner.upn }, rating: 'on-track' } });
      expect(await statuses()).toHaveLength(1);
    });

    test('a correction replaces what it saw, and only that', async () => {
      const first = await repository.submitStatus(submission());
      const corrected = submission({ answers: { status: 'Rettet', vurdering: 'attention' }, rating: 'attention', replaces: first.status.etag });
      expect(await repository.submitStatus(corrected)).toMatchObject({ ok: true, status: { answers: corrected.answers, rating: 'attention' } });
      const late = await repository.submitStatus(
        submission({ answers: { status: 'For sent', vurdering: 'on-track' }, answeredBy: coOwner, replaces: first.status.etag }),
      );
      expect(late).toMatchObject({ ok: false, reason: 'changed-meanwhile', status: { answers: corrected.answers } });
      expect(await statuses()).toHaveLength(1);
    });

    test('an answer whose indsats has got another key since is still the one answer', async () => {
      const first = await repository.submitStatus(submission());
      const { indsats } = submission();
      const moved = submission({ indsats: { ...indsats, key: 'ny-nøgle' }, key: first.status.key });
      expect(await repository.submitStatus({ ...moved, answeredBy: coOwner })).toMatchObject({ ok: false, reason: 'already-answered' });
      expect(await repository.submitStatus({ ...moved, replaces: first.status.etag })).toMatchObject({ ok: true, status: { id: first.status.id } });
      expect(await statuses()).toHaveLength(1);
    });

    test('a draft is kept apart from answers and the latest save wins', async () => {
      const draft = { indsatsId: 1, roundId: 1, answers: { status: 'Begyndt' }, savedBy: owner, savedAt: '2023-02-14T10:00:00.000Z' };
      expect(await repository.findDraft(1, 1)).toBeUndefined();
      await repository.saveDraft(draft);
      await repository.saveDraft({ ...draft, answers: { status: 'Mere' }, savedBy: coOwner });
      expect(await repository.findDraft(1, 1)).toMatchObject({ answers: { status: 'Mere' }, savedBy: { upn: coOwner.upn } });
      expect(await statuses()).toEqual([]);
      expect(await repository.drafts([1])).toEqual([expect.objectContaining({ indsatsId: 1, roundId: 1, answers: { status: 'Mere' } })]);
      expect([await repository.drafts([]), await repository.drafts([2])]).toEqual([[], []]);
    });

    test('a question handed on is in the book; handed on again or declined it is the same row', async () => {
      const delegation = {
        indsatsId: 1,
        roundId: 1,
        from: owner,
        to: neighbour,
        state: 'open' as const,
        at: '2023-02-14T10:00:00.000Z',
        note: 'Du *kender* "det"',
      };
      expect((await repository.planBook(series)).delegations ?? []).toEqual([]);
      await repository.saveDelegation(delegation, series);
      await repository.saveDelegation({ ...delegation, to: coOwner, at: '2023-02-15T10:00:00.000Z' }, series);
      await repository.saveDelegation({ ...delegation, state: 'declined' }, series);
      const { delegations = [] } = await repository.planBook(series);
      expect(delegations).toHaveLength(2);
      expect(delegations).toEqual(
        expect.arrayContaining([
          { ...delegation, state: 'declined' },
          { ...delegation, to: coOwner, at: '2023-02-15T10:00:00.000Z' },
        ]),
      );
      expect((await repository.planBook({ ...series, period: '1999' })).delegations ?? []).toEqual([]);
    });

    test('finds staff by name, whatever its capitals, and nobody else', async () => {
      expect(await repository.findPerson(` ${neighbour.upn.toUpperCase()} `)).toEqual(neighbour);
      for (const nobody of ['ukendt@demo.example', '', 'alle', 'c:0-.f|rolemanager|spo-grid-all-users/t@t.example', 'gæst_x.example#EXT#@demo.example'])
        expect(await repository.findPerson(nobody)).toBeUndefined();
    });

    test('knows the secretariat', async () => {
      expect(await repository.secretariat()).toEqual([secretary.upn]);
    });
  });
}
