import { describe, expect, test } from '@jest/globals';
import { colleaguesFor } from './colleagues.js';
import { declineHandOn } from './decline-hand-on.js';
import { enqueueDueReminders } from './enqueue-due-reminders.js';
import { handOn, type HandOnForm } from './hand-on.js';
import { myIndsatser, waitingAmong } from './my-indsatser.js';
import { anne, bo, bookOf, chatOf, indsatsOf, leader, objectIds, portsAround, roundOf, secretary, statusOf, stranger, target } from './plans.fixture.js';
import { needsOf } from './still-needed.js';
import { submitStatus } from './submit-status.js';

const given = { vurdering: 'on-track', status: 'Tre metoder er i brug.' };
type Ports = ReturnType<typeof portsAround>;
const to = (typed: string, note = ''): HandOnForm => ({ chosen: '', typed, note });
const hand = (ports: Ports, form: HandOnForm = to(bo.upn), objectId = objectIds.anne) => handOn(ports, { objectId, target, form });
const submit = (ports: Ports, objectId: string) => submitStatus(ports, { objectId, target, given, source: 'teams' });
const told = (ports: Ports): string[] => ports.outbox.rows.map(({ step, recipient }) => `${step} ${recipient.split('.')[0]}`);
const waits = async (ports: Ports, objectId: string): Promise<number> => {
  const mine = await myIndsatser(ports, objectId);
  return mine.ok ? waitingAmong(mine.indsatser).length : -1;
};

describe('handed on', () => {
  test('the colleague is told, is asked instead of the owner, and may answer in that round', async () => {
    const ports = portsAround(bookOf());
    expect(await submit(ports, objectIds.bo)).toMatchObject({ ok: false, reason: 'not-allowed' });
    expect(await hand(ports, to(' BO.dahl@demo.example ', 'Du ved mest'))).toMatchObject({ ok: true, to: bo, reachable: false });
    expect(told(ports)).toEqual(['delegated bo']);
    expect([await waits(ports, objectIds.anne), await waits(ports, objectIds.bo)]).toEqual([0, 1]);
    await enqueueDueReminders(ports);
    expect(told(ports)).toEqual(['delegated bo', 'before bo']);
    const needs = await needsOf(ports, '2023-02-14');
    const [card] = await Promise.all(ports.outbox.rows.map(async (row) => (await needs(row)).questions));
    expect(card).toMatchObject([{ asDelegate: true, delegation: { note: 'Du ved mest', from: anne } }]);
    expect(await submit(ports, objectIds.bo)).toMatchObject({ ok: true, status: { answeredBy: bo } });
  });

  test('not in another round', async () => {
    const ports = portsAround(bookOf({ rounds: [roundOf(1), roundOf(2)] }));
    await hand(ports);
    expect(await submitStatus(ports, { objectId: objectIds.bo, target: { ...target, roundId: 2 }, given, source: 'teams' })).toMatchObject({
      reason: 'not-allowed',
    });
  });

  test('the owner may still answer, and then nobody waits', async () => {
    const ports = portsAround(bookOf());
    await hand(ports);
    expect(await submit(ports, objectIds.anne)).toMatchObject({ ok: true });
    expect(await waits(ports, objectIds.bo)).toBe(0);
  });

  test('three presses are one handing on and one card', async () => {
    const book = bookOf();
    const ports = portsAround(book);
    await Promise.all([hand(ports), hand(ports), hand(ports)]);
    expect(book.delegations).toHaveLength(1);
    expect(told(ports)).toEqual(['delegated bo']);
  });

  test('to another afterwards: the first may no longer answer', async () => {
    const ports = portsAround(bookOf());
    await hand(ports);
    ports.clock.set('2023-02-15');
    await hand(ports, to(stranger.upn));
    expect(await submit(ports, objectIds.bo)).toMatchObject({ reason: 'not-allowed' });
    expect(await declineHandOn(ports, objectIds.bo, target)).toMatchObject({ reason: 'not-delegated' });
    expect(await submit(ports, objectIds.stranger)).toMatchObject({ ok: true });
  });

  test('by an owner who has left since: it holds no more', async () => {
    const book = bookOf();
    const ports = portsAround(book);
    await hand(ports);
    book.indsatser[0] = indsatsOf(1, { owner: leader });
    expect(await submit(ports, objectIds.bo)).toMatchObject({ reason: 'not-allowed' });
  });

  test('a colleague with a chat is reachable', async () => {
    const ports = portsAround(bookOf());
    await ports.conversations.save(chatOf(bo, objectIds.bo));
    expect(await hand(ports)).toMatchObject({ ok: true, reachable: true });
  });
});

