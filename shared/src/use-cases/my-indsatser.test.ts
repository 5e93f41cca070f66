import { expect, test } from '@jest/globals';
import { bo, bookOf, indsatsOf, objectIds, portsAround, roundOf, statusOf } from './plans.fixture.js';
import { myIndsatser, waitingAmong } from './my-indsatser.js';

const titles = async (objectId: string, book = bookOf(), today = '2023-02-14') => {
  const mine = await myIndsatser(portsAround(book, today), objectId);
  return mine.ok ? mine.indsatser.map(({ indsats, question }) => `${indsats.id} ${question?.round.id ?? '-'}`) : mine.reason;
};
const waiting = async (objectId: string, book = bookOf(), today = '2023-02-14') => {
  const mine = await myIndsatser(portsAround(book, today), objectId);
  return mine.ok ? waitingAmong(mine.indsatser).map(({ indsats, workingDaysLeft }) => `${indsats.id} ${workingDaysLeft}`) : mine.reason;
};

test('owner, co-owner and nobody', async () => {
  const book = bookOf({ indsatser: [indsatsOf(1), indsatsOf(2, { owner: bo, coOwners: [] }), indsatsOf(3, { coOwners: [bo] })] });
  expect(await titles(objectIds.anne, book)).toEqual(['1 1', '3 1']);
  expect(await titles(objectIds.bo, book)).toEqual(['2 1', '3 1']);
  expect(await titles(objectIds.stranger, book)).toEqual([]);
  expect(await titles('id-guest', book)).toBe('unknown-person');
});

test('the manager of an indsats without an owner', async () =>
  expect(await titles(objectIds.leader, bookOf({ indsatser: [indsatsOf(1, { owner: undefined })] }))).toEqual(['1 1']));

test('no round is open', async () => expect(await titles(objectIds.anne, bookOf(), '2023-01-01')).toEqual(['1 -']));

test('what waits, the most urgent first, with the days left', async () => {
  const rounds = [roundOf(1), roundOf(2, { opens: '2023-01-01', due: '2023-02-10' })];
  const book = bookOf({ rounds, indsatser: [indsatsOf(1), indsatsOf(2)], statuses: [statusOf(indsatsOf(2), roundOf(2))] });
  expect(await waiting(objectIds.anne, book)).toEqual(['1 -2', '2 10']);
});

test('what is answered does not wait; what was reopened does', async () => {
  expect(await waiting(objectIds.anne, bookOf({ statuses: [statusOf(indsatsOf(1), roundOf(1))] }))).toEqual([]);
  expect(await waiting(objectIds.anne, bookOf({ statuses: [statusOf(indsatsOf(1), roundOf(1), { state: 'reopened' })] }))).toEqual(['1 10']);
});
