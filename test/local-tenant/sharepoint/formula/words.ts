import { FormulaError } from './values.js';

export interface Word {
  kind: 'text' | 'number' | 'column' | 'name' | 'sign';
  text: string;
}

const TOKEN = /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|\[([^\]]+)\]|([\p{L}_][\p{L}\p{N}_.]*)|(<>|<=|>=|[-+*/^%&=<>(),;]))/uy;
const KINDS = ['text', 'number', 'column', 'name', 'sign'] as const;

/** Splits a formula, without its `=`, into words. */
export function words(formula: string): Word[] {
  const all: Word[] = [];
  let at = 0;
  while (at < formula.trimEnd().length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(formula);
    if (!match) throw new FormulaError('#NAME?');
    at = TOKEN.lastIndex;
    KINDS.forEach((kind, index) => {
      const found = match[index + 1];
      if (found !== undefined) all.push({ kind, text: kind === 'text' ? found.slice(1, -1).replaceAll('""', '"') : found });
    });
  }
  return all;
}
