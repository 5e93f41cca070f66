import { htmlOf } from '../files/rich-text.js';
import type { Block, Paragraph, Row, Table } from './blocks.js';

/** A table of plain texts; a row with a single text spans all columns. */
export function table(name: string, rows: readonly (readonly string[])[]): Table {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    kind: 'table',
    name,
    rows: rows.map((texts, index): Row => {
      const spansAll = texts.length === 1;
      const cells = (spansAll ? Array.from({ length: width }, () => texts[0] ?? '') : texts).map((text) => ({ text, html: htmlOf(text) }));
      return { number: index + 1, cells, spansAll };
    }),
  };
}

export const heading = (text: string): Paragraph => ({ kind: 'heading', text });
export const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', text });

/** The heads of the Hillerød template, each with its guiding question beneath. */
export const templateHeads = [
  'Beskrivelse\nHvad er det for en udfordring I gerne vil løse inden for ambitionen, udviklingsmålet eller pejlemærket?',
  'Aktivitet (-er)\nHvilke handlinger sætter I i gang for at løse udfordringen?',
  'Målet\nMålet angiver, hvad I vil opnå evt. som et SMART-mål.',
  'Borgerrettede effekt (-er)\nHvilken værdi bringer det borgerne?',
];
export const midterm = 'Midtvejsstatus februar 2023: Hvad er status i forhold til at opnå målet?';
export const evaluation =
  'Evalueringsstatus dec. 2023/jan. 2024: Hvad er status på aktiviteterne, har I opnået målet og kan I se de borgerrettede effekter komme til udtryk?';

/** A filled template with its empty table after, as municipalities fill it in. */
export function filledTemplate(title: string, texts: readonly string[]): Block[] {
  return [
    heading(`Overskrift: ${title}`),
    table('tabel 1', [templateHeads, texts, [midterm], [''], [evaluation], ['']]),
    table('tabel 2', [templateHeads, ['', '', '', '']]),
  ];
}
