import type { IndsatsFieldKey } from '@virksomhedsplaner/shared/domain';

/** A cell as words, one line a paragraph, and as cleaned HTML. */
export interface Cell {
  text: string;
  html: string;
  /** What a cell of a workbook counts; a share of a hundred as percent. */
  number?: { value: number; percent: boolean };
  /** Why the cell cannot be read: an error in a formula. */
  fault?: string;
}

/** A row of a table; `number` counts from 1 as the user sees it. A cell that spans several columns stands in each of them. */
export interface Row {
  number: number;
  cells: Cell[];
  /** Only one cell, however many columns it spans. */
  spansAll: boolean;
}

export interface Table {
  kind: 'table';
  /** "tabel 3", "arket «Indsatser»". */
  name: string;
  rows: Row[];
}

export interface Paragraph {
  kind: 'heading' | 'paragraph';
  text: string;
  /** Of a heading: 1 to 6. */
  level?: number;
  /** Cleaned. */
  html?: string;
  /** Of a list: the lines of each item. */
  items?: string[][];
}

/** A file as its reader hands it on: headings, paragraphs and tables in reading order. */
export type Block = Paragraph | Table;

export type Fields = Partial<Record<IndsatsFieldKey, string>>;

export const emptyCell: Cell = { text: '', html: '' };

export function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

/** True when no cell of the row says anything. */
export function isBlank(row: Row): boolean {
  return row.cells.every((cell) => cell.text === '');
}

export function placeOf(table: Table, row: Row): string {
  return `${table.name}, række ${row.number}`;
}
