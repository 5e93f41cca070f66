import { expect, test } from '@jest/globals';
import { todayIn } from './page-clock.js';

const page = (formDigestValue: unknown): { legacyPageContext: unknown } => ({ legacyPageContext: { formDigestValue } });

test('the day is SharePoint’s, in Denmark', () => {
  expect(todayIn(page('0xABC,14 Feb 2023 12:00:00 -0000'))).toBe('2023-02-14');
  expect(todayIn(page('0xABC,14 Feb 2023 23:30:00 -0000'))).toBe('2023-02-15');
});

test('without a digest it is the reader’s', () => {
  const own = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(performance.timeOrigin + performance.now());
  expect([todayIn(page(undefined)), todayIn(page('nonsense')), todayIn({ legacyPageContext: undefined })]).toEqual([own, own, own]);
});
