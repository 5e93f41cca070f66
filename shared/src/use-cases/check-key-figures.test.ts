import { describe, expect, test } from '@jest/globals';
import type { KeyFigureTable } from '../domain/index.js';
import { checkKeyFigures } from './check-key-figures.js';

/** Staff of an area in 2020: employees, full-time equivalents, absence in per cent. */
const staff: KeyFigureTable = {
  title: 'Personale',
  year: 2020,
  columns: [
    { title: 'Antal ansatte', total: 'sum' },
    { title: 'Antal årsværk', total: 'sum', rounded: true },
    { title: 'Sygefravær i procent', total: 'other' },
  ],
  rows: [
    { label: 'A', values: [15, 13.5, 1.45] },
    { label: 'B', values: [427, 355.5, 6.73] },
    { label: 'C', values: [199, 150.3, 5.21] },
    { label: 'D', values: [255, 186.1, 5.34] },
    { label: 'E', values: [14, 13.2, 2.64] },
    { label: 'F', values: [48, 45.8, 4.44] },
    { label: 'G', values: [21, 19.9, 3.25] },
  ],
  total: { label: 'I alt', values: [979, 864.9, 5.8] },
};

const budget = (net: number, income: number, expenses: number): KeyFigureTable => ({
  title: 'Budget',
  year: 2020,
  columns: [{ title: '1.000 kr.', total: 'other' }],
  rows: [
    { label: 'Nettobudget', values: [net] },
    { label: 'Indtægter', values: [income] },
    { label: 'Udgifter', values: [expenses] },
  ],
  relations: [{ net: 'Nettobudget', income: 'Indtægter', expenses: 'Udgifter' }],
});

describe('sums (RU-18)', () => {
  test('the employees add up, the full-time equivalents do not', () => {
    expect(checkKeyFigures(staff)).toEqual([
      {
        rule: 'sum',
        place: 'Antal årsværk',
        what: '«Antal årsværk»: rækkerne giver 784,3, men «I alt» siger 864,9.',
        todo: 'Se efter, om en række mangler, eller om summen er fra en anden opgørelse.',
      },
    ]);
  });

  test.each([
    [784.3, 0],
    [784.6, 0],
    [784.7, 1],
  ])('rounded rows may differ by half of the last decimal each: %d', (total, count) => {
    expect(checkKeyFigures({ ...staff, total: { label: 'I alt', values: [979, total] } })).toHaveLength(count);
  });

  test('counted rows may not differ at all, and a table without total or with holes is no fault', () => {
    expect(checkKeyFigures({ ...staff, total: { label: 'I alt', values: [978] } })).toHaveLength(1);
    const { total: _, ...without } = staff;
    expect(checkKeyFigures(without)).toEqual([]);
    expect(checkKeyFigures({ ...staff, rows: [{ label: 'A', values: [undefined, 864.9] }] })).toEqual([]);
  });
});

describe('net = expenses − income (RU-19)', () => {
  test('labels that are mixed up are told apart', () => {
    expect(checkKeyFigures(budget(1_276_308, 1_039_753, 236_555))).toEqual([
      {
        rule: 'net',
        place: '1.000 kr.',
        what: 'Udgifter 236.555 minus Indtægter 1.039.753 er -803.198, men Nettobudget er 1.276.308.',
        todo: 'Tallene går op, hvis betegnelserne er byttet om: Udgifter 1.276.308, Indtægter 236.555, Nettobudget 1.039.753.',
      },
    ]);
  });

  test('amounts that agree are left alone; amounts that never agree are to be corrected', () => {
    expect(checkKeyFigures(budget(1_039_753, 236_555, 1_276_308))).toEqual([]);
    expect(checkKeyFigures(budget(1, 2, 7))).toMatchObject([{ todo: 'Ret det tal, der er forkert.' }]);
  });
});
