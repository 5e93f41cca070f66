import { Workbook } from 'exceljs';
import type { ShownSheet } from './shown-sheet.js';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A cell that begins like a formula is one to whoever opens it as CSV later; Excel's own texts are never run. */
const NAME = /[\\/?*[\]:]/g;

/** One row an indsats, with a head that stays and can be filtered. */
export async function toExcel({ title, subtitle, summary, heads, blocks }: ShownSheet): Promise<Blob> {
  const book = new Workbook();
  const sheet = book.addWorksheet(title.replace(NAME, ' ').slice(0, 31));
  for (const line of [title, subtitle, ...summary, '']) sheet.addRow([line]);
  sheet.getRow(1).font = { bold: true, size: 16 };
  const head = sheet.addRow([heads.block, heads.indsats, heads.unit, heads.status, heads.crossCutting, ...heads.texts]);
  head.font = { bold: true };
  for (const { heading, rows } of blocks)
    for (const row of rows) sheet.addRow([heading, row.title, row.units, row.status, row.crossCutting ? 'x' : '', ...row.texts]);
  sheet.columns.forEach((column, at) => {
    column.width = at < 2 ? 40 : at < 5 ? 22 : 60;
    column.alignment = { vertical: 'top', wrapText: true };
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  sheet.autoFilter = { from: { row: head.number, column: 1 }, to: { row: head.number, column: 5 + heads.texts.length } };
  return new Blob([await book.xlsx.writeBuffer()], { type: EXCEL });
}
