import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { SheetRow, ShownSheet } from './shown-sheet.js';

const WIDTHS = [52, 28, 20];

function row(cells: readonly string[], head = false): TableRow {
  return new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map((text, at) => new TableCell({ width: { size: WIDTHS[at] ?? 20, type: WidthType.PERCENTAGE }, children: [new Paragraph({ text })] })),
  });
}

function table({ heads }: ShownSheet, rows: readonly SheetRow[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row([heads.indsats, heads.unit, heads.status], true), ...rows.map(({ title, units, status }) => row([title, units, status]))],
  });
}

/** The overview as the municipalities print it: a heading and a table for each goal, then its cross-cutting indsatser. RU-06, RU-07. */
export async function toWord(sheet: ShownSheet): Promise<Blob> {
  const { title, subtitle, summary, heads, blocks } = sheet;
  const sections = blocks.flatMap(({ heading, rows }) => {
    const [own, crossCutting] = [rows.filter((one) => !one.crossCutting), rows.filter((one) => one.crossCutting)];
    return [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 }),
      ...(own.length > 0 ? [table(sheet, own)] : []),
      ...(crossCutting.length > 0 ? [new Paragraph({ text: heads.crossCutting, heading: HeadingLevel.HEADING_3 }), table(sheet, crossCutting)] : []),
    ];
  });
  const document = new Document({
    title,
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          ...[subtitle, ...summary].map((text) => new Paragraph({ text })),
          ...sections,
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
