import ExcelJS from 'exceljs';
import { richTextOf } from './cell-text.js';
import { overviewSheet } from './sheets/overview-sheet.js';
import { aboutSheet, answersSheet, goalsSheet, plansSheet, roundsSheet, unitsSheet } from './sheets/other-sheets.js';
import type { Sheet, SheetCell, SheetSource } from './sheets/sheet.js';

/** Excel takes no more characters in a cell. */
const LONGEST_TEXT = 32_767;
const CUT = ' … (afkortet: hele teksten står i eksporten som JSON)';
const LONGEST_SHEET_NAME = 31;

/** Signs that XML cannot carry; line breaks and tabs stay. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

function textFor(text: string): string {
  const clean = text.replace(NOT_IN_XML, '');
  return clean.length <= LONGEST_TEXT ? clean : clean.slice(0, LONGEST_TEXT - CUT.length) + CUT;
}

/** A sheet's name: none of Excel's forbidden signs, and no other sheet's. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const base = wanted
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, LONGEST_SHEET_NAME)
    .trim();
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` ${number}`;
    const name = base.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** The sheets of a site's workbook: an overview of each series first, then a sheet a subject. */
function sheetsOf(source: SheetSource): Sheet[] {
  const { series } = source.file;
  const nameOf = (concept: string, period: string): string => (series.length === 1 ? 'Oversigt' : `Oversigt ${concept} ${period}`);
  const overviews = series.map((each) => overviewSheet(nameOf(each.concept, each.period), source.file, each, source.conceptOf(each.concept)));
  return [...overviews, ...[unitsSheet, goalsSheet, plansSheet, roundsSheet, answersSheet, aboutSheet].map((make) => make(source))];
}

/** Formatted text; one too long for a cell loses its formatting before its words. */
function writeFormatted(cell: ExcelJS.Cell, html: string): void {
  const runs = richTextOf(html).map((run) => ({ ...run, text: run.text.replace(NOT_IN_XML, '') }));
  const text = runs.map((run) => run.text).join('');
  if (text === '') return;
  cell.value = text.length > LONGEST_TEXT || runs.every(({ font }) => font === undefined) ? textFor(text) : { richText: runs };
  cell.numFmt = '@';
}

function writeCell(cell: ExcelJS.Cell, value: SheetCell): void {
  cell.alignment = { wrapText: true, vertical: 'top' };
  if (typeof value === 'object') writeFormatted(cell, value.html);
  else if (typeof value === 'number') cell.value = value;
  else if (value !== undefined && value !== '') {
    // a string is never a formula; formatted as text it does not become one when somebody edits it either
    cell.value = textFor(value);
    cell.numFmt = '@';
  }
}

function addSheet(workbook: ExcelJS.Workbook, { name, columns, rows }: Sheet): void {
  const taken = workbook.worksheets.map((sheet) => sheet.name);
  const sheet = workbook.addWorksheet(sheetName(name, taken), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map((column) => column.head));
  head.font = { bold: true };
  for (const values of rows) {
    const row = sheet.addRow([]);
    values.forEach((value, index) => writeCell(row.getCell(index + 1), value));
  }
  if (rows.length > 0) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

/** The site as an Excel workbook. */
export async function workbookOf(source: SheetSource): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of sheetsOf(source)) addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
