import { formattingError } from './expression.js';

export type Token =
  | { readonly kind: 'text' | 'name' | 'operator'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string };

/** In this order: a later pattern may match a beginning of an earlier one's. */
const PATTERNS: readonly [Token['kind'], RegExp][] = [
  ['text', /'((?:[^'\\]|\\.)*)'/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['reference', /\[\$[^\]]+\]|@[A-Za-z]+(?:\.[A-Za-z]+)*/y],
  ['name', /[A-Za-z]+/y],
  ['operator', /==|!=|<=|>=|&&|\|\||[<>+\-*/%?:!(),]/y],
];
const SPACE = /\s*/y;

/** Splits an expression (without its leading `=`) into tokens. Throws where it cannot go on. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const skip = (): void => {
    SPACE.lastIndex = at;
    SPACE.exec(source);
    at = SPACE.lastIndex;
  };
  for (skip(); at < source.length; skip()) {
    const token = tokenAt(source, at);
    tokens.push(token.token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(source: string, at: number): { token: Token; end: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { token: { kind, text: kind === 'text' ? (match[1] ?? '').replace(/\\(.)/g, '$1') : match[0] }, end: pattern.lastIndex };
  }
  throw formattingError(`Not understood: ${source.slice(at)}`);
}
