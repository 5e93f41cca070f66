import { describe, expect, test } from '@jest/globals';
import type { CellValue } from 'exceljs';
import { bulleted, excelFile, heading, line, linkTo, numbered, tableOf, templateHead, wordFile } from './office.fixture.js';
import { readPlans, type FileHints } from './read-plans.js';
import { EXCEL_TYPES, zipOf } from './zip.fixture.js';

async function read(name: string, bytes: Buffer, hints: FileHints = {}) {
  const outcome = await readPlans(name, bytes, hints);
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  return { ...outcome.value.file, form: outcome.value.form, unsure: outcome.unsure, warnings: outcome.warnings };
}

async function errorOf(name: string, bytes: Buffer, hints: FileHints = {}): Promise<string> {
  const outcome = await readPlans(name, bytes, hints);
  return outcome.ok ? '' : outcome.errors.join('\n');
}

const midterm = 'Midtvejsstatus februar 2023: Hvad er status i forhold til at opnå målet?';
const cover = [line('Udviklingsplan 2022\u20112024'), line('Borger- og Socialservice, Hillerød Kommune')];

describe('a Word template', () => {
  test('comes out with formatting, lists and links, and without what Word puts in for looks', async () => {
    const rows = [
      templateHead,
      [
        [numbered('Få elever i job'), numbered('Ingen *faste* aftaler')],
        [bulleted('Møder'), bulleted('Arbejds\u00ADgange')],
        'Et SMART\u2011mål',
        linkTo('siden', 'https://eksempel.dk/'),
      ],
      [midterm],
      [''],
    ];
    const file = await read(
      'plan.docx',
      await wordFile([...cover, heading('Overskrift: *Job\u00ADbroen*'), tableOf(rows), tableOf([templateHead, ['', '', '', '']])]),
    );
    expect(file).toMatchObject({ concept: 'hilleroed', period: '2022-2024', form: 'template' });
    expect(file.indsatser).toEqual([
      {
        title: 'Jobbroen',
        place: 'overskriften «Jobbroen»',
        order: 1,
        units: [],
        answers: [],
        fields: {
          description: '<ol><li>Få elever i job</li><li>Ingen <em>faste</em> aftaler</li></ol>',
          activities: '<ul><li>Møder</li><li>Arbejdsgange</li></ul>',
          target: '<p>Et SMART-mål</p>',
          effects: '<p>Se <a href="https://eksempel.dk/">siden</a></p>',
        },
      },
    ]);
  });

  test('of another period is refused until the user says which', async () => {
    const bytes = await wordFile([line('Udviklingsplan 2025-2027'), heading('Overskrift: Job'), tableOf([templateHead, ['a', 'b', 'c', 'd']])]);
    expect(await errorOf('plan.docx', bytes)).toMatch(/gælder 2025-2027.*--period/);
    expect(await read('plan.docx', bytes, { period: '2025-2027' })).toMatchObject({ period: '2025-2027' });
  });

  test('that is none is refused', async () => {
    expect(await errorOf('brev.docx', await wordFile([line('Kære alle')]))).toMatch(/følger ikke en skabelon/);
    expect(await errorOf('tom.docx', await wordFile([...cover, tableOf([templateHead, ['', '', '', '']])]))).toMatch(/skabelonen er tom/);
  });
});

describe('an Excel overview', () => {
  test('comes out with merged title rows, merged goals, formulas and text that begins with =', async () => {
    const rows = [
      ['Oversigt over indsatser 2020', null, null, null],
      [null, null, null, null],
      ['Mål', 'Indsats', 'Centre', 'Ansvarlig'],
      ['Mål 1: Liv', { formula: 'CONCATENATE("Fleksibelt"," daghjem")', result: 'Fleksibelt daghjem' }, 'Myndighed; Stabene', 'ida@demo.example'],
      [null, '=2+2 er ikke en formel', { richText: [{ text: 'Myn' }, { text: 'dighed' }] }, null],
    ];
    const bytes = await excelFile('Indsatser', rows, (sheet) => {
      sheet.mergeCells('A1:D1');
      sheet.mergeCells('A4:A5');
    });
    const file = await read('oversigt.xlsx', bytes);
    expect(file).toMatchObject({ concept: 'rudersdal', period: '2020', form: 'overview' });
    expect(file.indsatser.map(({ title, units, goals, owner }) => ({ title, units, goals, owner }))).toEqual([
      { title: 'Fleksibelt daghjem', units: ['Myndighed; Stabene'], goals: ['Mål 1: Liv'], owner: 'ida@demo.example' },
      { title: '=2+2 er ikke en formel', units: ['Myndighed'], goals: ['Mål 1: Liv'], owner: undefined },
    ]);
  });

  test('with a formula that fails is refused with its cell', async () => {
    const failing: CellValue = { formula: 'A1/0', result: { error: '#DIV/0!' } };
    const rows = [
      ['Mål', 'Indsats', 'Center'],
      ['Mål 1', failing, 'Myndighed'],
    ];
    expect(await errorOf('oversigt.xlsx', await excelFile('Ark1', rows))).toMatch(/arket «Ark1», række 2: cellen B2 viser en fejl/);
  });

  test('without the columns is refused with those it has', async () => {
    expect(
      await errorOf(
        'liste.xlsx',
        await excelFile('Ark1', [
          ['Navn', 'Telefon'],
          ['Ida', 12],
        ]),
      ),
    ).toMatch(/ingen tabel med kolonnerne.*Fundet i arket «Ark1»: Navn \| Telefon/);
  });

  test('that Excel cannot have written is refused', async () => {
    expect(await errorOf('tom.xlsx', await zipOf({ '[Content_Types].xml': EXCEL_TYPES, 'xl/workbook.xml': '<workbook' }))).toMatch(
      /projektmappen kan ikke læses|følger ikke en skabelon/,
    );
  });
});

describe("the product's own JSON form", () => {
  const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

  test('comes out cleaned', async () => {
    const file = await read(
      'plan.json',
      json({ concept: 'hilleroed', period: '2022-2024', indsatser: [{ title: 'Job', fields: { target: '<p>Nå <script>x</script>det</p>' } }] }),
    );
    expect(file).toMatchObject({
      form: 'plan-file',
      goals: [],
      indsatser: [{ title: 'Job', place: 'indsatser[0]', units: [], answers: [], fields: { target: '<p>Nå det</p>' } }],
    });
  });

  test('is refused with the place of each fault', async () => {
    expect(await errorOf('plan.json', json({ concept: 'hilleroed', indsatser: [{ titel: 'Job' }], units: [{ code: 'a', name: 'A', kind: 'afdeling' }] }))).toBe(
      [
        'period mangler.',
        'units[0].kind skal være et af ordene area, center, section, staff, agreement-unit, group.',
        'indsatser[0].titel kendes ikke; kendte felter er title, key, planUnit, fields, units, leadUnit, goals, owner, coOwners, partners, kind, themes, order, continuedFrom, answers.',
        'indsatser[0].title mangler.',
      ].join('\n'),
    );
    expect(await errorOf('plan.json', Buffer.from('{"concept":'))).toMatch(/ikke gyldig JSON/);
    expect(await errorOf('plan.json', json({ concept: 'aarhus', period: '2020' }))).toMatch(/konceptet «aarhus» findes ikke/);
  });
});
