import { load, type CheerioAPI } from 'cheerio';
import mammoth from 'mammoth';
import { oneLine } from '../matching/plain-text.js';
import { made, refused, type Outcome } from '../outcome.js';
import { emptyCell, type Block, type Cell, type Paragraph, type Row, type Table } from '../tables/blocks.js';
import { cleanHtml, joinedLists, textOf } from './rich-text.js';

type Elements = ReturnType<ReturnType<CheerioAPI['root']>['children']>;

const MOST_COLUMNS = 60;

function each(elements: Elements): Elements[] {
  return elements.toArray().map((_, index) => elements.eq(index));
}

function cellOf(cell: Elements): Cell {
  const html = joinedLists(cleanHtml(cell.html() ?? ''));
  return { html, text: textOf(html) };
}

function span(cell: Elements, name: 'colspan' | 'rowspan'): number {
  const count = Number(cell.attr(name) ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_COLUMNS) : 1;
}

/** Cells that hang down from rows above, by column, with the rows they still cover. */
type Hanging = Map<number, { cell: Cell; rows: number }>;

function placeHanging(cells: Cell[], hanging: Hanging): void {
  for (let held = hanging.get(cells.length); held !== undefined; held = hanging.get(cells.length)) {
    if (held.rows === 1) hanging.delete(cells.length);
    else held.rows -= 1;
    cells.push(held.cell);
  }
}

function rowOf(row: Elements, number: number, hanging: Hanging): Row {
  const own = each(row.children('td, th'));
  const cells: Cell[] = [];
  for (const element of own) {
    placeHanging(cells, hanging);
    const cell = cellOf(element);
    const rows = span(element, 'rowspan');
    for (let left = span(element, 'colspan'); left > 0; left -= 1) {
      if (rows > 1) hanging.set(cells.length, { cell, rows: rows - 1 });
      cells.push(cell);
    }
  }
  placeHanging(cells, hanging);
  return { number, cells: cells.length === 0 ? [emptyCell] : cells, spansAll: own.length === 1 };
}

function tableOf(table: Elements, name: string): Table {
  const hanging: Hanging = new Map();
  const rows = each(table.find('> tr, > thead > tr, > tbody > tr, > tfoot > tr'));
  return { kind: 'table', name, rows: rows.map((row, index) => rowOf(row, index + 1, hanging)) };
}

function linesOf(item: Elements): string[] {
  return textOf(cleanHtml(item.html() ?? '')).split('\n');
}

function paragraphOf(element: Elements): Paragraph {
  const level = [1, 2, 3, 4, 5, 6].find((each) => element.is(`h${each}`));
  const tag = element.is('ul, ol') ? 'ul' : 'p';
  const html = cleanHtml(`<${tag}>${element.html() ?? ''}</${tag}>`);
  const items = tag === 'ul' ? { items: each(element.children('li')).map(linesOf) } : {};
  element.find('br').replaceWith(' ');
  const text = oneLine(element.text());
  return level === undefined ? { kind: 'paragraph', text, html, ...items } : { kind: 'heading', text, level };
}

function blocksOf(html: string): Block[] {
  // one root: many at the top make the parser move them one by one
  const body = load(`<main>${html}</main>`, null, false)('main');
  const blocks: Block[] = [];
  let tables = 0;
  for (const element of each(body.children())) {
    if (element.is('table')) {
      tables += 1;
      blocks.push(tableOf(element, `tabel ${tables}`));
      continue;
    }
    const paragraph = paragraphOf(element);
    if (paragraph.text !== '') blocks.push(paragraph);
  }
  return blocks;
}

/** A Word file as headings, paragraphs and tables in reading order; pictures are left out. The bytes must have been checked by `openFile`. */
export async function readWord(bytes: Buffer): Promise<Outcome<Block[]>> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    // empty lines are kept: they part a list in the groups its reader sees
    const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage, ignoreEmptyParagraphs: false });
    return made(blocksOf(value));
  } catch {
    return refused('Word-dokumentet kan ikke læses. Åbn det i Word, gem det som .docx, og prøv igen.');
  }
}
