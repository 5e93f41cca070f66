import { plainText, searchableText } from '../../ui/plain-text.js';
import type { OverviewRow } from './overview-rows.js';

/** Characters of a text that stand before a hit in its excerpt, and in all. */
const BEFORE_HIT = 40;
const EXCERPT = 160;

const plainTexts = new WeakMap<OverviewRow, string[]>();

function textsOf(row: OverviewRow): string[] {
  let texts = plainTexts.get(row);
  if (texts === undefined) plainTexts.set(row, (texts = row.texts.map(plainText)));
  return texts;
}

const haystacks = new WeakMap<OverviewRow, string>();

/** Everything of a row that is searched, in small letters; made once, since fifty thousand rows are searched at every letter. */
function haystackOf(row: OverviewRow): string {
  let text = haystacks.get(row);
  if (text === undefined) haystacks.set(row, (text = [row.title, ...row.texts.map(searchableText)].join('\n').toLowerCase()));
  return text;
}

/** Rows prepared between two looks at the time that is left. */
const AT_A_TIME = 50;
/** Without the browser's word for idle, how long a rest is taken between slices, and how long one may last. */
const REST_MS = 50;
const SLICE_MS = 8;

function whenIdle(work: (timeLeft: () => number) => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback((idle) => work(() => idle.timeRemaining()));
  else {
    window.setTimeout(() => {
      const started = performance.now();
      work(() => SLICE_MS - (performance.now() - started));
    }, REST_MS);
  }
}

/** Prepares rows for the search while the browser has nothing else to do, so that the first letter does not wait for all of them; ends it early. */
export function prepareSearch(rows: readonly OverviewRow[]): () => void {
  let ended = false;
  const prepareFrom = (from: number): void =>
    whenIdle((timeLeft) => {
      if (ended) return;
      let at = from;
      for (; at < rows.length && (at === from || timeLeft() > 1); at += AT_A_TIME) rows.slice(at, at + AT_A_TIME).forEach(haystackOf);
      if (at < rows.length) prepareFrom(at);
    });
  if (rows.length > 0) prepareFrom(0);
  return () => {
    ended = true;
  };
}

/** The words of a search, in small letters; all of them must be found. */
export function wordsOf(search: string): string[] {
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** True when every word stands somewhere in the heading or the texts. */
export function matchesWords(row: OverviewRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = haystackOf(row);
  return words.every((word) => text.includes(word));
}

export interface Excerpt {
  /** Which of the row's texts it is from. */
  field: number;
  text: string;
}

/** The text around the first hit that the heading does not show; undefined when the heading holds every word. */
export function excerptOf(row: OverviewRow, words: readonly string[]): Excerpt | undefined {
  const title = row.title.toLowerCase();
  const elsewhere = words.filter((word) => !title.includes(word));
  for (const [field, text] of textsOf(row).entries()) {
    const small = text.toLowerCase();
    const at = elsewhere.map((word) => small.indexOf(word)).find((index) => index >= 0);
    if (at !== undefined) return { field, text: cutAround(text, at) };
  }
  return undefined;
}

function cutAround(text: string, at: number): string {
  const from = at <= BEFORE_HIT ? 0 : text.indexOf(' ', at - BEFORE_HIT) + 1;
  const start = from > at ? at : from;
  const end = start + EXCERPT;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}
