import type ExcelJS from 'exceljs';
import { load } from 'cheerio';
import { withoutTypography } from '../import/matching/plain-text.js';

/** A list's items as Excel can show them; the import reads them as a list again. */
const BULLET = '• ';

interface Walk {
  runs: ExcelJS.RichText[];
  bold: number;
  italic: number;
  /** Of each list around: the number of its next item, 0 for bullets. */
  lists: number[];
}

function add({ runs, bold, italic }: Walk, text: string): void {
  const font = { ...(bold > 0 ? { bold: true } : {}), ...(italic > 0 ? { italic: true } : {}) };
  if (text !== '') runs.push(Object.keys(font).length === 0 ? { text } : { text, font });
}

function newLine(walk: Walk, mark = ''): void {
  const isFirst = walk.runs.length === 0;
  if (!isFirst || mark !== '') walk.runs.push({ text: `${isFirst ? '' : '\n'}${mark}` });
}

function itemMark({ lists }: Walk): string {
  const number = lists.at(-1) ?? 0;
  if (number === 0) return BULLET;
  lists[lists.length - 1] = number + 1;
  return `${number}. `;
}

const step = (isEnd: boolean): number => (isEnd ? -1 : 1);

const tags: Record<string, (walk: Walk, isEnd: boolean) => void> = {
  strong: (walk, isEnd) => void (walk.bold += step(isEnd)),
  em: (walk, isEnd) => void (walk.italic += step(isEnd)),
  ul: ({ lists }, isEnd) => void (isEnd ? lists.pop() : lists.push(0)),
  ol: ({ lists }, isEnd) => void (isEnd ? lists.pop() : lists.push(1)),
  li: (walk, isEnd) => (isEnd ? undefined : newLine(walk, itemMark(walk))),
  p: (walk, isEnd) => (isEnd || walk.lists.length > 0 ? undefined : newLine(walk)),
  br: (walk) => newLine(walk),
};

/** Formatted text as a cell can hold it: lines, bold, italics, and lists by their marks. Links keep their words. */
export function richTextOf(html: string): ExcelJS.RichText[] {
  const walk: Walk = { runs: [], bold: 0, italic: 0, lists: [] };
  for (const [token, end, tag] of html.replace(/\s+/g, ' ').matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    if (tag === undefined) add(walk, withoutTypography(load(token, null, false).text()));
    else tags[tag]?.(walk, end === '/');
  }
  return walk.runs;
}
