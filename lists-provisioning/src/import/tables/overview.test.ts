import { describe, expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { heading, table } from './blocks.fixture.js';
import type { Block } from './blocks.js';
import { readOverview } from './overview.js';

const concept = conceptById('rudersdal');

function read(blocks: readonly Block[]) {
  const outcome = readOverview(blocks, concept);
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  return outcome;
}

describe('an overview has one indsats a row', () => {
  test('with goal, units and what it says of cross-cutting', () => {
    const { value } = read([
      table('arket «Indsatser»', [
        ['Mål', 'Indsats', 'Center', 'Tværgående'],
        ['Mål 1: Liv', 'Fleksibelt daghjem', 'Myndighed; Stabene', 'ja'],
        ['Mål 1: Liv', '=SUM', 'Myndighed', 'nej'],
      ]),
    ]);
    expect(value).toEqual([
      {
        title: 'Fleksibelt daghjem',
        place: 'arket «Indsatser», række 2',
        fromCells: true,
        fields: {},
        units: ['Myndighed; Stabene'],
        goals: ['Mål 1: Liv'],
        order: 1,
        answers: [],
        saysCrossCutting: true,
      },
      {
        title: '=SUM',
        place: 'arket «Indsatser», række 3',
        fromCells: true,
        fields: {},
        units: ['Myndighed'],
        goals: ['Mål 1: Liv'],
        order: 2,
        answers: [],
        saysCrossCutting: false,
      },
    ]);
  });

  test('under title rows, with columns in another order and spelt otherwise, and a sum beneath', () => {
    const { value, unsure } = read([
      table('arket «Ark1»', [
        ['Oversigt over indsatser 2020'],
        [''],
        ['ENHEDER', 'ansvarlig', 'INDSAT', 'Politisk mål'],
        ['Stabene', 'Ida', 'Ét', 'Mål 1'],
        ['Stabene', '', 'To', ''],
        ['I alt', '', '2', ''],
      ]),
    ]);
    expect(value.map(({ title, units, goals, owner }) => ({ title, units, goals, owner }))).toEqual([
      { title: 'Ét', units: ['Stabene'], goals: ['Mål 1'], owner: 'Ida' },
      { title: 'To', units: ['Stabene'], goals: ['Mål 1'], owner: undefined },
    ]);
    expect(unsure).toEqual([{ row: 'arket «Ark1»', what: 'Kolonnen «INDSAT» er læst, selv om den staves anderledes end i skabelonen.' }]);
  });

  test('under goals that stand as headings, above the table or in it, and blocks of cross-cutting ones', () => {
    const { value } = read([
      heading('MÅL 1: LIV'),
      table('tabel 1', [['INDSATS', 'CENTER'], ['Ét', 'Myndighed'], ['TVÆRGÅENDE INDSATSER'], ['To', 'Myndighed\nStabene']]),
      table('tabel 2', [['INDSATS', 'CENTER'], ['Internt mål: Vi'], ['Tre', 'Stabene']]),
      heading('Om området'),
      table('tabel 3', [
        ['Center', 'Antal ansatte'],
        ['Myndighed', '15'],
      ]),
    ]);
    expect(value.map(({ title, goals }) => [title, goals])).toEqual([
      ['Ét', ['MÅL 1: LIV']],
      ['To', ['MÅL 1: LIV']],
      ['Tre', ['Internt mål: Vi']],
    ]);
  });

  test('whose further units may stand in rows beneath', () => {
    const { value, unsure } = read([
      table('arket «A»', [
        ['Indsats', 'Center'],
        ['Ét', 'Myndighed'],
        ['', 'Stabene'],
      ]),
    ]);
    expect(value[0]?.units).toEqual(['Myndighed\nStabene']);
    expect(unsure).toHaveLength(1);
  });

  test('with the texts of the template, where columns hold them', () => {
    const { value } = read([
      table('arket «A»', [
        ['Indsats', 'Center', 'Beskrivelse'],
        ['Ét', 'Myndighed', 'Hvad\nog hvordan'],
      ]),
    ]);
    expect(value[0]?.fields).toEqual({ description: '<p>Hvad</p><p>og hvordan</p>' });
  });
});

test('a sheet without an overview is left out and told', () => {
  expect(
    read([
      table('arket «Nøgletal»', [
        ['Center', 'Antal ansatte'],
        ['Myndighed', '15'],
      ]),
    ]),
  ).toMatchObject({
    value: [],
    warnings: ['arket «Nøgletal» er ikke en oversigt over indsatser og er ikke taget med.'],
  });
});

test('a row that cannot be placed and a broken formula are refused with their rows', () => {
  const broken = table('arket «A»', [
    ['Indsats', 'Mål'],
    ['', 'Mål 2'],
    ['Ét', 'Mål 1'],
  ]);
  const cell = broken.rows[2]?.cells[0];
  if (cell !== undefined) cell.fault = 'cellen A3 viser en fejl';
  expect(readOverview([broken], concept)).toEqual({
    ok: false,
    errors: ['arket «A», række 2: rækken har ingen indsats. Skriv indsatsens overskrift, eller slet rækken.', 'arket «A», række 3: cellen A3 viser en fejl.'],
  });
});
