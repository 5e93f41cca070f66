import type ExcelJS from 'exceljs';
import { withoutTypography } from '../matching/plain-text.js';
import { cleanHtml } from './rich-text.js';

const MARKS = [
  { sign: /^\s*[•●▪]\s+/, tag: 'ul' },
  { sign: /^\s*\d+[.)]\s+/, tag: 'ol' },
] as const;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => withoutTypography(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

function marked({ text, font }: ExcelJS.RichText): string {
  const strong = font?.bold === true ? `<strong>${escaped(text)}</strong>` : escaped(text);
  return text.trim() === '' ? escaped(text) : font?.italic === true ? `<em>${strong}</em>` : strong;
}

interface Line {
  plain: string;
  html: string;
}

/** Lines of a cell; a run may go over several. */
function linesOf(runs: readonly ExcelJS.RichText[]): Line[] {
  const lines: Line[] = [{ plain: '', html: '' }];
  for (const run of runs) {
    run.text.split(/\r?\n/).forEach((text, index) => {
      if (index > 0) lines.push({ plain: '', html: '' });
      const line = lines.at(-1);
      if (line === undefined) return;
      line.plain += text;
      line.html += marked({ ...run, text });
    });
  }
  return lines.filter(({ plain }) => plain.trim() !== '');
}

type Tag = (typeof MARKS)[number]['tag'] | undefined;

/** The list a line belongs to; one numbered line alone is a sentence that begins with a number. */
function listOf(all: readonly Line[], at: number): { tag: Tag; mark: RegExp } | undefined {
  const mark = MARKS.find(({ sign }) => sign.test(all[at]?.plain ?? ''));
  if (mark === undefined) return undefined;
  const hasNeighbour = [all[at - 1], all[at + 1]].some((other) => other !== undefined && mark.sign.test(other.plain));
  return mark.tag === 'ol' && !hasNeighbour ? undefined : { tag: mark.tag, mark: mark.sign };
}

const between = (before: Tag, after: Tag): string =>
  before === after ? '' : `${before === undefined ? '' : `</${before}>`}${after === undefined ? '' : `<${after}>`}`;

/** A cell's text with its bold, italics and lists as formatted text; lines that begin with a mark or a number are a list. */
export function htmlOfCell(runs: readonly ExcelJS.RichText[]): string {
  let html = '';
  let open: Tag;
  const all = linesOf(runs);
  all.forEach((line, at) => {
    const list = listOf(all, at);
    html += between(open, list?.tag);
    open = list?.tag;
    html += list === undefined ? `<p>${line.html.trim()}</p>` : `<li>${line.html.replace(list.mark, '').trim()}</li>`;
  });
  return cleanHtml(html + between(open, undefined));
}