describe('declined', () => {
  test('goes back to the owner, who is told once, and the colleague may not answer', async () => {
    const ports = portsAround(bookOf());
    await hand(ports);
    const no = () => declineHandOn(ports, objectIds.bo, target);
    expect(await Promise.all([no(), no()])).toMatchObject([{ ok: true, backTo: anne }, { ok: true }]);
    expect(told(ports)).toEqual(['delegated bo', 'declined anne']);
    expect([await waits(ports, objectIds.anne), await waits(ports, objectIds.bo)]).toEqual([1, 0]);
    expect(await submit(ports, objectIds.bo)).toMatchObject({ reason: 'not-allowed' });
    const needs = await needsOf(ports, '2023-02-14');
    expect(await Promise.all(ports.outbox.rows.map(async (row) => (await needs(row)).questions))).toEqual([
      [],
      [expect.objectContaining({ delegation: expect.objectContaining({ state: 'declined', to: bo }) })],
    ]);
  });

  test.each([
    ['nobody we know', 'id-guest', 'unknown-person'],
    ['the owner', objectIds.anne, 'not-delegated'],
  ])('by %s: refused', async (_who, objectId, reason) => {
    const ports = portsAround(bookOf());
    await hand(ports);
    expect(await declineHandOn(ports, objectId, target)).toMatchObject({ ok: false, reason });
  });

  test('too late: answered, or the round closed', async () => {
    const book = bookOf();
    const ports = portsAround(book);
    await hand(ports);
    book.rounds = [roundOf(1, { state: 'closed' })];
    expect(await declineHandOn(ports, objectIds.bo, target)).toMatchObject({ reason: 'closed' });
    book.rounds = [roundOf(1)];
    book.statuses.push(statusOf(indsatsOf(1), roundOf(1)));
    expect(await declineHandOn(ports, objectIds.bo, target)).toMatchObject({ reason: 'answered' });
  });
});

describe('refused', () => {
  test.each<[string, HandOnForm, string]>([
    ['nobody chosen', to(''), 'nobody'],
    ['nobody we know', to('ukendt@demo.example'), 'unknown'],
    ['not a name at all', to('alle'), 'unknown'],
    ['oneself', to(anne.upn), 'yourself'],
    ['a long note', to(bo.upn, 'x'.repeat(301)), 'note-too-long'],
  ])('%s: the form again, nothing written', async (_what, form, fault) => {
    const book = bookOf();
    const ports = portsAround(book);
    expect(await hand(ports, form)).toMatchObject({ ok: false, reason: 'choose', fault });
    expect([book.delegations ?? [], ports.outbox.rows]).toEqual([[], []]);
  });

  test.each([
    ['nobody we know', 'id-guest', 'unknown-person'],
    ['a stranger', objectIds.stranger, 'not-allowed'],
    ['the unit’s manager while there is an owner', objectIds.leader, 'not-yours'],
    ['the secretariat', objectIds.secretary, 'not-yours'],
  ])('by %s', async (_who, objectId, reason) =>
    expect(await hand(portsAround(bookOf(), undefined, { secretariat: [secretary.upn] }), to(bo.upn), objectId)).toMatchObject({ ok: false, reason }),
  );

  test('by the colleague it was handed to', async () => {
    const ports = portsAround(bookOf());
    await hand(ports);
    expect(await hand(ports, to(stranger.upn), objectIds.bo)).toMatchObject({ ok: false, reason: 'not-yours' });
  });

  test('once answered, or closed', async () => {
    expect(await hand(portsAround(bookOf({ statuses: [statusOf(indsatsOf(1), roundOf(1))] })))).toMatchObject({ reason: 'answered' });
    expect(await hand(portsAround(bookOf({ rounds: [roundOf(1, { state: 'closed' })] })))).toMatchObject({ reason: 'closed' });
  });
});

test('offered are co-owners, then the manager, then the unit’s other people, each once and never oneself', () => {
  const first = indsatsOf(1, { coOwners: [bo] });
  const indsatser = [
    first,
    indsatsOf(2, { owner: stranger, coOwners: [anne, bo] }),
    indsatsOf(3, { units: ['andet'], leadUnit: 'andet', owner: { upn: 'x@y.example', name: 'X' } }),
  ];
  expect(colleaguesFor(first, bookOf({ indsatser }), anne)).toEqual([bo, leader, stranger]);
});
