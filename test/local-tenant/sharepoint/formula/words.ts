import { FormulaError } from './values.js';

export interface Word {
  kind: 'text' | 'number' | 'column' | 'name' | 'sign';
  text: string;
}

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|\[([^\]]+)\]|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/^%&=<>(),;]))/uy;
const KINDS = ['text', 'number', 'column', 'name', 'sign'] as const;

const MOST_WORDS = 2000;

/** Splits a formula, without its `=`, into words. FormulaError: it cannot be read, or is too long. */
export function words(formula: string): Word[] {
  const all: Word[] = [];
  let at = 0;
  while (at < formula.trimEnd().length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) throw new FormulaError('#NAME?');
    at = TOKEN.lastIndex;
    if (all.length >= MOST_WORDS) throw new FormulaError('#NAME?');
    KINDS.forEach((kind, index) => {
      const found = match[index + 1];
      if (found !== undefined) all.push({ kind, text: kind === 'text' ? found.slice(1, -1).replaceAll('""', '"') : found });
    });
  }
  return all;
}
