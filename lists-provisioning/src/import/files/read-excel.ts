import ExcelJS from 'exceljs';
import { withoutTypography } from '../matching/plain-text.js';
import { made, refused, type Outcome } from '../outcome.js';
import { emptyCell, type Cell, type Row, type Table } from '../tables/blocks.js';
import { htmlOfCell } from './cell-html.js';

const MOST_COLUMNS = 60;
const MOST_ROWS = 20_000;

/** Sheet parts that hold no text; not read, so that large workbooks stay small in memory. */
const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'extLst', 'picture', 'drawing', 'tableParts', 'sheetProtection', 'printOptions', 'pageSetup'];

type Value = ExcelJS.CellValue;

/** What a cell shows: a formula's result, a link's words, a rich text's letters. Undefined when the cell holds an error or a formula without result. */
function shown(value: Value): string | undefined {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('error' in value) return undefined;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return shown(value.text as Value);
  return 'result' in value && value.result !== undefined ? shown(value.result as Value) : undefined;
}

function numberIn(cell: ExcelJS.Cell): Cell['number'] {
  const value = typeof cell.value === 'object' && cell.value !== null && 'result' in cell.value ? cell.value.result : cell.value;
  if (typeof value !== 'number') return undefined;
  const percent = /%/.test(cell.numFmt ?? '');
  return { value: percent ? Number((value * 100).toFixed(10)) : value, percent };
}

function runsOf(value: Value, shownText: string): ExcelJS.RichText[] {
  return typeof value === 'object' && value !== null && 'richText' in value ? value.richText : [{ text: shownText }];
}

function cellOf(cell: ExcelJS.Cell): Cell {
  const raw = shown(cell.value);
  if (raw === undefined)
    return { ...emptyCell, fault: `cellen ${cell.address} viser en fejl eller en formel, der ikke er regnet ud. Ret den i Excel, og gem filen igen` };
  const text = withoutTypography(raw)
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  const number = numberIn(cell);
  return text === '' ? emptyCell : { text, html: htmlOfCell(runsOf(cell.value, raw)), ...(number === undefined ? {} : { number }) };
}

function rowOf(row: ExcelJS.Row): Row {
  const filled = new Set<string>();
  const width = Math.min(row.cellCount, MOST_COLUMNS);
  const cells = Array.from({ length: width }, (_, index) => {
    const cell = row.getCell(index + 1);
    const read = cellOf(cell);
    if (read !== emptyCell) filled.add(cell.master.address);
    return read;
  });
  return { number: row.number, cells, spansAll: filled.size === 1 };
}

function tableOf(sheet: ExcelJS.Worksheet): Table {
  const rows: Row[] = [];
  sheet.eachRow((row) => rows.push(rowOf(row)));
  return { kind: 'table', name: `arket «${sheet.name}»`, rows };
}

/** Reading stops at the first row too many, so that memory stays bounded. `maxRows` is exceljs' own, though not in its types. */
const readOptions = { ignoreNodes, maxRows: MOST_ROWS };
const tooManyRows = `projektmappen har et ark med mere end ${MOST_ROWS.toLocaleString('da')} rækker. Del det op i flere filer, eller slet de tomme rækker.`;
const unreadable = 'projektmappen kan ikke læses. Åbn den i Excel, gem den som .xlsx, og prøv igen.';

/** The visible sheets of a workbook as tables; formulas come as their results, and text that begins with "=" stays text. The bytes must have been checked by `openFile`. */
export async function readExcel(bytes: Buffer): Promise<Outcome<Table[]>> {
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs' types ask for a buffer of their own kind
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), readOptions);
  } catch (error) {
    return refused(/max row count/i.test(String(error)) ? tooManyRows : unreadable);
  }
  return made(workbook.worksheets.filter((sheet) => sheet.state === 'visible').map(tableOf));
}
