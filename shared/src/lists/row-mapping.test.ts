import { describe, expect, test } from '@jest/globals';
import { defineList } from './define-list.js';
import { day, json, lookups, number, people, person, text, url } from './field-kinds.js';
import { ColumnValueError, readRow, selectOf, writeRow } from './row-mapping.js';

const list = defineList({
  key: 'sample',
  urlName: 'VpSample',
  title: 'Prøve',
  description: '',
  titleColumn: 'Navn',
  versions: 0,
  views: [],
  rights: {},
  fields: {
    code: text('VpKode', 'Kode'),
    due: day('VpFrist', 'Frist'),
    count: number('VpAntal', 'Antal'),
    units: lookups('VpEnheder', 'Enheder', { lookupList: 'sample' }),
    owner: person('VpEjer', 'Ejer'),
    coOwners: people('VpMedejere', 'Medejere'),
    data: json<{ a: number }>('VpData', 'Data'),
    link: url('VpLink', 'Link'),
  },
});

test('lookups are read as ids, only people are expanded', () => {
  const { select, expand } = selectOf(list);
  expect(select).toContain('VpEnhederId');
  expect(select).toContain('VpEjer/Name');
  expect(expand).toEqual(['VpEjer', 'VpMedejere']);
});

describe('readRow', () => {
  test.each([
    ['winter', '2023-02-27T23:00:00Z', '2023-02-28'],
    ['summer', '2023-06-29T22:00:00Z', '2023-06-30'],
    ['the day summer time begins', '2023-03-25T23:00:00Z', '2023-03-26'],
    ['the day it ends', '2023-10-28T22:00:00Z', '2023-10-29'],
  ])('a date-only value is its day in Copenhagen: %s', (_, raw, expected) => {
    expect(readRow(list, { Id: 1, Title: 'x', VpFrist: raw }).due).toBe(expected);
  });

  test('people by user principal name in lower case, without the claim', () => {
    const row = readRow(list, { Id: 1, VpEjer: { Id: 7, Title: 'Anne Holm', Name: 'i:0#.f|membership|Anne.Holm@demo.example' }, VpMedejere: null });
    expect(row.owner).toEqual({ id: 7, name: 'Anne Holm', upn: 'anne.holm@demo.example' });
    expect(row.coOwners).toBeUndefined();
  });

  test('missing columns are undefined, the etag is kept as it is', () => {
    const row = readRow(list, { Id: 3, Title: null, 'odata.etag': '"68be,9"', VpAntal: null });
    expect(row).toMatchObject({ id: 3, title: '', etag: '"68be,9"' });
    expect(row.count).toBeUndefined();
  });

  test('data that cannot be read names list and column', () => {
    expect(() => readRow(list, { Id: 1, VpFrist: 'i morgen' })).toThrow(ColumnValueError);
    expect(() => readRow(list, { Id: 1, VpFrist: 'i morgen' })).toThrow(/Prøve.*VpFrist/);
  });

  test('broken JSON counts as none, so that one bad row does not take the others with it', () => {
    expect(readRow(list, { Id: 1, VpKode: 'x', VpData: '{"a":' })).toMatchObject({ code: 'x', data: undefined });
  });
});

describe('writeRow', () => {
  test('writes what SharePoint takes', () => {
    expect(writeRow(list, { title: 'T', code: 'x', units: [1, 2], owner: 7, data: { a: 1 }, link: 'https://example.com', due: '2023-02-28' })).toEqual({
      Title: 'T',
      VpKode: 'x',
      VpEnhederId: [1, 2],
      VpEjerId: 7,
      VpData: '{"a":1}',
      VpLink: { Url: 'https://example.com', Description: 'https://example.com' },
      VpFrist: '2023-02-28T12:00:00Z',
    });
  });

  test('undefined leaves a column alone, null clears it', () => {
    expect(writeRow(list, { code: null, units: null, count: undefined })).toEqual({ VpKode: null, VpEnhederId: [] });
  });

  test('a title over 255 characters is cut where SharePoint would refuse it', () => {
    expect(writeRow(list, { title: 'x'.repeat(300) })['Title']).toHaveLength(255);
  });
});
