import type { Comparison, DatePart } from './predicate.js';
import type { Token } from './tokens.js';
import { BadFilter, tokenize } from './tokens.js';

export type Literal = { kind: 'text' | 'date' | 'guid' | 'number'; text: string } | { kind: 'boolean'; value: boolean } | { kind: 'null' };
export type Term = { kind: 'name'; name: string; part?: DatePart } | { kind: 'literal'; literal: Literal };
export type Expression =
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; of: Expression }
  | { kind: 'compare'; how: Comparison; left: Term; right: Term }
  | { kind: 'search'; how: 'starts' | 'contains'; name: string; text: string };

const COMPARISONS: Record<string, Comparison> = { eq: 'eq', ne: 'ne', lt: 'lt', le: 'le', gt: 'gt', ge: 'ge' };
const PARTS: Record<string, DatePart> = { day: 'day', month: 'month', year: 'year', hour: 'hour', minute: 'minute', second: 'second' };
const own = <T>(table: Record<string, T>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);
const MAX_DEPTH = 60;
const MAX_TOKENS = 4000;

/** Reader over the words of one filter. */
interface Reader {
  peek(ahead?: number): Token | undefined;
  take(kind?: Token['kind']): Token;
  fail(): BadFilter;
}

function reader(text: string): Reader {
  const tokens = tokenize(text);
  if (tokens.length > MAX_TOKENS) throw new BadFilter(text.slice(0, 100));
  let at = 0;
  const fail = (): BadFilter => new BadFilter(text);
  return {
    peek: (ahead = 0) => tokens[at + ahead],
    take: (kind) => {
      const token = tokens[at];
      if (!token || (kind !== undefined && token.kind !== kind)) throw fail();
      at += 1;
      return token;
    },
    fail,
  };
}

function literalOf(token: Token): Literal | undefined {
  if (token.kind === 'text' || token.kind === 'date' || token.kind === 'guid') return { kind: token.kind, text: token.text };
  if (token.kind === 'number') return { kind: 'number', text: token.text.replace(/[dDfFmMlL]$/, '') };
  if (token.kind !== 'name') return undefined;
  if (token.text === 'true' || token.text === 'false') return { kind: 'boolean', value: token.text === 'true' };
  return token.text === 'null' ? { kind: 'null' } : undefined;
}

function readTerm(words: Reader): Term {
  const token = words.take();
  const literal = literalOf(token);
  if (literal) return { kind: 'literal', literal };
  if (token.kind !== 'name') throw words.fail();
  const part = own(PARTS, token.text.toLowerCase());
  if (part === undefined || words.peek()?.kind !== 'open') return { kind: 'name', name: token.text };
  words.take('open');
  const name = words.take('name').text;
  words.take('close');
  return { kind: 'name', name, part };
}

const nextIs = (words: Reader, text: string): boolean => words.peek()?.kind === 'name' && words.peek()?.text === text;

/** What may stand behind a search: `eq true`, `eq 1`, `ne false` … or nothing. */
function readTruth(words: Reader): boolean {
  const equal = nextIs(words, 'eq');
  if (!equal && !nextIs(words, 'ne')) return true;
  words.take();
  const value = literalOf(words.take());
  const truth = value?.kind === 'boolean' ? value.value : value?.kind === 'number' && value.text === '1';
  return truth === equal;
}

/** `startswith(F,'x')` and `substringof('x',F)`, with or without `eq true` behind it. */
function readSearch(words: Reader): Expression {
  const starts = words.take('name').text === 'startswith';
  words.take('open');
  const first = words.take();
  words.take('comma');
  const second = words.take();
  words.take('close');
  const [column, text] = starts ? [first, second] : [second, first];
  if (column.kind !== 'name' || text.kind !== 'text') throw words.fail();
  const search: Expression = { kind: 'search', how: starts ? 'starts' : 'contains', name: column.text, text: text.text };
  return readTruth(words) ? search : { kind: 'not', of: search };
}

function readComparison(words: Reader): Expression {
  const left = readTerm(words);
  const how = own(COMPARISONS, words.take('name').text);
  if (how === undefined) throw words.fail();
  const right = readTerm(words);
  if (left.kind === right.kind) throw words.fail();
  return { kind: 'compare', how, left, right };
}

/** The name of a function that comes next and is no part of a date. */
function nextFunction(words: Reader): string | undefined {
  const token = words.peek();
  const called = token?.kind === 'name' && words.peek(1)?.kind === 'open' && own(PARTS, token.text.toLowerCase()) === undefined;
  return called ? token.text : undefined;
}

function readPrimary(words: Reader, depth: number): Expression {
  if (depth > MAX_DEPTH) throw words.fail();
  if (words.peek()?.kind === 'open') {
    words.take();
    const inside = readOr(words, depth + 1);
    words.take('close');
    return inside;
  }
  if (nextIs(words, 'not')) {
    words.take();
    return { kind: 'not', of: readPrimary(words, depth + 1) };
  }
  const called = nextFunction(words);
  if (called === undefined) return readComparison(words);
  if (called !== 'startswith' && called !== 'substringof') throw words.fail();
  return readSearch(words);
}

function readChain(words: Reader, word: 'and' | 'or', inner: () => Expression): Expression {
  let left = inner();
  while (nextIs(words, word)) {
    words.take();
    left = { kind: word, left, right: inner() };
  }
  return left;
}

const readAnd = (words: Reader, depth: number): Expression => readChain(words, 'and', () => readPrimary(words, depth));
const readOr = (words: Reader, depth: number): Expression => readChain(words, 'or', () => readAnd(words, depth));

/**
 * Reads `$filter` in SharePoint's dialect: eq ne lt le gt ge, and or not, startswith, substringof, parts of dates.
 * Throws BadFilter for anything else (endswith, tolower, arithmetic …).
 */
export function parseFilter(text: string): Expression {
  const words = reader(text);
  const expression = readOr(words, 0);
  if (words.peek()) throw words.fail();
  return expression;
}
