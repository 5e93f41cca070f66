import { describe, expect, test } from '@jest/globals';
import type { Indsats } from './indsats.js';
import { latestStatuses } from './latest-status.js';
import { acceptsAnswers, hasOpened, type Round } from './round.js';
import type { StatusReport } from './status-report.js';

const indsats = (id: number): Indsats => ({
  id,
  key: `k${id}`,
  planId: 1,
  concept: 'c',
  period: '2020',
  title: 't',
  fields: {},
  units: [],
  goals: [],
  themes: [],
  coOwners: [],
  kind: 'indsats',
  order: 1,
});
const round = (id: number, opens: string, due: string, state: Round['state'] = 'planned'): Round => ({
  id,
  key: `r${id}`,
  concept: 'c',
  period: '2020',
  kind: 'midtvejsstatus',
  name: `r${id}`,
  opens,
  due,
  state,
  questions: [],
});
const answer = (indsatsId: number, roundId: number, more: Partial<StatusReport> = {}): StatusReport => ({
  id: indsatsId * 10 + roundId,
  key: '',
  indsatsId,
  roundId,
  answers: {},
  state: 'submitted',
  source: 'teams',
  etag: '"1"',
  ...more,
});

const half = round(1, '2020-08-03', '2020-08-31');
const end = round(2, '2020-12-01', '2020-12-18');
const shown = (statuses: StatusReport[], today: string, rounds = [half, end]) => latestStatuses({ indsatser: [indsats(7)], rounds, statuses }, today).get(7);

describe('latestStatuses', () => {
  test('the round that falls due last wins, whatever was typed last', () => {
    const statuses = [
      answer(7, 2, { rating: 'done', answeredAt: '2020-12-02T10:00:00Z' }),
      answer(7, 1, { rating: 'delayed', answeredAt: '2020-12-20T10:00:00Z' }),
    ];
    expect(shown(statuses, '2020-12-31')).toBe('done');
  });

  test('within a round the answer given last wins', () => {
    const statuses = [
      answer(7, 1, { rating: 'delayed', answeredAt: '2020-08-20T10:00:00Z' }),
      answer(7, 1, { rating: 'on-track', answeredAt: '2020-08-21T10:00:00Z' }),
    ];
    expect(shown(statuses, '2020-09-01')).toBe('on-track');
  });

  test('without a rating it says whether the goal was reached, and else only that there is an answer', () => {
    expect(shown([answer(7, 1, { goalReached: 'partly' })], '2020-09-01')).toBe('goal-partly');
    expect(shown([answer(7, 1)], '2020-09-01')).toBe('answered');
  });

  test('an unanswered indsats is not begun until a round opens, then it is missing', () => {
    expect(shown([], '2020-08-02')).toBe('not-started');
    expect(shown([], '2020-08-03')).toBe('missing');
    expect(shown([], '2020-08-03', [])).toBe('not-started');
  });

  test('an answer stays shown when the next round opens', () => {
    expect(shown([answer(7, 1, { rating: 'attention' })], '2020-12-05')).toBe('attention');
  });

  test('an answer to a round that is gone counts last', () => {
    expect(shown([answer(7, 99, { rating: 'stopped', answeredAt: '2021-01-01T00:00:00Z' }), answer(7, 1, { rating: 'on-track' })], '2020-12-05')).toBe(
      'on-track',
    );
  });
});

test('a round set open before its day waits for the day, on the page as in the bot; a closed one has been open', () => {
  const early = round(1, '2020-08-03', '2020-08-31', 'open');
  expect([hasOpened(early, '2020-07-01'), acceptsAnswers(early, '2020-07-01')]).toEqual([false, false]);
  expect([hasOpened(early, '2020-08-03'), acceptsAnswers(early, '2020-08-03')]).toEqual([true, true]);
  expect(hasOpened(round(1, '2020-08-03', '2020-08-31', 'closed'), '2020-07-01')).toBe(true);
  expect(hasOpened(half, '2020-07-01')).toBe(false);
});
