import { expect, test } from '@jest/globals';
import { danishDateTime, danishNumber, readDanishDate, readDanishNumber } from './danish.js';
import { moneyText } from './money.js';

test('numbers have a comma and grouping dots', () => {
  expect([danishNumber(1234.5), danishNumber(1234.5, { grouped: false }), danishNumber(2, { decimals: 2 })]).toEqual(['1.234,5', '1234,5', '2,00']);
  expect([moneyText(1234.5, 1030), moneyText(1234.5, 1033), moneyText(2, 1030, 0)]).toEqual(['1.234,50 kr.', '$1,234.50', '2 kr.']);
  expect(['2,5', '1.234,5', '2.5', '-3', 'x', '1,2,3'].map(readDanishNumber)).toEqual([2.5, 1234.5, 25, -3, undefined, undefined]);
});

test('dates are day first, in Copenhagen', () => {
  expect(danishDateTime('2023-07-01T10:00:00Z')).toBe('01-07-2023 12:00');
  const read = (text: string): string | undefined => {
    const instant = readDanishDate(text);
    return instant === undefined ? undefined : new Date(instant).toISOString();
  };
  expect(['14-02-2023', '1/7/2023 12:00', '2023-02-14', '2023-02-14T09:00:00Z', '31-02-2023', '2024-33-33', 'i morgen'].map(read)).toEqual([
    '2023-02-13T23:00:00.000Z',
    '2023-07-01T10:00:00.000Z',
    '2023-02-13T23:00:00.000Z',
    '2023-02-14T09:00:00.000Z',
    undefined,
    undefined,
    undefined,
  ]);
});
