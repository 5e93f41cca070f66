import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { concepts } from '@virksomhedsplaner/shared/concepts';
import { readPlans } from '../import/files/read-plans.js';
import { overviewHeads } from './sheets/overview-sheet.js';
import { nameAgain } from './sheets/names-again.js';
import type { ExportedSeries, SiteFile } from './site-file.js';
import { workbookOf } from './workbook.js';

const conceptOf = (id: string) => concepts.find((concept) => concept.id === id);
const indsats = (title: string, more: Partial<ExportedSeries['indsatser'][number]> = {}): ExportedSeries['indsatser'][number] => ({
  title,
  fields: {},
  units: ['a'],
  goals: [],
  coOwners: [],
  kind: 'indsats',
  themes: [],
  order: 1,
  answers: [],
  ...more,
});
const series = (period: string, indsatser: ExportedSeries['indsatser']): ExportedSeries => ({
  concept: 'rudersdal',
  period,
  goals: [{ code: 'maal-1', level: 'maal', label: 'Mål 1', name: 'Mestring' }],
  rounds: [],
  plans: [{ unit: 'a', title: 'Plan' }],
  indsatser,
});
const siteFile = (...all: ExportedSeries[]): SiteFile => ({ units: [{ code: 'a', name: 'Afdeling A', kind: 'center' }], series: all });

async function bytesOf(file: SiteFile): Promise<Buffer> {
  return workbookOf({ file, conceptOf });
}

async function opened(file: SiteFile): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await bytesOf(file);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return workbook;
}

describe('text is text', () => {
  test.each(['=1+1', '+45 12 34 56 78', '-5 % sygefravær', '@alle', '=HYPERLINK("http://example.com")', '\t=1'])('%s', async (title) => {
    const cell = (await opened(siteFile(series('2020', [indsats(title)])))).getWorksheet('Oversigt')?.getCell('A2');
    expect({ type: cell?.type, value: cell?.value, format: cell?.numFmt }).toEqual({ type: ExcelJS.ValueType.String, value: title, format: '@' });
  });

  test('and so is what the import makes of it', async () => {
    const read = await readPlans('oversigt.xlsx', await bytesOf(siteFile(series('2020', [indsats('=1+1', { goals: ['maal-1'] })]))));
    expect(read).toMatchObject({ ok: true, value: { file: { indsatser: [{ title: '=1+1', units: ['Afdeling A'], goals: ['Mål 1: Mestring'] }] } } });
  });
});

test('what Excel cannot hold is cut, and signs that XML cannot carry are left out', async () => {
  const long = `<p>${'æ'.repeat(40_000)}</p>`;
  const sheet = (await opened(siteFile(series('2020', [indsats('Lyd\u0007 og \u0000billede', { fields: { description: long } })])))).getWorksheet('Oversigt');
  expect(sheet?.getCell('A2').value).toBe('Lyd og billede');
  const text = String(sheet?.getCell('H2').value);
  expect(text).toHaveLength(32_767);
  expect(text).toMatch(/afkortet: hele teksten står i eksporten som JSON\)$/);
});

test('a sheet a subject, and an overview of each series; an empty site has its sheets too', async () => {
  const names = async (file: SiteFile): Promise<string[]> => (await opened(file)).worksheets.map((sheet) => sheet.name);
  const others = ['Enheder', 'Mål', 'Planer', 'Runder', 'Svar', 'Om filen'];
  expect(await names(siteFile(series('2020', [])))).toEqual(['Oversigt', ...others]);
  expect(await names(siteFile(series('2020/21: et meget langt navn [a]', []), series('2020/21: et meget langt navn [b]', [])))).toEqual([
    'Oversigt rudersdal 2020 21  et',
    'Oversigt rudersdal 2020 21  e 2',
    ...others,
  ]);
  expect(await names({ units: [], series: [] })).toEqual(others);
});

test('an indsats without goals is not read as if it had those of the row above', async () => {
  const rows = [indsats('Med', { goals: ['maal-1'] }), indsats('Uden')];
  const read = await readPlans('oversigt.xlsx', await bytesOf(siteFile(series('2020', rows))));
  expect(read).toMatchObject({
    ok: true,
    value: {
      file: {
        indsatser: [
          { title: 'Uden', goals: [] },
          { title: 'Med', goals: ['Mål 1: Mestring'] },
        ],
      },
    },
  });
});

test('a name that could be another, or be split, stands as its code', () => {
  const names = [
    { code: 'a', names: ['Træning'] },
    { code: 'b', names: ['Træning'] },
    { code: 'c', names: ['Bo; og leve'] },
    { code: 'd', names: ['Køkken'] },
  ];
  expect(['a', 'c', 'd'].map((code) => nameAgain(code, names.find((each) => each.code === code)?.names[0] ?? '', names))).toEqual(['a', 'c', 'Køkken']);
});

test.each(concepts.map((concept) => [concept.id, concept] as const))("%s' heads differ from one another", (_id, concept) => {
  const heads = Object.values(overviewHeads(concept));
  expect(new Set(heads).size).toBe(heads.length);
});
