import { describe, expect, jest, test } from '@jest/globals';
import type { OverviewRow } from './overview-rows.js';
import { excerptOf, matchesWords, prepareSearch, wordsOf } from './text-search.js';

const row = (title: string, ...texts: string[]): OverviewRow => ({
  id: 1,
  title,
  texts,
  unitNames: [],
  units: [],
  reach: new Set(),
  crossCutting: false,
  status: 'missing',
  themes: [],
  targetGroups: [],
});

describe('matchesWords', () => {
  test('every word must stand somewhere, in heading or texts, in any order', () => {
    const visit = row('Fælles visitation', '<p>Én indgang</p><p>for borgeren</p>');
    expect(matchesWords(visit, wordsOf(' borgeren  FÆLLES '))).toBe(true);
    expect(matchesWords(visit, wordsOf('fælles skolemad'))).toBe(false);
  });

  test('reads words, not tags or codes', () => {
    const coded = row('x', '<ul><li>hj&#230;lp</li><li>st&oslash;tte</li></ul>');
    expect(matchesWords(coded, ['hjælp'])).toBe(true);
    expect(matchesWords(coded, ['li'])).toBe(false);
  });
});

describe('excerptOf', () => {
  test('shows the text around a hit that the heading lacks, and which text it is', () => {
    const long = row('Daghjem', 'kort', `${'ord '.repeat(40)}træning ${'mere '.repeat(60)}`);
    const excerpt = excerptOf(long, ['træning']);
    expect(excerpt?.field).toBe(1);
    expect(excerpt?.text).toMatch(/^… ord .*træning.* …$/);
    expect(excerpt?.text.length).toBeLessThan(170);
  });

  test('is not needed when the heading holds every word', () => {
    expect(excerptOf(row('Daghjem', 'daghjem'), ['daghjem'])).toBeUndefined();
  });
});

describe('prepareSearch', () => {
  const counted = (): { read: { rows: number }; rows: OverviewRow[] } => {
    const read = { rows: 0 };
    const get = (): string[] => {
      read.rows += 1;
      return ['<p>tekst</p>'];
    };
    const rows = Array.from({ length: 120 }, (_, at) => Object.defineProperty(row(`Nr. ${at}`), 'texts', { get }));
    return { read, rows };
  };

  test('reads every row while nothing else is done, so that a letter reads none', () => {
    jest.useFakeTimers();
    const { read, rows } = counted();
    prepareSearch(rows);
    expect(read.rows).toBe(0);
    jest.runAllTimers();
    expect(read.rows).toBe(120);
    for (const one of rows) matchesWords(one, ['tekst']);
    expect(read.rows).toBe(120);
    jest.useRealTimers();
  });

  test('ended early, it reads no more', () => {
    jest.useFakeTimers();
    const { read, rows } = counted();
    prepareSearch(rows)();
    jest.runAllTimers();
    expect(read.rows).toBe(0);
    jest.useRealTimers();
  });
});
