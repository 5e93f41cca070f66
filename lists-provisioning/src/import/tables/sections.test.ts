import { describe, expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { below, bulleted, excelFile, heading, line, tableOf, wordFile } from '../files/office.fixture.js';
import { readExcel } from '../files/read-excel.js';
import { readWord } from '../files/read-word.js';
import type { Block } from './blocks.js';
import { readKeyFigures } from './key-figures.js';
import { readListed } from './list-sections.js';
import { readOverview } from './overview.js';
import { readProjects } from './project-sections.js';

async function blocksOf(children: Parameters<typeof wordFile>[0]): Promise<Block[]> {
  const read = await readWord(await wordFile(children));
  if (!read.ok) throw new Error(read.errors.join());
  return read.value;
}

describe('projects under their headings', () => {
  test('come with their text and kind, until the chapter ends', async () => {
    const blocks = await blocksOf([
      heading('4.1.2 Øvrige projekter'),
      line('Netop for at tilgodese …'),
      heading('5.1 Tværgående faglige projekter'),
      below('5.1.1Planen- fortsat implementering'),
      line('Første afsnit'),
      bulleted('et punkt'),
      below('5.1.2 Rotations- og kompetenceprojektet'),
      heading('6 Bilag'),
      below('6.1 Noget andet'),
    ]);
    expect(readProjects(blocks, conceptById('randers')).map(({ title, kind, fields }) => [title, kind, fields.description])).toEqual([
      ['Planen – fortsat implementering', 'cross-professional-project', '<p>Første afsnit</p><ul><li>et punkt</li></ul>'],
      ['Rotations- og kompetenceprojektet', 'cross-professional-project', undefined],
    ]);
  });
});

describe('lists under their headings', () => {
  test('are goals of their level, and indicators with what they say of themselves', async () => {
    const blocks = await blocksOf([
      heading('”BSS indikatorer”'),
      bulleted('Et fald i antallet af hjemløse (hjemløsetællingen)'),
      bulleted('mindst 65 % oplever medbestemmelse.'),
      heading('OLU UDVIKLINGSMÅL'),
      bulleted('Flere i job.'),
      heading('AMBITIONER (En del af fællesskabet)'),
      line('ALLE SKAL MED'),
      heading('Borgerservices pejlemærker'),
    ]);
    const { goals, indicators } = readListed(blocks, { concept: conceptById('hilleroed'), period: '2022-2024' });
    expect(goals.map(({ level, name }) => [level, name])).toEqual([
      ['udviklingsmaal', 'Flere i job'],
      ['ambition', 'Alle skal med'],
    ]);
    expect(indicators).toMatchObject([
      { direction: 'Færre', kind: 'Ændring', source: 'hjemløsetællingen' },
      { direction: 'Flere', kind: 'Andel', target: 65, measuredIn: 'procent', title: 'mindst 65 % oplever medbestemmelse' },
    ]);
  });
});

describe('key figures', () => {
  const scope = { concept: conceptById('rudersdal'), period: '2020' };

  test('of Word are read with Danish numbers, total, notes and source, and checked', async () => {
    const table = tableOf([
      ['Center', 'Antal ansatte', 'Antal årsværk', 'Sygefravær'],
      ['Nord', '1.015', '13,5', '1,45 %'],
      ['Syd*', '20', '10', '2 %'],
      ['I alt', '1.035', '30,5', '1,7 %'],
    ]);
    const budget = [heading('Budget 2020:'), line('Nettobudget: 90 mio. kr.'), line('Indtægter: 70 mio. kr.'), line('Udgifter: 20 mio. kr.')];
    const blocks = await blocksOf([heading('Personale:'), table, line('Noter: Syd er uden elever.'), line('Kilde: Opus'), ...budget]);
    const { rows, warnings, tables } = readKeyFigures(blocks, scope);
    expect(rows.map(({ title, year, source, notes }) => [title, year, source, notes])).toEqual([
      ['Personale', 2020, 'Opus', 'Syd er uden elever.'],
      ['Budget 2020', 2020, undefined, undefined],
    ]);
    expect(rows[0]?.['table']).toMatchObject({ rows: [{ values: [1015, 13.5, 1.45] }, { values: [20, 10, 2] }], total: { values: [1035, 30.5, 1.7] } });
    expect(warnings).toEqual([
      expect.stringContaining('«Antal årsværk»: rækkerne giver 23,5, men «I alt» siger 30,5.'),
      expect.stringContaining('Udgifter 20 minus Indtægter 70 er -50, men Nettobudget er 90. Tallene går op, hvis betegnelserne er byttet om'),
    ]);
    expect(tables.size).toBe(1);
  });

  test('of Excel count as they are, shares as percent', async () => {
    const read = await readExcel(
      await excelFile('Nøgletal', [['Personale'], ['Center', 'Antal ansatte', 'Sygefravær'], ['Nord', 15, 0.0145]], (sheet) => {
        sheet.getCell('C3').numFmt = '0.00%';
      }),
    );
    if (!read.ok) throw new Error(read.errors.join());
    expect(readKeyFigures(read.value, scope).rows).toMatchObject([{ title: 'Personale', table: { rows: [{ label: 'Nord', values: [15, 1.45] }] } }]);
  });

  test('an overview of indsatser is none', async () => {
    const read = await readExcel(
      await excelFile('Ark1', [
        ['Center', 'Indsats', 'Mål'],
        ['Nord', 'Ét', 'Mål 1: Liv'],
      ]),
    );
    expect(read.ok && readKeyFigures(read.value, scope).rows).toEqual([]);
  });
});

test("a forandringsteori's columns become a chain, a line each; help texts do not", async () => {
  const read = await readExcel(
    await excelFile('Bilag 5', [
      [
        'Målgruppe',
        'Temaer',
        'Indsatser (Aktiviteter/tiltag)',
        'Delmål (Output)',
        'Resultatmål',
        'Indikatorer (Resultatmål)',
        'Effektmål',
        'Indikatorer (Effektmål)',
      ],
      ['[kort beskrivelse]', '[Rehabilitering …]', '', '[i maskinrummet]', '[Inden for 2 år]', '', '', ''],
      ['Unge', 'Sundhed; Tidlig indsats', 'Mentorforløb', 'Fast mentor\nTo aftaler', 'Ti i job', 'Andel i job', 'Flere i job', 'Andel efter fem år'],
    ]),
  );
  if (!read.ok) throw new Error(read.errors.join());
  const overview = readOverview(read.value, conceptById('randers'));
  expect(overview.ok && overview.value).toMatchObject([
    {
      title: 'Mentorforløb',
      themes: ['Sundhed', 'Tidlig indsats'],
      goals: ['Flere i job'],
      chain: { partGoal: ['Fast mentor', 'To aftaler'], resultGoal: ['Ti i job'], resultIndicators: ['Andel i job'], effectIndicators: ['Andel efter fem år'] },
    },
  ]);
});
