import { expect, test } from '@jest/globals';
import { overviewAddress, pageAddress, planAddress, seriesIn, seriesKey } from './address.js';

const HERE = 'https://kommune.example/sites/p/SitePages/Forside.aspx?env=x&plan=a%2F1&enhed=b&indsats=3&soeg=c&status=done#sted';
const series = { concept: 'rudersdal', period: '2020' };

test('the page’s own parameters stay, ours go', () => {
  expect(pageAddress(HERE)).toBe('https://kommune.example/sites/p/SitePages/Forside.aspx?env=x');
});

test('links name the view and nothing else', () => {
  expect(overviewAddress(HERE, series)).toBe('https://kommune.example/sites/p/SitePages/Forside.aspx?env=x&plan=rudersdal%2F2020');
  expect(planAddress(HERE, { ...series, unit: 'nord', indsatsId: 7 })).toMatch(/&plan=rudersdal%2F2020&enhed=nord&indsats=7$/);
});

test('a series is written and read alike; anything else is no series', () => {
  expect(seriesIn(seriesKey(series))).toEqual(series);
  expect([seriesIn(''), seriesIn(undefined), seriesIn('kun-koncept')]).toEqual([undefined, undefined, undefined]);
});
