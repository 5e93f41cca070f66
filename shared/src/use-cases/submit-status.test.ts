import { describe, expect, test } from '@jest/globals';
import { anne, bo, bookOf, indsatsOf, objectIds, portsAround, roundOf, secretary, stranger, target } from './plans.fixture.js';
import { saveDraft } from './save-draft.js';
import { showQuestion } from './show-question.js';
import { submitStatus } from './submit-status.js';

const good = { vurdering: 'on-track', status: ' Tre metoder er i brug. ' };
const submit = (ports: ReturnType<typeof portsAround>, objectId: string, given: Record<string, unknown> = good, replaces?: string) =>
  submitStatus(ports, { objectId, target, given, source: 'teams', ...(replaces === undefined ? {} : { replaces }) });

describe('an answer that is taken', () => {
  test('is written with who, when and what it means, without what the form added', async () => {
    const book = bookOf();
    const outcome = await submit(portsAround(book), objectIds.anne, { ...good, hacked: 'x', answeredBy: 'bo' });
    expect(outcome).toMatchObject({ ok: true, othersWaiting: 0 });
    expect(book.statuses).toHaveLength(1);
    expect(book.statuses[0]).toMatchObject({
      answers: { vurdering: 'on-track', status: 'Tre metoder er i brug.' },
      rating: 'on-track',
      answeredBy: anne,
      answeredAt: '2023-02-14T09:00:00.000Z',
      source: 'teams',
    });
    expect(book.statuses[0]?.answers).not.toHaveProperty('hacked');
  });

  test('sent three times is written once and answered alike', async () => {
    const book = bookOf();
    const ports = portsAround(book);
    const outcomes = await Promise.all([1, 2, 3].map(() => submit(ports, objectIds.anne)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(book.statuses).toHaveLength(1);
    expect(book.statuses[0]?.etag).toBe('"1"');
  });

  test('counts what else waits for the same person', async () => {
    const book = bookOf({ indsatser: [indsatsOf(1), indsatsOf(2), indsatsOf(3, { owner: bo })] });
    expect(await submit(portsAround(book), objectIds.anne)).toMatchObject({ ok: true, othersWaiting: 1 });
  });

  test.each([
    ['the owner', objectIds.anne],
    ['the manager of a unit it names', objectIds.leader],
    ['the secretariat', objectIds.secretary],
  ])('from %s', async (_who, objectId) =>
    expect(await submit(portsAround(bookOf(), undefined, { secretariat: [secretary.upn] }), objectId)).toMatchObject({ ok: true }),
  );

  test('after the due day while the round is open', async () =>
    expect(await submit(portsAround(bookOf(), '2023-03-20'), objectIds.anne)).toMatchObject({ ok: true }));
});

describe('an answer that is refused leaves nothing behind', () => {
  interface Case {
    what: string;
    reason: string;
    change?: Parameters<typeof bookOf>[0];
    objectId?: string;
    today?: string;
  }
  const cases: Case[] = [
    { what: 'from nobody we know', reason: 'unknown-person', objectId: 'id-guest' },
    { what: 'from another member of staff', reason: 'not-allowed', objectId: objectIds.stranger },
    { what: 'from an owner who has handed it over', reason: 'not-allowed', change: { indsatser: [indsatsOf(1, { owner: bo })] } },
    { what: 'before the round opens', reason: 'not-open-yet', today: '2023-01-31' },
    { what: 'to a closed round', reason: 'closed', change: { rounds: [roundOf(1, { state: 'closed' })] } },
    { what: 'to an archived round', reason: 'closed', change: { rounds: [roundOf(1, { state: 'archived' })] } },
    { what: 'about an indsats that is gone', reason: 'gone', change: { indsatser: [indsatsOf(2)] } },
    { what: 'in a round that is gone', reason: 'gone', change: { rounds: [roundOf(2)] } },
  ];
  test.each(cases)('$what: $reason', async ({ reason, change, objectId = objectIds.anne, today }) => {
    const book = bookOf(change);
    const ports = portsAround(book, today);
    expect(await submit(ports, objectId)).toMatchObject({ ok: false, reason });
    expect(await saveDraft(ports, { objectId, target, given: good })).toMatchObject({ ok: false, reason });
    expect(book.statuses).toEqual([]);
    expect(await ports.repository.findDraft(1, 1)).toBeUndefined();
  });

  test.each([
    ['without the required text', { vurdering: 'on-track' }, [{ question: 'status', fault: 'missing' }]],
    ['with blanks for a text', { ...good, status: ' \n ' }, [{ question: 'status', fault: 'missing' }]],
    ['with a choice that is none', { ...good, vurdering: 'fine' }, [{ question: 'vurdering', fault: 'unknown-choice' }]],
    ['that is too long', { ...good, uddyb: 'x'.repeat(21) }, [{ question: 'uddyb', fault: 'too-long' }]],
    [
      'that is empty',
      {},
      [
        { question: 'vurdering', fault: 'missing' },
        { question: 'status', fault: 'missing' },
      ],
    ],
    [
      'with values that are no texts',
      { vurdering: 7, status: { a: 1 } },
      [
        { question: 'vurdering', fault: 'missing' },
        { question: 'status', fault: 'missing' },
      ],
    ],
  ])('%s, question by question', async (_what, given, faults) => {
    const book = bookOf();
    expect(await submit(portsAround(book), objectIds.anne, given)).toMatchObject({ ok: false, reason: 'faults', faults });
    expect(book.statuses).toEqual([]);
  });
});

describe('two who answer the same', () => {
  test('the second sees the first’s answer, and may put the own in its place', async () => {
    const book = bookOf({ indsatser: [indsatsOf(1, { coOwners: [bo] })] });
    const ports = portsAround(book);
    await submit(ports, objectIds.anne);
    const mine = { vurdering: 'delayed', status: 'Vi er bagud.' };
    const second = await submit(ports, objectIds.bo, mine);
    expect(second).toMatchObject({ ok: false, reason: 'already-answered', status: { answeredBy: anne }, answers: mine });
    const replaces = !second.ok && 'status' in second ? second.status.etag : '';
    expect(await submit(ports, objectIds.bo, mine, replaces)).toMatchObject({ ok: true, status: { answeredBy: bo, rating: 'delayed' } });
    expect(await submit(ports, objectIds.anne, good, replaces)).toMatchObject({ ok: false, reason: 'changed-meanwhile', status: { answeredBy: bo } });
    expect(book.statuses).toHaveLength(1);
  });

  test('a correction sent twice is one correction', async () => {
    const ports = portsAround(bookOf());
    const first = await submit(ports, objectIds.anne);
    const replaces = first.ok ? first.status.etag : '';
    const better = { ...good, status: 'Fire metoder.' };
    expect(await submit(ports, objectIds.anne, better, replaces)).toMatchObject({ ok: true });
    expect(await submit(ports, objectIds.anne, better, replaces)).toMatchObject({ ok: true, status: { etag: '"2"' } });
  });
});

describe('a draft', () => {
  test('is saved incomplete and found again by a co-owner', async () => {
    const ports = portsAround(bookOf({ indsatser: [indsatsOf(1, { coOwners: [bo] })] }));
    expect(await saveDraft(ports, { objectId: objectIds.anne, target, given: { status: 'Halvvejs' } })).toMatchObject({
      ok: true,
      draft: { answers: { status: 'Halvvejs' }, savedBy: anne },
    });
    expect(await showQuestion(ports, objectIds.bo, target)).toMatchObject({ ok: true, question: { draft: { answers: { status: 'Halvvejs' } } } });
  });

  test("left by somebody who may not answer is not shown as the owners' own", async () => {
    const ports = portsAround(bookOf());
    const left = { indsatsId: target.indsatsId, roundId: target.roundId, answers: { status: 'Andres ord' }, savedAt: '2023-02-14T09:00:00.000Z' };
    await ports.repository.saveDraft({ ...left, savedBy: stranger });
    expect(await showQuestion(ports, objectIds.anne, target)).toMatchObject({
      ok: true,
      question: expect.not.objectContaining({ draft: expect.anything() }),
    });
  });

  test('that could never be sent is refused with what is wrong', async () =>
    expect(await saveDraft(portsAround(bookOf()), { objectId: objectIds.anne, target, given: { uddyb: 'x'.repeat(21) } })).toMatchObject({
      ok: false,
      reason: 'faults',
      faults: [{ fault: 'too-long' }],
    }));
});
