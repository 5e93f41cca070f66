import { expect, jest, test } from '@jest/globals';
import type { PlanBook } from '@virksomhedsplaner/shared/domain';
import { planBook } from '../fixtures/plan-book.fixture.js';
import { rememberReads, type PlanReader } from './remember-reads.js';

const series = { concept: 'rudersdal', period: '2020' };
const plans = (more: Partial<PlanReader>): PlanReader => ({ series: () => Promise.resolve([series]), planBook: () => Promise.resolve(planBook()), ...more });

test('asks once, however many views need the book', async () => {
  const read = jest.fn<PlanReader['planBook']>(() => Promise.resolve(planBook()));
  const reader = rememberReads(plans({ planBook: read }));
  const [one, two] = await Promise.all([reader.planBook(series), reader.planBook(series)]);
  expect(one).toBe(two);
  expect(read).toHaveBeenCalledTimes(1);
});

test('forgets a failure', async () => {
  const read = jest.fn<PlanReader['planBook']>().mockRejectedValueOnce(new Error('a')).mockResolvedValue(planBook());
  const known = jest.fn<PlanReader['series']>().mockRejectedValueOnce(new Error('b')).mockResolvedValue([series]);
  const reader = rememberReads({ planBook: read, series: known });
  await expect(reader.series()).rejects.toThrow('b');
  await expect(reader.planBook(series)).rejects.toThrow('a');
  await expect(reader.planBook(series)).resolves.toMatchObject(series);
  await expect(reader.series()).resolves.toEqual([series]);
});

test('what has come so far is told to who asks late, too', async () => {
  let tell: (part: PlanBook) => void = () => undefined;
  const whole = planBook();
  let finish: (book: PlanBook) => void = () => undefined;
  const read: PlanReader['planBook'] = (_series, onPart = () => undefined) => {
    tell = onPart;
    return new Promise((resolve) => (finish = resolve));
  };
  const reader = rememberReads(plans({ planBook: read }));
  const [early, late] = [jest.fn(), jest.fn()];
  const first = reader.planBook(series, early);
  tell({ ...whole, incomplete: true });
  const second = reader.planBook(series, late);
  for (const told of [early, late]) expect(told).toHaveBeenCalledWith(expect.objectContaining({ incomplete: true }));
  finish(whole);
  expect([await first, await second]).toEqual([whole, whole]);
});
