import { expect, jest, test } from '@jest/globals';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { planBook } from '../fixtures/plan-book.fixture.js';
import { rememberReads } from './remember-reads.js';

const series = { concept: 'rudersdal', period: '2020' };

test('asks once, however many views need the book', async () => {
  const read = jest.fn(() => Promise.resolve(planBook()));
  const connect = jest.fn(() => Promise.resolve({ series: () => Promise.resolve([series]), planBook: read }));
  const reader = rememberReads(connect);
  const [one, two] = await Promise.all([reader.planBook(series), reader.planBook(series)]);
  await reader.series();
  expect(one).toBe(two);
  expect(read).toHaveBeenCalledTimes(1);
  expect(connect).toHaveBeenCalledTimes(1);
});

test('forgets a failure, of the read and of the connection', async () => {
  const read = jest.fn<() => Promise<PlanBook>>().mockRejectedValueOnce(new Error('a')).mockResolvedValue(planBook());
  const plans = { series: () => Promise.resolve([series]), planBook: read };
  const connect = jest.fn<() => Promise<typeof plans>>().mockRejectedValueOnce(new Error('b')).mockResolvedValue(plans);
  const reader = rememberReads(connect);
  await expect(reader.series()).rejects.toThrow('b');
  await expect(reader.planBook(series)).rejects.toThrow('a');
  await expect(reader.planBook(series)).resolves.toMatchObject(series);
  await expect(reader.series()).resolves.toEqual([series]);
});
