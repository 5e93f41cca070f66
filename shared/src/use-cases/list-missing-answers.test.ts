import { expect, test } from '@jest/globals';
import { inMemoryMissingAnswers } from '../in-memory/index.js';
import type { PlanBook } from '../domain/index.js';
import { listMissingAnswers, missingAnswersIn } from './list-missing-answers.js';
import { anne, bookOf, indsatsOf, roundOf, statusOf, plan } from './plans.fixture.js';

const today = '2023-02-14';

test('says what nobody has answered, with unit, owner and due day', () => {
  const book = bookOf({ indsatser: [indsatsOf(1), indsatsOf(2)], statuses: [statusOf(indsatsOf(1), roundOf(1))] });
  expect(missingAnswersIn(book, today)).toEqual([
    { indsatsId: 2, roundId: 1, title: 'Indsats 2: Midtvejsstatus februar 2023', unit: 'csu', owner: anne, due: '2023-02-28' },
  ]);
});

test('an answer that was taken back is missing again', () => {
  const book = bookOf({ indsatser: [indsatsOf(1)], statuses: [statusOf(indsatsOf(1), roundOf(1), { state: 'reopened' })] });
  expect(missingAnswersIn(book, today)).toHaveLength(1);
});

test.each<[string, Partial<PlanBook>]>([
  ['a round that is closed', { rounds: [roundOf(1, { state: 'closed' })] }],
  ['a round whose day has not come', { rounds: [roundOf(1, { opens: '2023-02-15' })] }],
  ['a round without questions', { rounds: [roundOf(1, { questions: [] })] }],
  ['a plan that is still a draft', { plans: [{ ...plan, state: 'draft' }] }],
  ['a plan that has been archived', { plans: [{ ...plan, state: 'archived' }] }],
])('%s waits for nothing', (_what, change) => {
  expect(missingAnswersIn(bookOf({ indsatser: [indsatsOf(1)], ...change }), today)).toEqual([]);
});

test('what has left the plans leaves the list', async () => {
  const list = inMemoryMissingAnswers();
  const book = bookOf({ indsatser: [indsatsOf(1), indsatsOf(2)] });
  expect(await listMissingAnswers(list, [book], today)).toEqual({ added: 2, changed: 0, removed: 0 });
  expect(await listMissingAnswers(list, [], today)).toEqual({ added: 0, changed: 0, removed: 2 });
});
