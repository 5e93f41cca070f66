import { expect, test } from '@jest/globals';
import { concepts } from '@virksomhedsplaner/shared/concepts';
import { filledTemplate, paragraph, table } from './blocks.fixture.js';
import { readGoals } from './goal-table.js';
import { recognise } from './recognise.js';

const randersHeads = [
  'Målgruppe',
  'Temaer',
  'Indsatser (Aktiviteter/tiltag)',
  'Delmål (Output)',
  'Resultatmål',
  'Indikatorer (Resultatmål)',
  'Effektmål',
  'Indikatorer (Effektmål)',
];

test('a file is known by its own heads', () => {
  expect(recognise(filledTemplate('Havehold', ['a', 'b', 'c', 'd']), concepts)).toMatchObject({
    ok: true,
    value: { concept: { id: 'hilleroed' }, form: 'template' },
  });
  expect(recognise([table('arket «A»', [['Mål', 'Indsats', 'Center', 'Tværgående']])], concepts)).toMatchObject({
    value: { concept: { id: 'rudersdal' }, form: 'overview' },
  });
  expect(recognise([table('tabel 1', [randersHeads])], concepts)).toMatchObject({ value: { concept: { id: 'randers' }, form: 'overview' } });
});

test('without known heads it is refused with what was wanted and what was found', () => {
  const outcome = recognise(
    [
      paragraph('Brev'),
      table('tabel 1', [
        ['Navn', 'Telefon'],
        ['Ida', '12'],
      ]),
    ],
    concepts,
  );
  expect(outcome.ok ? '' : outcome.errors[0]).toMatch(/følger ikke en skabelon.*«Beskrivelse».*Fundet i tabel 1: Navn \| Telefon\./);
  const empty = recognise([paragraph('Brev')], concepts);
  expect(empty.ok ? '' : empty.errors[0]).toMatch(/Filen har ingen tabeller/);
});

test("Randers' table of fixed goals gives group, origin and what waits", () => {
  const [, , randers] = concepts;
  if (randers === undefined) throw new Error('three concepts come with the product');
  const rows = [
    ['Målgruppe', 'Effektmål', 'Effekt-indikator'],
    ['Fælles mål for hjemløse:', 'Færre unge hjemløse i Danmark (2020, med særlig 6-by aldersafgrænsning)', 'Antal hjemløse'],
    ['Fælles mål for borgere med misbrug:', 'Større effekt af alkoholbehandlingen (2020, endnu ikke operationaliseret)', 'Afventer operationalisering'],
    ['', '', ''],
  ];
  expect(readGoals([table('tabel 1', [randersHeads]), table('tabel 2', rows)], { concept: randers, period: '2015-16' })).toEqual([
    {
      code: 'randers-2015-16-faerre-unge-hjemloese-i-danmark',
      level: 'effektmaal',
      name: 'Færre unge hjemløse i Danmark',
      indicator: 'Antal hjemløse',
      state: 'adopted',
      locked: true,
      origin: '2020, med særlig 6-by aldersafgrænsning',
      targetGroup: 'Hjemløse',
    },
    {
      code: 'randers-2015-16-stoerre-effekt-af-alkoholbehandlingen',
      level: 'effektmaal',
      name: 'Større effekt af alkoholbehandlingen',
      indicator: 'Afventer operationalisering',
      state: 'planned',
      locked: true,
      origin: '2020, endnu ikke operationaliseret',
      targetGroup: 'Borgere med misbrug',
    },
  ]);
});
