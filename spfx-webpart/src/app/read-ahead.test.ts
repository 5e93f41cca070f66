import { beforeEach, expect, jest, test } from '@jest/globals';
import { planBook } from '../fixtures/plan-book.fixture.js';
import { readAhead } from './read-ahead.js';
import type { PlanReader } from './remember-reads.js';

const reader = {
  series: jest.fn<PlanReader['series']>(() => Promise.resolve([])),
  planBook: jest.fn<PlanReader['planBook']>(() => Promise.resolve(planBook())),
};
const configured = { concept: 'randers', period: '2015-16' };

beforeEach(() => {
  jest.clearAllMocks();
  window.history.replaceState(null, '', '/');
});

test('asks for the plan that the address names, and for what one can switch to', () => {
  window.history.replaceState(null, '', '/?plan=rudersdal%2F2020');
  readAhead(reader, undefined);
  expect(reader.planBook).toHaveBeenCalledWith({ concept: 'rudersdal', period: '2020' });
  expect(reader.series).toHaveBeenCalledTimes(1);
});

test('asks only for the plan that the page is for', () => {
  readAhead(reader, configured);
  expect(reader.planBook).toHaveBeenCalledWith(configured);
  expect(reader.series).not.toHaveBeenCalled();
});

test('a failure is left to the page', async () => {
  reader.series.mockRejectedValueOnce(new Error('away'));
  readAhead(reader, undefined);
  await Promise.resolve();
  expect(reader.planBook).not.toHaveBeenCalled();
});
