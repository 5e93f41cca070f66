import { describe, expect, test } from '@jest/globals';
import { conceptById } from '@virksomhedsplaner/shared/concepts';
import { evaluation, filledTemplate, heading, midterm, paragraph, table, templateHeads } from './blocks.fixture.js';
import type { Block } from './blocks.js';
import { readTemplate } from './template.js';

const concept = conceptById('hilleroed');
const texts = ['Udfordringen', 'Handlingen', 'Det, vi vil nå', 'Værdien'];

function read(blocks: readonly Block[]) {
  const outcome = readTemplate(blocks, concept, '2022-2024');
  if (!outcome.ok) throw new Error(outcome.errors.join('\n'));
  return outcome;
}

describe('a filled template', () => {
  test('gives an indsats with its four fields; the empty table after it gives none', () => {
    const { value, unsure, warnings } = read([...filledTemplate('Havehold', texts), heading('Bilag 1: Vision'), paragraph('Om visionen')]);
    expect(value).toEqual([
      {
        title: 'Havehold',
        place: 'overskriften «Havehold»',
        fields: { description: '<p>Udfordringen</p>', activities: '<p>Handlingen</p>', target: '<p>Det, vi vil nå</p>', effects: '<p>Værdien</p>' },
        units: [],
        answers: [],
        order: 1,
      },
    ]);
    expect([...unsure, ...warnings]).toEqual([]);
  });

  test('may be split, with its heads repeated and the evaluation in the other part', () => {
    const { value, unsure } = read([
      heading('Overskrift: Havehold'),
      table('tabel 1', [templateHeads, texts, [midterm], ['Empty space for mid-term status report']]),
      table('tabel 2', [templateHeads, [evaluation], ['Vi er i mål.\nBorgerne er glade.']]),
    ]);
    expect(value).toHaveLength(1);
    expect(value[0]?.answers).toEqual([{ round: 'Evaluering dec. 2023/jan. 2024', answers: { aktiviteter: 'Vi er i mål.\nBorgerne er glade.' } }]);
    expect(unsure).toEqual([]);
  });

  test('may hold answers in the cell of the question and in the row beneath', () => {
    const { value } = read([
      heading('Overskrift: Havehold'),
      table('tabel 1', [templateHeads, texts, [`${midterm} Halvt nået.`], ['Resten følger.'], [`${evaluation}\nNået.`]]),
    ]);
    expect(value[0]?.answers.map((answer) => Object.values(answer.answers))).toEqual([['Halvt nået.\nResten følger.'], ['Nået.']]);
  });

  test('may have the columns in another order and spelt otherwise', () => {
    const { value } = read([
      heading('OVERSKRIFT – Havehold'),
      table('tabel 1', [
        ['Mål', 'Beskrivelse', 'Borgerrettede effekter', 'Aktiviteter'],
        ['M', 'B', 'E', 'A'],
      ]),
    ]);
    expect(value[0]).toMatchObject({ title: 'Havehold', fields: { target: '<p>M</p>', description: '<p>B</p>', effects: '<p>E</p>', activities: '<p>A</p>' } });
  });

  test('may have its heading in a line of its own or within the table', () => {
    const rows = [['Overskrift: Køkkenhold'], templateHeads, texts];
    expect(
      read([paragraph('Overskrift:'), paragraph('Havehold'), table('tabel 1', [templateHeads, texts]), table('tabel 2', rows)]).value.map((each) => each.title),
    ).toEqual(['Havehold', 'Køkkenhold']);
  });
});

test('a table split from its heads goes on beneath them, which is told; other tables are left out, which is told', () => {
  const { value, unsure, warnings } = read([
    heading('Overskrift: Havehold'),
    table('tabel 1', [templateHeads]),
    table('tabel 2', [texts, [midterm]]),
    table('tabel 3', [['Halvvejs']]),
    heading('Bilag 1'),
    table('tabel 4', [['Egen hjemmeside']]),
  ]);
  expect(value).toMatchObject([{ title: 'Havehold', fields: { effects: '<p>Værdien</p>' }, answers: [{ answers: { status: 'Halvvejs' } }] }]);
  expect(unsure.map((each) => each.row)).toEqual(['tabel 2', 'tabel 3']);
  expect(warnings).toContain('tabel 4 er ikke en del af skabelonen og er ikke taget med.');
});

describe('what is not certain is told', () => {
  test('a heading without the word', () => {
    const { value, unsure } = read([heading('Havehold'), table('tabel 1', [templateHeads, texts])]);
    expect(value[0]?.title).toBe('Havehold');
    expect(unsure).toEqual([{ row: 'tabel 1', what: '«Havehold» er læst som indsatsens overskrift, selv om den ikke begynder med «Overskrift:».' }]);
  });

  test('a second filled table under one heading', () => {
    const { value, unsure } = read([...filledTemplate('Havehold', texts), table('tabel 3', [templateHeads, ['Mere', '', '', '']])]);
    expect(value[0]?.fields.description).toBe('<p>Udfordringen</p><p>Mere</p>');
    expect(unsure).toEqual([{ row: 'tabel 3, række 2', what: expect.stringContaining('fortsættelse af «Havehold»') as unknown }]);
  });

  test('a round of another year', () => {
    const { unsure } = read([
      heading('Overskrift: Havehold'),
      table('tabel 1', [templateHeads, texts, ['Midtvejsstatus marts 2025: Hvad er status?'], ['Godt']]),
    ]);
    expect(unsure).toEqual([{ row: 'tabel 1, række 3', what: '«Midtvejsstatus marts 2025» er læst som «Midtvejsstatus februar 2023».' }]);
  });
});

test('a filled table without any heading is refused, with its place', () => {
  expect(readTemplate([table('tabel 1', [templateHeads, texts])], concept, '2022-2024')).toEqual({
    ok: false,
    errors: ['tabel 1, række 2: teksten har ingen overskrift over sig. Skriv «Overskrift: …» over tabellen.'],
  });
});

test('an answer that begins with a word of a round is no round', () => {
  const { value } = read([heading('Overskrift: Havehold'), table('tabel 1', [templateHeads, texts, [midterm], ['Evalueringen venter: vi mangler tal.']])]);
  expect(value[0]?.answers).toEqual([{ round: 'Midtvejsstatus februar 2023', answers: { status: 'Evalueringen venter: vi mangler tal.' } }]);
});
