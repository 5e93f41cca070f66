import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  NoBreakHyphen,
  Packer,
  Paragraph,
  SoftHyphen,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import ExcelJS from 'exceljs';

type Text = string | Paragraph | Paragraph[];

/** Text with `*italics*`; soft and non-breaking hyphens as Word itself writes them. */
export function line(text: string, options: IParagraphOptions = {}): Paragraph {
  const runs = text.split('*').map((part, index) => {
    const pieces = part.split(/(\u00AD|\u2011)/).map((piece) => (piece === '\u00AD' ? new SoftHyphen() : piece === '\u2011' ? new NoBreakHyphen() : piece));
    return new TextRun({ children: pieces, italics: index % 2 === 1 });
  });
  return new Paragraph({ ...options, children: runs });
}

export const heading = (text: string): Paragraph => line(text, { heading: HeadingLevel.HEADING_1 });
export const numbered = (text: string): Paragraph => line(text, { numbering: { reference: 'numre', level: 0 } });
export const bulleted = (text: string): Paragraph => line(text, { bullet: { level: 0 } });

export function linkTo(text: string, link: string): Paragraph {
  return new Paragraph({ children: [new TextRun('Se '), new ExternalHyperlink({ link, children: [new TextRun(text)] })] });
}

export const below = (text: string): Paragraph => line(text, { heading: HeadingLevel.HEADING_2 });

/** A point of a list in two lines, the first in italics. */
export function twoLines(first: string, second: string): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, children: [new TextRun({ text: first, italics: true }), new TextRun({ text: second, break: 1 })] });
}

/** A sentence that begins with a link. */
export function linkAnd(text: string, link: string, rest: string): Paragraph {
  return new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun(text)] }), new TextRun(rest)] });
}

function paragraphsOf(text: Text): Paragraph[] {
  if (typeof text !== 'string') return Array.isArray(text) ? text : [text];
  return text.split('\n').map((part) => line(part));
}

/** A table of four columns; a row of one cell spans them all. */
export function tableOf(rows: readonly Text[][], headRows = 1): Table {
  return new Table({
    rows: rows.map((cells, index) => {
      const columnSpan = cells.length === 1 ? 4 : 1;
      return new TableRow({ tableHeader: index < headRows, children: cells.map((text) => new TableCell({ columnSpan, children: paragraphsOf(text) })) });
    }),
  });
}

/** A Word file as Word packs it. */
export async function wordFile(children: readonly (Paragraph | Table)[]): Promise<Buffer> {
  const numbering = { config: [{ reference: 'numre', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }] };
  return Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
}

/** A workbook with one sheet; `shape` may merge cells and put formulas in. */
export async function excelFile(
  sheetName: string,
  rows: readonly ExcelJS.CellValue[][],
  shape: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  for (const row of rows) sheet.addRow(row);
  shape(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export const templateHead: Text[] = [
  [line('Beskrivelse'), line('*Hvad er det for en udfordring I gerne vil løse inden for ambitionen, udviklingsmålet eller pejlemærket?*')],
  [line('Aktivitet (-er)'), line('*Hvilke handlinger sætter I i gang for at løse udfordringen?*')],
  [line('Målet'), line('*Målet angiver, hvad I vil opnå evt. som et SMART\u2011mål.*')],
  [line('Borgerrettede effekt (-er)'), line('*Hvilken værdi bringer det borgerne?*')],
];
